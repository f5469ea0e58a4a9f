import { firstPerson } from '../../facts/article-lookups.ts';
import { gap } from '../../facts/edits.ts';
import { isBalanced } from '../../facts/quotes.ts';
import type { Problem } from '../../facts/problems.ts';
import { foldText } from '../../grading/fold-text.ts';
import { withoutFrame } from '../../facts/story-frame.ts';
import { nameMentions } from '../../facts/names.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { countryCodeOf } from '../distractors/countries.ts';
import { rolesInCorpus } from '../distractors/names.ts';
import { withoutOwners } from './name-words.ts';

const gapped = new Set(['cloze', 'numeric', 'date']);

/** The stem as an editor would print it. */
export function stemForm({ content, finding }: Candidate): Problem[] {
	const { type } = content;
	const stem = withoutFrame(content.stem, finding.card.index.analysed.article);
	const problem = (detail: string): Problem[] => [{ gate: 'stem-form', detail }];
	const words = stem.split(/\s+/).length;
	if (words > (finding.card.leadIn ? 68 : 48)) return problem(`${words} words`);
	if (words < 5) return problem(`${words} words`);
	if (!/[.?]["”'’]?$/.test(stem)) return problem(`ends with ${stem.slice(-3)}`);
	if (!isBalanced(stem)) return problem('unbalanced marks');
	if (/\s[,.;]|,,|\(\s|\s\)|--|, \(/.test(stem)) return problem('punctuation');
	if (!/^["“'‘(]?[\p{Lu}\d$£€_]/u.test(stem)) return problem('no capital');
	if (/\bwhich (?:took|takes) place[.?]$/.test(stem)) return problem('which took place');
	// "the Parliament of Norway which opened": of one only, it stands behind a comma.
	if (/(?:______|(?<!^)\b\p{Lu}\p{Ll}[\p{L}’'-]*) which (?!of\b)/u.test(stem))
		return problem('which without a comma');
	// Beside a day that is written out, "currently" is of the day of reading.
	if (/\bcurrently\b/.test(stem) && /\bon \d{1,2} \p{Lu}\p{Ll}+ \d{4}\b/iu.test(stem))
		return problem('currently');
	// A word broken by the page: "Arte mis", "Anna 's".
	if (/(?:\p{L}|_) ['’]s\b|(?<![\p{L}.'’-])[b-hj-z] (?=\p{Ll})/u.test(stem))
		return problem('broken word');
	const twice = /\b(?:[Ii]n|[Aa]t) (\p{Lu}\p{L}+)\b.*\b(?:in|at) \1\b/u.exec(stem)?.[1];
	if (twice !== undefined) return problem(`${twice} twice`);
	const gaps = stem.split(gap).length - 1;
	if (type !== 'multiple-response' && (gapped.has(type) ? gaps !== 1 : gaps > 0))
		return problem(`${gaps} gaps`);
	return [];
}

/** Neither the key nor a name or form of it stands in the stem. */
export function noLeak({ content, keyNames }: Candidate): Problem[] {
	const capitals =
		content.stem.match(/\p{Lu}[\p{L}.]*(?: (?:of |and |the )?\p{Lu}[\p{L}.]*)+/gu) ?? [];
	for (const name of keyNames) {
		const spelled = capitals.find((run) => isAcronymWithin(name, run));
		if (spelled !== undefined) return [{ gate: 'leak', detail: `${name} is ${spelled}` }];
	}
	const stem = ` ${foldText(withoutOwners(content.stem))} `;
	const letters = content.stem.match(/\b(?:\p{Lu}\.?){2,6}/gu) ?? [];
	const initials = keyNames.find((name) => isSpelledBy(name, letters));
	if (initials !== undefined) return [{ gate: 'leak', detail: `letters of ${initials}` }];
	const stems = new Set(stem.trim().split(' ').map(root));
	for (const name of keyNames) {
		const folded = foldText(name);
		if (folded !== '' && stem.includes(` ${folded} `)) return [{ gate: 'leak', detail: name }];
		const hit = folded
			.split(' ')
			.find((word) => word.length >= 4 && !/\d/.test(word) && stems.has(root(word)));
		if (hit !== undefined && !common.has(hit)) return [{ gate: 'leak', detail: hit }];
	}
	return [];
}

/** "United Nations" where the stem has "U.N." */
function isSpelledBy(name: string, letters: readonly string[]): boolean {
	const initials = (name.match(/\b\p{Lu}/gu) ?? []).join('');
	return / /.test(name) && letters.some((word) => word.replace(/\P{Lu}/gu, '') === initials);
}

/** "FBI" where the stem spells out "US Federal Bureau of Investigation". */
function isAcronymWithin(name: string, run: string): boolean {
	// "RT America" beside "Russia Today": one word of the name will do.
	const letters = name.split(' ').find((word) => /^[A-Z]{2,6}$/.test(word));
	return letters !== undefined && run.replace(/[^A-Z]/g, '').includes(letters);
}

/**
 * A name in the stem whose post tells the key: nobody needs the article to know which country Kim
 * Jong Un leads.
 */
export function noTellingName(
	{ content, finding, keyNames }: Candidate,
	corpus: Corpus
): Problem[] {
	const headOf = headOfState(finding, keyNames, corpus);
	if (headOf !== null && sayWhoLeads.test(content.stem)) {
		return [{ gate: 'leak', detail: `${String(content.key)} is known by ${headOf}` }];
	}
	const codes = new Set(
		keyNames.map((name) => countryCodeOf(name)).filter((code) => code !== null)
	);
	if (codes.size === 0) return [];
	const { index, findings } = finding.card;
	for (const { entityId } of nameMentions(findings)) {
		const entity = index.entities.get(entityId);
		if (entity?.type !== 'person' || keyNames.includes(entity.name)) continue;
		const roles = rolesInCorpus(entity, corpus).join(' ');
		const telling = names(roles).find((name) => codes.has(countryCodeOf(name) ?? ''));
		if (telling !== undefined && content.stem.includes(entity.name)) {
			return [{ gate: 'leak', detail: `${entity.name} is known by ${telling}` }];
		}
	}
	return [];
}

const sayWhoLeads =
	/\b(?:its|the|whose) (?:leader|president|prime minister|king)\b|'s (?:leader|president|prime minister)\b/i;

/** The post of a person who is the key, when it is at the head of a state. */
function headOfState(
	{ card }: Candidate['finding'],
	keyNames: readonly string[],
	corpus: Corpus
): string | null {
	const person = firstPerson(card.index, keyNames);
	if (!person) return null;
	return (
		rolesInCorpus(person, corpus).find((role) =>
			/\b(?:leader|president|prime minister|king)\b/i.test(role)
		) ?? null
	);
}

/** Capitalised words and pairs of words: "North Korean", "Russia". */
function names(text: string): string[] {
	const words = text.match(/\p{Lu}[\p{L}.]*/gu) ?? [];
	return [...words, ...words.map((word, i) => `${word} ${words[i + 1] ?? ''}`)];
}

/** Words of many names that give nothing away. */
const common = new Set(
	'hundred thousand million billion united international national group bank company state states general council ministry minister party union president north south east west january february march april june july august september october november december'.split(
		' '
	)
);

function root(word: string): string {
	return word.length > 6 ? word.slice(0, 5) : word;
}
