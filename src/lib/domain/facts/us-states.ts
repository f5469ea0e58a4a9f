/** States of the USA by region, each with the short forms that papers put in brackets after a name. */
const byRegion: Readonly<Record<string, string>> = {
	northeast:
		'Connecticut Conn CT, Maine ME, Massachusetts Mass MA, New Hampshire NH, New Jersey NJ, New York NY, Pennsylvania Pa PA, Rhode Island RI, Vermont Vt VT',
	midwest:
		'Illinois Ill IL, Indiana Ind IN, Iowa IA, Kansas Kan KS, Michigan Mich MI, Minnesota Minn MN, Missouri Mo MO, Nebraska Neb NE, North Dakota ND, Ohio OH, South Dakota SD, Wisconsin Wis WI',
	south:
		'Alabama Ala AL, Arkansas Ark AR, Delaware Del DE, Florida Fla FL, Georgia Ga GA, Kentucky Ky KY, Louisiana La LA, Maryland Md MD, Mississippi Miss MS, North Carolina NC, Oklahoma Okla OK, South Carolina SC, Tennessee Tenn TN, Texas Tex TX, Virginia Va VA, West Virginia WVa WV',
	west: 'Alaska AK, Arizona Ariz AZ, California Calif CA, Colorado Colo CO, Hawaii HI, Idaho ID, Montana Mont MT, Nevada Nev NV, New Mexico NM, Oregon Ore OR, Utah UT, Washington Wash WA, Wyoming Wyo WY'
};

const regions = new Map<string, string>();
const names = new Map<string, string>();
for (const [region, list] of Object.entries(byRegion)) {
	for (const entry of list.split(', ')) {
		const name = /^(?:New|North|South|West|Rhode) \p{L}+|^\p{L}+/u.exec(entry)?.[0] ?? entry;
		regions.set(name, region);
		for (const form of [name, ...entry.slice(name.length).trim().split(' ')]) {
			names.set(form.toLowerCase(), name);
		}
	}
}

/** The state that "Nevada", "Nev.", "NV" or "N.H." stands for, or null. */
export function stateOf(words: string): string | null {
	return names.get(words.replace(/\.\s?/g, '').trim().toLowerCase()) ?? null;
}

/** The other states of its part of the country, by the alphabet. */
export function neighbouringStates(state: string): string[] {
	return [...regions]
		.filter(([name, region]) => name !== state && region === regions.get(state))
		.map(([name]) => name)
		.sort();
}
