/** Plural nouns of the news by what they are: members of one group can stand for each other. */
const groups: Readonly<Record<string, string>> = {
	weapons: `missiles|rockets|ammunition|shells|howitzers|mortars|drones|tanks|mines|grenades|rifles
	|torpedoes|bombs|launchers|bombers|helicopters|submarines|warships`,
	crops: `wheat|maize|rice|cotton|coffee|cocoa|sugar|tea|barley|soybeans|tobacco|bananas`,
	metals: `gold|silver|copper|steel|aluminium|nickel|zinc|iron|platinum|tin|lead`,
	fuels: `oil|gas|coal|diesel|petrol|uranium`,
	crimes: `fraud|bribery|murder|arson|kidnapping|theft|burglary|conspiracy|perjury|forgery|blackmail`,
	devices: `phones|laptops|cameras|televisions|consoles|tablets|printers|radios|routers|scanners`,
	instruments: `guitar|piano|drums|violin|saxophone|trumpet|cello|flute`,
	taxes: `income tax|council tax|inheritance tax|stamp duty|capital gains tax|corporation tax`
};

const groupOf = new Map(
	Object.entries(groups).flatMap(([group, words]) =>
		words.split('|').map((word) => [word.replace(/\s+/g, ' ').trim(), group] as const)
	)
);

/** The group of a noun, by its last words: "anti-tank rockets" is a weapon. */
export function nounGroup(phrase: string): string | null {
	const words = phrase.toLowerCase().split(' ');
	return groupOf.get(words.slice(-2).join(' ')) ?? groupOf.get(words.at(-1) ?? '') ?? null;
}

/** Fuller names of what a group holds, as a list in the news would give them. */
export const groupOptions: Readonly<Record<string, readonly string[]>> = {
	weapons: [
		'fighter jets',
		'mortars',
		'land mines',
		'anti-aircraft guns',
		'armored trucks',
		'attack helicopters'
	],
	crops: ['barley', 'tobacco', 'soybeans', 'bananas', 'tea'],
	metals: ['zinc', 'nickel', 'platinum', 'tin'],
	fuels: ['coal', 'uranium', 'diesel'],
	crimes: ['arson', 'forgery', 'blackmail', 'perjury'],
	devices: ['printers', 'radios', 'scanners', 'tablets'],
	instruments: ['flute', 'cello', 'trumpet', 'violin'],
	taxes: ['stamp duty', 'inheritance tax', 'capital gains tax']
};
