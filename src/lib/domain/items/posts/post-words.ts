/** Heads that one person holds at a time; the rest take "a". */
export const singlePosts = new Set(
	`president premier minister secretary chancellor chairman chairwoman leader governor mayor
	coach head speaker superintendent commissioner captain editor executive king queen pope
	chairperson principal`.split(/\s+/)
);

/** Heads that several people may hold beside each other. */
export const sharedPosts = new Set(
	`analyst economist spokesman spokeswoman spokesperson director professor lecturer singer bassist
	drummer guitarist producer ambassador founder co-founder striker forward defender midfielder
	goalkeeper winger prop flanker lawyer attorney senator researcher adviser advisor envoy judge
	manager historian composer author novelist general marshal officer lawmaker`.split(/\s+/)
);

/** Of these many are in the news for a sentence only: nobody need remember who they are. */
export const passingPosts = new Set(
	`analyst economist spokesman spokeswoman spokesperson director professor lecturer lawyer
	researcher adviser advisor manager producer editor historian officer head`.split(/\s+/)
);

/** Whoever speaks for others is quoted in every story and makes none. */
export const speaksForOthers = /\b(?:press secretary|spokes\p{L}+|communications director)\b/iu;

/** Posts whose holder every reader knows without the news. */
export const knownToAll =
	/^(?:the )?(?:US|U\.S\.|American|Russian|Ukrainian|United States|Russia's|Ukraine's)\s+president$|^president of (?:the United States|Russia|Ukraine)$|^(?:supreme )?leader of North Korea$|^North Korean leader$/i;
