import { firstPerson } from '../../facts/article-lookups.ts';
import { singular, storyFrame, toldInFrame } from '../../facts/story-frame.ts';
import type { Problem } from '../../facts/problems.ts';
import type { Candidate } from '../candidate.ts';
import { countryCodeOf } from '../distractors/countries.ts';
import { withoutOwners } from './name-words.ts';

/** What the frame of a question quotes may not tell its answer: no figure of it, no land by another form. */
export function noHeadlineLeak(candidate: Candidate): Problem[] {
	const { content, finding, keyNames } = candidate;
	const { article } = finding.card.index.analysed;
	const frame = storyFrame(article);
	if (candidate.others) return [];
	const land = landTold(content.stem, keyNames);
	if (land !== null) return [{ gate: 'leak', detail: land }];
	if (frame === '') return [];
	const figures: string[] = frame.match(/\d+(?:[.,]\d+)*/g) ?? [];
	const asked = keyNames.flatMap((name) => name.match(/\d+(?:[.,]\d+)*/g) ?? []);
	const figure = asked.find((number) => figures.includes(number));
	if (figure !== undefined) return [{ gate: 'leak', detail: `${figure} in the headline` }];
	const age = ageInHeadline(candidate, frame);
	if (age !== null) return [{ gate: 'leak', detail: `${age} in the headline` }];
	const word = namedInHeadline(candidate, frame);
	if (word !== null) return [{ gate: 'leak', detail: `${word} in the headline` }];
	if (content.type === 'true-false' && content.key === true && isHeadlineTold(candidate)) {
		return [{ gate: 'leak', detail: 'the headline says so' }];
	}
	return [];
}

/** "dies aged 95" and the year of the report tell the year of birth. */
function ageInHeadline({ content, finding }: Candidate, frame: string): string | null {
	const year = /^\d{4}\b/.exec(finding.card.index.analysed.article.publishedOn.value ?? '')?.[0];
	const asked = /^\d{4}$/.exec(String(content.key))?.[0];
	if (content.type !== 'date' || year === undefined || asked === undefined) return null;
	const years = Number(year) - Number(asked);
	const told: string[] = frame.match(/(?<![\d.,])\d{1,3}(?![\d.,])/g) ?? [];
	return told.find((number) => Number(number) > 9 && Math.abs(Number(number) - years) <= 1) ?? null;
}

/** A word of the name that is asked for, be it in every other name; or the office its bearer holds. */
function namedInHeadline({ finding, keyNames, content }: Candidate, frame: string): string | null {
	if (!/^(?:cloze|short-answer)$/.test(content.type)) return null;
	const told = new Set(withoutOwners(frame).match(/\p{L}[\p{L}-]*/gu) ?? []);
	const words = keyNames.flatMap((name) => name.match(/\p{Lu}[\p{L}-]{3,}/gu) ?? []);
	const named = words.find((word) => told.has(word));
	if (named !== undefined) return named;
	const person = firstPerson(finding.card.index, keyNames);
	const posts = (person?.roles ?? []).flatMap(
		({ text }) => text.toLowerCase().match(headPosts) ?? []
	);
	const lower = new Set([...told].map((word) => word.toLowerCase()));
	return posts.find((post) => lower.has(post)) ?? null;
}

const headPosts =
	/\b(?:president|premier|minister|chancellor|king|queen|pope|leader|governor|mayor)\b/g;

/** A country that is asked for and named in the stem by its people or its capital. */
function landTold(stem: string, keyNames: readonly string[]): string | null {
	const codes = new Set(keyNames.flatMap((name) => runsOf(name)).flatMap(landOf));
	if (codes.size === 0) return null;
	return runsOf(stem).find((run) => landOf(run).some((land) => codes.has(land))) ?? null;
}

/** Capitalised words and pairs of words: "Norwegian", "Costa Rica". */
function runsOf(text: string): string[] {
	const words = text.match(/\p{Lu}[\p{L}.]*/gu) ?? [];
	return [...words, ...words.map((word, i) => `${word} ${words[i + 1] ?? ''}`)];
}

/** Lands of a kingdom, which the table has under the kingdom or not at all. */
const nations =
	/^(?:(Scot)(?:land|s|tish)|(W(?:ales|elsh))|(Engl)(?:and|ish)|(Northern Ir)(?:eland|ish))$/;

function landOf(run: string): string[] {
	const nation = nations
		.exec(run)
		?.slice(1)
		.find((name) => name !== undefined);
	if (nation !== undefined) return [nation.slice(0, 1) === 'W' ? 'W' : nation];
	const code = countryCodeOf(run);
	return code === null ? [] : [code];
}

/** As much of a word as its forms share. */
const opening = (word: string) => singular(word).toLowerCase().slice(0, 4);

/** Most words of the headline stand in the statement as well. */
function isHeadlineTold({ finding }: Candidate): boolean {
	const { index, findings } = finding.card;
	const told = [...toldInFrame(index.analysed.article)].filter((word) => word.length > 3);
	// "bans" and "banned", "Iran" and "Iranian" begin alike.
	const words = new Set(
		findings.sentence.tokens.flatMap(({ text, lemma }) => [opening(text), opening(lemma)])
	);
	return told.filter((word) => words.has(opening(word))).length * 2 >= told.length;
}
