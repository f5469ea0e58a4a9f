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

/** Neighbours first, then the region: names of the same form, best known first within each. */
export function nearbyCountries(name: string): string[] {
	const country = byCode.get(countryCodeOf(name) ?? '');
	const form = countryForm(name);
	if (!country || form === null) return [];
	const region = countries.filter(({ region }) => region === country.region);
	const neighbours = country.borders.flatMap((code) => byCode.get(code) ?? []);
	return [...new Set([...neighbours, ...region])]
		.filter(({ code, names }) => code !== country.code && !/^the /i.test(names[0] ?? ''))
		.flatMap((other) => other[form][0] ?? []);
}
