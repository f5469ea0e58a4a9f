/** Pronouns that stand for somebody or something named before. */
export const personalPronouns = new Set(
	'he she him her his hers himself herself they them their theirs themselves it its itself'.split(
		' '
	)
);

export const personPronouns = new Set('he she him her his hers himself herself'.split(' '));

/** Only a quotation may hold these: outside one, nobody knows who "we" are. */
export const speakerPronouns = new Set(
	'i me my mine myself we us our ours ourselves you your yours yourself'.split(' ')
);

/** Words that point at something said before, whatever follows. */
export const pointingWords = new Set(
	'this these those such same similar another other others aforementioned respective respectively otherwise thus therefore hence instead too likewise similarly further elsewhere'.split(
		' '
	)
);

/** Heads of "the …" that everybody can place without an introduction. */
export const knownToAll = new Set(
	'world internet net public media environment sun moon earth sea sky planet universe web press weather climate law future enemy occupiers way chance need rest end beginning start poor rich elderly young unemployed jobless disabled homeless road ground past top box office population industry sector economy market economies markets community general right opportunity ability fact hope risk'.split(
		' '
	)
);

/** Heads of "the …" that are plain once a country is named in the sentence. */
export const plainWithCountry = new Set(
	'government economy army military police parliament'.split(' ')
);

/** Heads of "the …" that are plain once one organisation is named before them in the sentence. */
export const plainWithOrganisation = new Set('company firm group'.split(' '));

/** After these a definite phrase says itself which one is meant. */
export const restricting = new Set(
	'of for between against who which whose where called named known'.split(' ')
);

/** These only place it: good enough when a name follows ("the talks in Geneva"). */
export const placing = new Set(
	'in at on to with over under near outside inside within among'.split(' ')
);

/** Modifiers that single one out by themselves. */
export const singling = new Set('first last second third only largest biggest main'.split(' '));

/** Quantity words that, alone, count something said before. */
export const bareQuantifiers = new Set(
	'some many most few several none neither either both all one ones each any more less fewer enough others'.split(
		' '
	)
);

/** "The president's instruction": whose it is, is plain enough. */
export const heads = new Set('president king queen pope'.split(' '));

/** A country that was named before in the sentence. */
export const countryAgain = new Set('country nation state'.split(' '));

/** With the name of a country before them these are one of a kind: "the Italian government". */
export const ofCountry = new Set(
	'government economy army military police parliament capital president premier minister authorities people public currency market media press language coast border constitution leader king queen navy embassy team side championship league treasury'.split(
		' '
	)
);

/** "His visit", "their talks": doings that somebody must have told of before. */
export const ownDoings = new Set(
	'visit visits trip arrival departure return decision move claim claims comment comments remark remarks speech statement appearance proposal proposals offer bid victory win defeat appointment resignation talks meeting announcement report plan plans testimony arrest release performance role campaign request warning letter attack ruling opposition conclusion conclusions argument objection objections criticism stance denial apology verdict complaint answer response reply attempt effort pitch coalition challenge'.split(
		' '
	)
);
