import { applyEdits, gap } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { isFinite } from '../../facts/sentence-form.ts';
import type { DateExpression } from '../../language/types.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { nearbyCountries, takesArticle } from '../distractors/countries.ts';
import { nameDistractors } from '../distractors/names.ts';
import { mayBeSameName } from '../distractors/same-thing.ts';
import { seededRandom, shuffle } from '../random.ts';
import { whyRight } from '../rationales.ts';
import type { ItemOption } from '../types.ts';
import { writeContent } from '../write-content.ts';

/** Several that are right together: the countries of a subject, the years of an enumeration. */
export function multipleResponse(finding: Finding, corpus: Corpus): Candidate[] {
	switch (finding.focus.kind) {
		case 'statement':
			return countriesOfSubject(finding, corpus);
		case 'event':
			return yearsTogether(finding, corpus);
		default:
			return [];
	}
}

/** "The U.S. and South Korea say …" -> "Which countries say …?" */
function countriesOfSubject(finding: Finding, corpus: Corpus): Candidate[] {
	const { focus, card } = finding;
	if (focus.kind !== 'statement') return [];
	const { sentence, quotes } = card.findings;
	const { text } = card.index;
	const subjects = [];
	let at = sentence.start;
	for (const { mention, entity } of focus.names) {
		const between = text.slice(at, mention.start);
		const joins =
			subjects.length === 0 ? /^(?:Both )?(?:[Tt]he )?$/ : /^,? and (?:the )?$|^, (?:the )?$/;
		if (entity.type !== 'country' || !joins.test(between)) break;
		subjects.push({ mention, entity });
		at = mention.end;
	}
	const [first] = subjects;
	const verb = sentence.tokens.find((token) => token.start >= at);
	if (!first || subjects.length < 2 || quotes.length > 0 || !verb || !isFinite(verb)) return [];
	if (verb.xpos === 'VBZ') return [];
	const stem = applyEdits(text, sentence, [
		{ start: sentence.start, end: at, text: 'Which countries' },
		...card.edits
	]).replace(/\.$/, '?');
	const keys = subjects.map(({ entity }) => entity.name);
	const near = nameDistractors(first.entity, finding, corpus, 3).map((name) => name.text);
	const wrong = [...near, ...nearbyCountries(first.entity.name)]
		.filter((name) => !keys.some((key) => mayBeSameName(key, name)))
		.slice(0, 3);
	const show = (name: string) => (takesArticle(name) ? `the ${name}` : name);
	return [
		several(finding, `${stem} Choose all that apply.`, keys.map(show), wrong.map(show), 'subject')
	];
}

/** "in 2019 and 2023": both years are asked for at once. */
function yearsTogether(finding: Finding, corpus: Corpus): Candidate[] {
	const { focus, card, fact } = finding;
	if (focus.kind !== 'event' || !isYear(focus.date)) return [];
	const { index, findings, edits } = card;
	const at = findings.dates.indexOf(focus.date);
	const next = findings.dates[at + 1];
	if (!next || !isYear(next) || findings.dates.length > 2) return [];
	if (!/^ and (?:in )?$/.test(index.text.slice(focus.date.end, next.start))) return [];
	const sentence = applyEdits(index.text, findings.sentence, [
		{ start: focus.date.start, end: next.end, text: `${gap} and ${gap}` },
		...edits
	]);
	const keys = [focus.date.value ?? '', next.value ?? ''];
	const taken = new Set(index.analysed.dates.map(({ value }) => value?.slice(0, 4)));
	const from = Number(keys[0]) - 3;
	const years = Array.from({ length: 10 }, (_, i) => String(from + i)).filter(
		(year) => !taken.has(year) && Number(year) <= Number(keys[1]) + 1
	);
	const wrong = shuffle(years, seededRandom('years', corpus.seed, fact.factId)).slice(0, 3);
	return [
		several(
			finding,
			`Choose the two years that belong in the gaps: ${sentence}`,
			keys,
			wrong,
			'years'
		)
	];
}

function isYear({ value, anchor, start, end }: DateExpression): boolean {
	return value !== null && /^\d{4}$/.test(value) && anchor === 'absolute' && end - start === 4;
}

function several(
	finding: Finding,
	stem: string,
	keys: string[],
	wrong: readonly string[],
	rule: string
): Candidate {
	const list = `${keys.slice(0, -1).join(', ')} and ${keys.at(-1) ?? ''}`;
	const options: ItemOption[] = [
		...keys.map((text) => ({ text, correct: true, rationale: whyRight(finding) })),
		...wrong.map((text) => ({
			text,
			correct: false,
			rationale: `The passage gives ${list}, not ${text}.`
		}))
	];
	return {
		content: writeContent(finding, { type: 'multiple-response', stem, key: keys, options }),
		finding,
		rule,
		keyNames: keys,
		problems:
			wrong.length < 2 ? [{ gate: 'too-few-distractors', detail: String(wrong.length) }] : []
	};
}
