/** Kinds of organisation that their names tell. */
const groups: readonly (readonly [string, RegExp])[] = [
	[
		'news',
		/\b(?:News|Times|Post|Gazeta|Gazette|Herald|Tribune|Guardian|Telegraph|Yonhap|TASS|Tass|Reuters|Xinhua|AFP|AP|Associated Press|Interfax|Kyodo|KCNA|BBC|CNN|NHK|RFE\/RL|Bloomberg|Jiji|Agence France-Presse|Al Jazeera|Radio|Journal)\b/
	],
	[
		'military',
		/\b(?:Army|Navy|Air Force|Marine Corps|Marines|Command|Joint Chiefs of Staff|Fleet|Brigade|Guards?|Forces)\b/
	],
	[
		'government',
		/\b(?:Ministry|Department|Office|Treasury|Commission|Council|Agency|Authority|Service|Administration|Bureau|Parliament|Congress|Senate|Duma|House|Court|Cabinet|Committee|Pentagon|Kremlin|FBI|CIA|Home Office|Foreign Office)\b/
	],
	[
		'party',
		/\b(?:Party|Labour|Conservatives?|Tories|Lib Dems?|Liberal Democrats?|Democrats|Republicans|Plaid Cymru|SNP|UKIP|Greens)\b/
	],
	['bank', /\b(?:Bank|Barclays|HSBC|Citigroup|Deutsche|Merrill|Morgan|Goldman)\b/],
	[
		'learning',
		/\b(?:University|College|Institute|School|Academy|Museum|Foundation|Centre|Center)\b/
	]
];

/** The kind that the name itself tells, null when it tells none. */
export function organisationGroup(name: string): string | null {
	return groups.find(([, words]) => words.test(name))?.[0] ?? null;
}

/** Agencies and papers by country: "the Russian outlet ______" asks for one of Russia's. */
const outlets: Readonly<Record<string, readonly string[]>> = {
	RUS: ['RIA Novosti', 'Izvestia', 'Kommersant', 'Interfax', 'TASS'],
	KOR: ['Yonhap', 'Chosun Ilbo', 'Hankyoreh', 'Korea Herald'],
	JPN: ['Kyodo', 'Asahi Shimbun', 'Jiji Press', 'Yomiuri Shimbun'],
	CHN: ['Xinhua', 'China Daily', 'Global Times', "People's Daily"],
	GBR: ['Reuters', 'the Guardian', 'the Financial Times', 'the Daily Telegraph'],
	USA: ['Associated Press', 'the New York Times', 'the Washington Post', 'the Wall Street Journal'],
	UKR: ['Ukrinform', 'the Kyiv Independent', 'Interfax-Ukraine', 'Ukrainska Pravda']
};

/** Outlets of the country that a sentence speaks of beside the key; none when it names no such one. */
export function outletsOf(countryCodes: readonly string[]): readonly string[] {
	const code = countryCodes.find((candidate) => candidate in outlets);
	return code === undefined ? [] : (outlets[code] ?? []);
}
