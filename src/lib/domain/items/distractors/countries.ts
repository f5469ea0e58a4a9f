import table from '../../language/tables/countries.json' with { type: 'json' };

interface Country {
	code: string;
	names: string[];
	adjectives: string[];
	capitals: string[];
	borders: string[];
	region: string;
}

const countries: readonly Country[] = table;
const byCode = new Map(countries.map((country) => [country.code, country]));
const codes = new Map<string, string>();
for (const { code, names, adjectives, capitals } of countries) {
	for (const name of [...names, ...adjectives, ...capitals]) {
		if (!codes.has(name.toLowerCase())) codes.set(name.toLowerCase(), code);
	}
}

/** Short forms of the press that the table does not hold. */
for (const [name, code] of [
	['us', 'USA'],
	['u.s.', 'USA'],
	['america', 'USA'],
	['american', 'USA'],
	['uk', 'GBR'],
	['u.k.', 'GBR'],
	['britain', 'GBR'],
	['great britain', 'GBR'],
	['british', 'GBR'],
	['england', 'GBR'],
	['uae', 'ARE'],
	['white house', 'USA'],
	['kremlin', 'RUS'],
	['westminster', 'GBR'],
	['downing street', 'GBR'],
	['pentagon', 'USA'],
	['kiev', 'UKR']
] as const) {
	codes.set(name, code);
}

/** ISO code of the country that a country's name, people or capital belongs to, or null. */
export function countryCodeOf(name: string): string | null {
	return (
		codes.get(
			name
				.toLowerCase()
				.replace(/^the /, '')
				.replace(/['’]s$/, '')
		) ?? null
	);
}

/** The part of the world that a country's code belongs to: "Western Europe" is Europe. */
export function continentOf(code: string): string {
	const region = byCode.get(code)?.region ?? code;
	return /(Europe|Africa|Asia|America)/.exec(region)?.[1] ?? region;
}

/** What a name calls of its country. */
export type CountryForm = 'names' | 'adjectives' | 'capitals';

export function countryForm(name: string): CountryForm | null {
	const country = byCode.get(countryCodeOf(name) ?? '');
	const same = (other: string) => other.toLowerCase() === name.toLowerCase();
	if (!country) return null;
	if (country.adjectives.some(same) || /^(?:american|british)$/i.test(name)) return 'adjectives';
	if (country.capitals.some(same) && !country.names.some(same)) return 'capitals';
	return 'names';
}

/** States that readers of the news can place; a question does not become harder by unknown names. */
const wellKnown = new Set(
	'USA RUS CHN GBR FRA DEU ITA ESP JPN KOR PRK IND PAK IRN IRQ ISR SYR TUR UKR POL EGY SAU ARE QAT JOR LBN YEM AFG CAN MEX BRA ARG VEN COL CUB CHL AUS NZL IDN PHL VNM THA MMR MYS SGP TWN BGD LKA NPL ZAF NGA KEN ETH SDN SOM LBY DZA MAR TUN COD ZWE UGA RWA GRC SWE NOR FIN DNK NLD BEL CHE AUT PRT IRL HUN CZE ROU BGR SRB HRV BLR GEO ARM AZE KAZ UZB MDA LTU LVA EST'.split(
		' '
	)
);

/** Neighbours first, then the region, of states one can place: names of the same form. */
export function nearbyCountries(name: string): string[] {
	const country = byCode.get(countryCodeOf(name) ?? '');
	const form = countryForm(name);
	if (!country || form === null) return [];
	const region = countries.filter(({ region }) => region === country.region);
	const neighbours = country.borders.flatMap((code) => byCode.get(code) ?? []);
	return [...new Set([...neighbours, ...region])]
		.filter(({ code }) => code !== country.code && wellKnown.has(code))
		.flatMap((other) => other[form][0] ?? []);
}

const withThe =
	/^(?:US|U\.S\.|UK|U\.K\.|UAE|EU|UN|United States|United Kingdom|United Arab Emirates|Netherlands|Philippines|Bahamas|Maldives|Gambia|Czech Republic|Dominican Republic|Soviet Union|European Union|United Nations|Middle East|West|Kremlin|White House|Pentagon)(?![\p{L}])/u;

/** Names that take the article in running text: "the United States". */
export function takesArticle(name: string): boolean {
	return withThe.test(name);
}

/** They stand for a country in the news, but are not another name of it. */
const houseOfState = /^(?:the )?(?:White House|Kremlin|Westminster|Downing Street|Pentagon)$/i;

/** Other names of the same country in the same form: "the US" is also the United States. */
export function otherCountryNames(name: string): string[] {
	if (houseOfState.test(name)) return [];
	const form = countryForm(name);
	const country = byCode.get(countryCodeOf(name) ?? '');
	return country && form ? country[form].filter((other) => other !== name) : [];
}
