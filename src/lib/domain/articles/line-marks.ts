/**
 * What gives a line away as something other than the article's prose. All of it looks at one line
 * of limited length, so that a page of any size is read in linear time.
 */

/** Longer than any button, menu entry or credit; longer lines are looked at for prose only. */
const SHORT = 400;

const RELATIVE_TIME =
	/^[-–—|·•\s]*(?:about |over )?(?:\d{1,3}|an?|one) ?(?:s|sec|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|years?) ago\b/i;

/** "4 hours ago": when the page was read, not a date of publication. */
export function isRelativeTime(line: string): boolean {
	return line.length < 60 && RELATIVE_TIME.test(line);
}

const WIDGET =
	/^(?:please wait|no (?:media|video|audio)(?: \w+){0,3} available|embed(?: share)?|share(?: (?:this|on|via)\b.*)?|print(?: this)?|play(?: video)?|pause|mute|auto ?play|loading\.*|live|x?xs|sm|md|x?lg|xl|[-+]?a[-+]?|\d+x\d+ image|[\d:\s/]*\d+:\d\d[\d:\s/]*|\d+% complete|close|menu|search|skip to .*|accessibility links|breaking news|advertisement|advertising|sponsored(?: content)?|ad|comments?|no comments yet\.*|leave a (?:comment|reply)|view comments|log ?in|sign (?:in|up)|subscribe(?: now)?|register|follow us.*|back to top|next|previous|read more|see more|show more|load more|more|home|listen(?: to (?:this )?article)?|gift (?:this )?article|save(?: article)?|copy link|email|facebook|twitter|whatsapp|linkedin|reddit|tags?:?.*|topics:?|filed under:?.*|share\/save)$/i;

/** Buttons, players, font-size pickers, section names: nothing an article says. */
export function isWidget(line: string): boolean {
	return line.length < 120 && WIDGET.test(line.replace(/^[•*\-–|>\s]+|[•*|>\s]+$/g, ''));
}

const RELATED =
	/^(?:related(?: (?:articles?|stories|news|content|topics|posts|reading|coverage|links))?|more (?:from|on|in|about|like)\b.{0,60}|most (?:read|popular|viewed|shared)\b.{0,40}|(?:you may|you might) also (?:like|be interested in)|recommended(?: (?:for you|stories|articles|reading))?|read (?:also|next|this next)|see also|also read|top stories|latest (?:news|stories|headlines)|trending(?: (?:now|stories))?|in other news|editor'?s'? (?:picks?|choice)|don[’']t miss|what to read next|up next|around the web|from our partners|popular(?: now| stories| posts)?|sponsored stories|promoted stories|hot topics)\s*:?$/i;

/** "Related Articles": what comes below belongs to other stories. */
export function isRelatedHeading(line: string): boolean {
	return line.length < 80 && RELATED.test(line);
}

const SERVICE = [
	/\ball rights reserved\b/i,
	/^(?:©|\(c\)\s|copyright\b)/i,
	/\bclick here\b/i,
	/\b(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie (?:policy|notice)|cookies)\b/i,
	/\b(?:sign up|subscribe|register) (?:now|here|today|to|for)\b/i,
	/\bsubscribers?[- ]only\b/i,
	/\b(?:our|daily|weekly|free) (?:e-?mail )?newsletters?\b/i,
	/\byour (?:inbox|browser|ad ?blocker|e-?mail address|subscription)\b/i,
	/\bthis (?:site|website|page|article) (?:uses|is protected|requires|may contain|originally|first|was (?:originally|first|amended|corrected|updated|produced|published))/i,
	/\b(?:enable|disable) (?:javascript|cookies)\b/i,
	/\b(?:follow|like|join|find) (?:us|him|her|me|them) on\b/i,
	/\bdownload (?:our|the) app\b/i,
	/\bsupport (?:our|independent|local) \p{L}+/iu,
	/\bfollow @|\bon twitter (?:at )?@/i,
	/^(?:reporting|writing|editing|additional reporting|compiled|edited|written) by\b/i,
	/^\(?(?:reporting|writing|editing|additional reporting) by .{1,160}\)$/i,
	/^to (?:find out|read|learn) more\b/i,
	/^(?:read|see|watch|listen)(?: (?:more|also|next))?:/i
];

/** Legal footers, appeals to subscribe, hints about the site: about the page, not the story. */
export function isServiceText(line: string): boolean {
	return line.length < SHORT + 200 && SERVICE.some((mark) => mark.test(line));
}

/** Who holds the rights to pictures. Upper and mixed case; "via X" and "X / Y" chains. */
const AGENCY =
	'(?:REUTERS|Reuters|USAF|US Navy|U\\.S\\. (?:Navy|Army|Air Force)|AFP-?J(?:IJI|iji)|AFP|AP(?: Photo)?|EPA(?:-EFE)?|EFE|ANI|PTI|UPI|PA(?: Media| Wire)?|DPA|dpa|KCNA|TASS|Sputnik|Xinhua|Yonhap|J(?:IJI|iji)(?: Press)?|K(?:YODO|yodo)(?: News)?|Bloomberg|B(?:LOOMBERG)|G(?:ETTY|etty)(?: (?:IMAGES|Images))?|Shutterstock|Alamy|Anadolu(?: Agency)?|NurPhoto|Zuma(?: Press)?|Handout|HANDOUT|Pool|POOL|iStock|Unsplash|Planet Labs(?: PBC)?|Maxar(?: Technologies)?|NYT|The New York Times|The Associated Press|Associated Press|Agence France-Presse|file photo|File(?: photo)?)';

const CREDIT_CHAIN = new RegExp(
	`^(?:[\\p{Lu}][\\p{L}.'’-]*(?: [\\p{Lu}][\\p{L}.'’-]*){0,4} ?[/,] ?)?(?:via )?${AGENCY}(?:(?: ?/ ?| via | - |, )(?:via )?(?:${AGENCY}))*`,
	'u'
);

/** Length of the picture credit that `text` begins with: "USAF / Getty Images / via Reuters". */
export function creditLength(text: string): number {
	return CREDIT_CHAIN.exec(text.slice(0, 160))?.[0].length ?? 0;
}

const CREDIT_LINE =
	/^(?:(?:photo(?:graph)?|image|picture|file photo|video|illustration|graphic|source|credit)s?(?: (?:credit|source|by|caption|courtesy(?: of)?))?\s*(?::|\.\.\.|,|by\b)|image (?:source|copyright|caption)|media caption|getty images|reuters$|credit\b.{0,4}$)/i;
const CREDIT_TAIL =
	/(?:\(|\[|\||\bcredit\.{3}\s*|\b(?:photo|image|picture)(?: credit)?: ?|photo by )[^()|]{0,80}(?:AP|AFP|Reuters|REUTERS|Getty|EPA|Shutterstock|iStock|Alamy|Bloomberg|Handout|courtesy|Times)\b[^()|]{0,60}[)\]]?\.?$/;

/** A caption with its credit, or the credit alone. */
export function hasCredit(line: string): boolean {
	if (line.length > SHORT) return false;
	if (line.length < 160 && CREDIT_LINE.test(line)) return true;
	if (CREDIT_TAIL.test(line)) return true;
	const bar = line.lastIndexOf(' | ');
	if (bar < 0) return false;
	const tail = line.slice(bar + 3);
	return creditLength(tail) === tail.length;
}

const FINITE =
	/\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|says?|said|told|tells?|went|goes|came|comes|made|makes|took|takes|gave|gives|got|gets|saw|sees|led|leads|met|meets|won|wins|lost|loses|began|begins|became|becomes|held|holds|ran|runs|rose|rises|fell|falls|shows?|showed|looks?|looked|stands?|stood|sits?|walks?|speaks?|spoke|attends?|arrives?|waits?|poses?|[a-z]+n[’']t)\b/;

/** A guess without tags, on the safe side: true when any word is commonly a finite verb. */
export function mayHaveFiniteVerb(line: string): boolean {
	return FINITE.test(line) || /\b(?:he|she|they|it|we|I|you)[’'](?:s|re|ve|ll|d|m)\b/.test(line);
}

const PARTICIPLE = /\b\p{Ll}{2,}ing\b/u;

/** "Two swimmers drying their hair by a canal.": a picture described without a finite verb. */
export function isVerblessCaption(line: string): boolean {
	if (line.length > 240 || mayHaveFiniteVerb(line)) return false;
	const words = line.split(' ');
	return (
		words.length >= 6 &&
		/^["“'‘]?\p{Lu}/u.test(line) &&
		!/["“”?!]/.test(line) &&
		PARTICIPLE.test(words.slice(1, 9).join(' '))
	);
}
