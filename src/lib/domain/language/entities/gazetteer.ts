import type { EntityType } from '#lib/domain/facts/types.ts';
import cities from '../tables/cities.json' with { type: 'json' };
import countries from '../tables/countries.json' with { type: 'json' };
import firstNames from '../tables/first-names.json' with { type: 'json' };
import wordnet from '../tables/wordnet.json' with { type: 'json' };
import { extraAdjectives, extraCountryNames, otherPeoples } from './country-words.ts';
import { femaleNames, maleNames, mostlyFemale, mostlyMale } from './first-names.ts';
import {
	extraPlaces,
	knownEvents,
	knownOrganisations,
	newsAgencies,
	otherNames
} from './name-words.ts';
import { calendarWords, functionWords } from './plain-words.ts';
import type { Piece } from './pieces.ts';

export interface GazetteerEntry {
	type: EntityType;
	/** The same for all names of one thing: a country's code. */
	canonical: string;
	/** The word has other common uses (a surname, a first name, a plain word). */
	weak: boolean;
}

const split = (words: string) => words.split('|');

export const commonWords = new Set(split(wordnet.commonWords));
export const personNouns = new Set(split(wordnet.personNouns));
export const surnames = new Set(split(wordnet.surnames));
const male = new Set([...split(firstNames.male), ...maleNames]);
const female = new Set([...split(firstNames.female), ...femaleNames]);

const entries = new Map<string, GazetteerEntry>();
/** Longest entry, in pieces, by its first piece. */
const longest = new Map<string, number>();

function add(name: string, type: EntityType, canonical = name, weak = false): void {
	if (entries.has(name)) return;
	entries.set(name, { type, canonical, weak });
	const parts = name.split(/[ ]|(?=[-/])|(?<=[-/])|(?=')/);
	const first = parts[0] ?? name;
	longest.set(first, Math.max(longest.get(first) ?? 0, parts.length + 1));
}

function isWeak(name: string): boolean {
	return (
		surnames.has(name) ||
		male.has(name) ||
		female.has(name) ||
		commonWords.has(name.toLowerCase()) ||
		functionWords.has(name.toLowerCase())
	);
}

function fill(): void {
	for (const name of otherNames) add(name, 'other');
	for (const name of newsAgencies) add(name, 'agency');
	for (const name of knownEvents) add(name, 'event');
	for (const [code, names] of extraCountryNames) {
		for (const name of names.split('|')) add(name, 'country', code);
	}
	for (const country of countries) {
		for (const name of country.names) add(name, 'country', country.code);
		for (const word of country.adjectives) {
			add(word, 'nationality', `${country.code} people`);
			if (/(?:an|i)$/.test(word)) add(`${word}s`, 'nationality', `${country.code} people`);
		}
	}
	for (const [code, words] of extraAdjectives) {
		for (const word of words.split(' ')) {
			add(word.replaceAll('-', ' '), 'nationality', `${code} people`);
			if (word.includes('-')) add(word, 'nationality', `${code} people`);
		}
	}
	for (const word of otherPeoples.split(' ')) add(word, 'nationality');
	const doubtful = new Set([
		'Lincoln',
		'Victoria',
		'Charlotte',
		'Jackson',
		'Chester',
		'Preston',
		'Stafford',
		'Wellington',
		'Gulf',
		'West',
		'East',
		'Durham',
		'Kent',
		'Houston',
		'Austin'
	]);
	for (const name of extraPlaces) add(name, 'place', name, doubtful.has(name));
	for (const name of knownOrganisations) add(name, 'organisation', name, isWeak(name));
	for (const country of countries) {
		for (const name of country.capitals) {
			add(name, 'place', name, isFirstName(name) || commonWords.has(name.toLowerCase()));
		}
	}
	for (const name of split(cities.names)) {
		const lower = name.toLowerCase();
		if (functionWords.has(lower) || calendarWords.has(lower)) continue;
		add(name, 'place', name, isWeak(name));
	}
	for (const name of split(wordnet.places)) {
		if (functionWords.has(name.toLowerCase())) continue;
		add(name, 'place', name, isWeak(name));
	}
}
fill();

/** Longest table entry that begins at a piece: its length in pieces, or null. */
export function findEntry(
	pieces: Piece[],
	from: number,
	limit = pieces.length
): { length: number; entry: GazetteerEntry } | null {
	const first = pieces[from];
	if (!first) return null;
	const reach = Math.min(longest.get(first.plain) ?? 0, limit - from);
	let key = '';
	let best: { length: number; entry: GazetteerEntry } | null = null;
	for (let length = 1; length <= reach; length++) {
		const piece = pieces[from + length - 1];
		if (!piece) break;
		key += (piece.gap && length > 1 ? ' ' : '') + piece.plain;
		const entry = entries.get(key);
		if (entry) best = { length, entry };
	}
	return best;
}

export function lookUp(name: string): GazetteerEntry | null {
	return entries.get(name) ?? null;
}

/** What first names say of gender; null when the name is borne by both, or unknown. */
export function genderOfFirstName(name: string): 'female' | 'male' | null {
	if (mostlyMale.has(name)) return 'male';
	if (mostlyFemale.has(name)) return 'female';
	const isMale = male.has(name);
	const isFemale = female.has(name);
	if (isMale === isFemale) return null;
	return isMale ? 'male' : 'female';
}

export function isFirstName(name: string): boolean {
	return male.has(name) || female.has(name);
}
