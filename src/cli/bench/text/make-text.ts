import type { RawArticle } from '#lib/domain/articles/types.ts';
import { seededRandom, type Random } from '#lib/domain/items/random.ts';

/**
 * News of a country that does not exist: sentences of many shapes with names, dates, numbers and
 * quotations, as dense as in a paper. A longer text meets more people and places, as a real one does.
 */
export function makeArticle(words: number, seed: number): RawArticle {
	const random = seededRandom('news', seed, words);
	// Names grow with the text, more slowly than it.
	const people = makePeople(Math.ceil(4 + Math.sqrt(words) / 2), random);
	const paragraphs: string[] = [];
	let count = 0;
	while (count < words) {
		const sentences = Array.from({ length: 2 + Math.floor(random() * 3) }, () =>
			makeSentence(people, random)
		);
		const paragraph = sentences.join(' ');
		paragraphs.push(paragraph);
		count += countWords(paragraph);
	}
	const head = ['# Harbour towns share the cost of a bridge', 'By Ana Brandt', '4 May 2024'];
	return {
		text: [...head, ...paragraphs].join('\n\n') + '\n',
		mediaType: 'text/markdown',
		sourceId: `bench:${words}:${seed}`
	};
}

export function countWords(text: string): number {
	return text.match(/\S+/g)?.length ?? 0;
}

interface Person {
	first: string;
	last: string;
	role: string;
	place: string;
}

const starts = ['Lo', 'Ost', 'Far', 'Pel', 'Bra', 'San', 'Vel', 'Mar', 'Hen', 'Tor', 'Dun', 'Kel'];
const middles = ['me', 'wi', 'ro', 'li', 'an', 'de', 'va', 'sti', 'ber', 'no', 'ka', 'ri'];
const ends = ['re', 'ck', 'w', 'n', 'ndt', 'dell', 'mar', 'ski', 'ton', 'burg', 'field', 'ham'];
const firstNames = ['Ana', 'Ivo', 'Mara', 'Jonas', 'Lea', 'Peter', 'Nina', 'Omar', 'Ruth', 'Paul'];
const roles = ['Mayor', 'Engineer', 'Defence Minister', 'President', 'Spokesman', 'Professor'];
const bodies = ['the ministry', 'the council', 'the harbour company', 'the army', 'the agency'];
const things = [
	'bridge',
	'factory',
	'road',
	'satellite',
	'drone base',
	'power station',
	'rail line'
];
const units = [
	'million euros',
	'workers',
	'soldiers',
	'kilometres',
	'houses',
	'per cent',
	'tonnes'
];
const months = ['January', 'March', 'May', 'June', 'September', 'November'];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const verbs = ['repaired', 'closed', 'attacked', 'visited', 'rebuilt', 'sold', 'inspected'];

function makePeople(count: number, random: Random): Person[] {
	return Array.from({ length: count }, () => ({
		first: pick(firstNames, random),
		last: makeName(random),
		role: pick(roles, random),
		place: makeName(random)
	}));
}

function makeName(random: Random): string {
	const long = random() < 0.5 ? pick(middles, random) : '';
	return pick(starts, random) + pick(middles, random) + long + pick(ends, random);
}

function makeSentence(people: Person[], random: Random): string {
	const [a, b] = [pick(people, random), pick(people, random)];
	const number = String(2 + Math.floor(random() * 900));
	const date = `${1 + Math.floor(random() * 28)} ${pick(months, random)} ${2015 + Math.floor(random() * 10)}`;
	const [thing, unit, body] = [pick(things, random), pick(units, random), pick(bodies, random)];
	const [verb, day] = [pick(verbs, random), pick(weekdays, random)];
	const shapes = [
		`${a.role} ${a.first} ${a.last} said on ${day} that the ${thing} in ${a.place} would cost about ${number} ${unit}.`,
		`The ${thing} near ${b.place} was ${verb} on ${date}, according to ${body}.`,
		`"We have waited long enough for the ${thing}," said ${a.first} ${a.last}, who leads ${body} in ${a.place}.`,
		`More than ${number} ${unit} were counted in ${a.place} and ${b.place} last year, ${body} reported.`,
		`${a.last} denied that ${b.last} had ${verb} the ${thing} before ${date}.`,
		`In ${b.place}, where ${body} ${verb} a ${thing} in ${2015 + Math.floor(random() * 10)}, people were less certain.`,
		`He added that the work, which began on ${date}, had been delayed twice because of the weather.`,
		`${body[0]?.toUpperCase()}${body.slice(1)} may send at least ${number} ${unit} to ${a.place}, two officials told the Lowmere Courier.`,
		`Critics, among them ${b.role} ${b.first} ${b.last}, called the plan expensive, slow and badly explained.`,
		`It was not clear who would pay for the ${thing} after ${date}.`
	];
	return pick(shapes, random);
}

function pick<T>(from: readonly T[], random: Random): T {
	return from[Math.floor(random() * from.length)] as T;
}
