import type { Span } from '../../articles/types.ts';
import { applyEdits, gap } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { dateDistractors } from '../distractors/dates.ts';
import { nearbyCountries, takesArticle } from '../distractors/countries.ts';
import { nameDistractors } from '../distractors/names.ts';
import { mayBeSame, mayBeSameName, namesOf } from '../distractors/same-thing.ts';
import { namedList } from '../lists/named-list.ts';
import { groupOptions, nounGroup } from '../lists/noun-groups.ts';
import { nounList } from '../lists/noun-list.ts';
import { subjectCountries } from '../lists/subject-countries.ts';
import { yearList } from '../lists/year-list.ts';
import { seededRandom, shuffle } from '../random.ts';
import { writeContent } from '../write-content.ts';

/** The members of a list in one sentence, among others like them. */
export function multipleResponse(finding: Finding, corpus: Corpus): Candidate[] {
	const list = findList(finding, corpus);
	if (!list) return [];
	const { card, fact } = finding;
	const withText = (text: string) =>
		applyEdits(card.index.text, card.findings.sentence, [
			{ start: list.start, end: list.end, text },
			...card.edits
		]);
	const stem = list.asks
		? `${withText(list.asks).replace(/\.$/, '?')} Choose all that apply.`
		: `${withText(gaps(list.members.length))} Choose the ${countWords[list.members.length] ?? ''} that belong in the gaps, in any order.`;
	const others = list.others.slice(0, Math.max(2, 6 - list.members.length));
	const options = [
		...list.members.map((text) => ({ text, correct: true, rationale: fact.statement })),
		...others.map((text) => ({
			text,
			correct: false,
			rationale: `The passage does not name ${text} here. ${fact.statement}`
		}))
	];
	return [
		{
			content: writeContent(finding, {
				type: 'multiple-response',
				stem,
				key: list.members,
				options
			}),
			finding,
			rule: `list ${list.members.join(', ')}`,
			keyNames: list.keyNames,
			problems:
				others.length < 2 ? [{ gate: 'too-few-distractors', detail: String(others.length) }] : []
		}
	];
}

const countWords = ['', '', 'two', 'three', 'four', 'five', 'six'];

/** "______, ______ and ______" */
function gaps(count: number): string {
	return `${Array.from({ length: count - 1 }, () => gap).join(', ')} and ${gap}`;
}

const asked = new Set(['person', 'organisation', 'agency', 'country', 'nationality', 'weapon']);

const mostNouns = 5;

interface FoundList extends Span {
	members: string[];
	others: string[];
	keyNames: string[];
	/** What stands for a list that is the subject: "Which countries". */
	asks?: string;
}

function findList(finding: Finding, corpus: Corpus): FoundList | null {
	return (
		countriesIn(finding, corpus) ??
		namesIn(finding, corpus) ??
		yearsIn(finding, corpus) ??
		nounsIn(finding, corpus)
	);
}

/** "The U.S. and South Korea say …" -> "Which countries say …?" */
function countriesIn(finding: Finding, corpus: Corpus): FoundList | null {
	const list = subjectCountries(finding);
	const [first] = list?.entities ?? [];
	if (!list || !first) return null;
	const names = list.entities.map(({ name }) => name);
	const near = nameDistractors(first, finding, corpus).map((name) => name.text);
	const others = [...near, ...nearbyCountries(first.name)].filter(
		(name) => !names.some((key) => mayBeSameName(key, name))
	);
	const show = (name: string) => (takesArticle(name) ? `the ${name}` : name);
	return {
		start: list.start,
		end: list.end,
		members: names.map(show),
		others: [...new Set(others)].slice(0, 3).map(show),
		keyNames: names,
		asks: 'Which countries'
	};
}

function namesIn(finding: Finding, corpus: Corpus): FoundList | null {
	const list = namedList(finding);
	const first = list?.members[0];
	if (!list || !first) return null;
	const entities = list.members.map(({ entity }) => entity);
	const clashes = entities.some((one, i) =>
		entities.slice(i + 1).some((other) => mayBeSame(one, other))
	);
	if (clashes || entities.some(({ ambiguous, type }) => ambiguous || !asked.has(type))) return null;
	const { text } = finding.card.index;
	const members = list.members.map(({ entity, mention }) =>
		entity.type === 'person' ? entity.name : text.slice(mention.start, mention.end)
	);
	const others = nameDistractors(first.entity, finding, corpus)
		.map((name) => name.text)
		.filter((name) => looksLike(name, members));
	return {
		start: list.start,
		end: list.end,
		members,
		others,
		keyNames: entities.flatMap((entity) => namesOf(entity))
	};
}

/** Where all members begin alike ("USS …"), another that does not would be dropped at sight. */
function looksLike(name: string, members: readonly string[]): boolean {
	const firsts = new Set(members.map((member) => member.split(' ')[0]));
	const [only] = firsts;
	return firsts.size > 1 || name.startsWith(`${only} `);
}

function yearsIn(finding: Finding, corpus: Corpus): FoundList | null {
	const list = yearList(finding);
	if (!list) return null;
	const { index } = finding.card;
	const { article, dates } = index.analysed;
	const taken = dates.flatMap(({ value }) => (value === null ? [] : [value]));
	const last = list.years.at(-1) ?? '';
	const latest = article.publishedOn.value ?? `${last}-12-31`;
	const random = seededRandom('years', corpus.seed, finding.fact.factId);
	const others = [
		...new Set(list.years.flatMap((year) => dateDistractors(year, taken, latest, random)))
	]
		.filter((year) => !list.years.includes(year))
		.slice(0, 3);
	return { start: list.start, end: list.end, members: list.years, others, keyNames: list.years };
}

/** Nouns of a group; what any article of the bank mentions is no safe distractor. */
function nounsIn(finding: Finding, corpus: Corpus): FoundList | null {
	const list = nounList(finding);
	if (!list || list.members.length > mostNouns) return null;
	const mentioned = (word: string) => {
		const head = word.split(' ').at(-1) ?? word;
		return corpus.articles.some((article) => article.text.toLowerCase().includes(head));
	};
	const random = seededRandom('nouns', corpus.seed, finding.fact.factId);
	const others = shuffle(groupOptions[list.group] ?? [], random).filter(
		(word) => nounGroup(word) !== null && !mentioned(word)
	);
	return { ...list, others, keyNames: list.members };
}
