import {
	applyEdit,
	findEdit,
	LONGEST_ENDING,
	type LemmaTable
} from '#lib/domain/language/lemmas.ts';
import type { TreebankSentence } from './treebank.ts';

/** A word form under a Penn tag, with its most frequent lemma. */
interface Entry {
	xpos: string;
	lower: string;
	lemma: string;
	count: number;
}

/** An ending must speak for so many different words, and be right for so large a share of them. */
const LEAST_WORDS = 3;
const LEAST_SHARE = 0.75;

/** Endings that predict lemmas, then every word of the training text they get wrong. */
export function trainLemmas(sentences: TreebankSentence[]): string {
	const entries = collectEntries(sentences);
	const endings = new Map<string, Map<string, string>>();
	for (const xpos of new Set(entries.map((entry) => entry.xpos))) {
		endings.set(xpos, learnEndings(entries.filter((entry) => entry.xpos === xpos)));
	}
	const table: LemmaTable = { endings, exceptions: new Map() };
	const lines: string[] = [];
	for (const [xpos, group] of endings) {
		for (const [ending, edit] of group) lines.push(`e\t${xpos}\t${ending}\t${edit}`);
	}
	for (const { xpos, lower, lemma } of entries) {
		const edit = findEdit(table, lower, xpos);
		const predicted = edit === null ? lower : applyEdit(lower, edit);
		if (predicted !== lemma) lines.push(`x\t${xpos}\t${lower}\t${lemma}`);
	}
	return lines.join('\n');
}

function collectEntries(sentences: TreebankSentence[]): Entry[] {
	const counts = new Map<string, Map<string, number>>();
	for (const { forms, lemmas, upos, xpos } of sentences) {
		for (const [at, form] of forms.entries()) {
			// Names and figures keep their spelling; what is misspelt teaches nothing.
			if (
				(xpos[at] !== 'NNPS' && /^(?:PROPN|NUM|PUNCT|SYM|X)$/u.test(upos[at]!)) ||
				lemmas[at] === '_'
			)
				continue;
			const key = `${xpos[at]}\t${form.replace(/[’‘]/gu, "'").toLowerCase()}`;
			if (!counts.has(key)) counts.set(key, new Map());
			const lemma = lemmas[at]!;
			counts.get(key)!.set(lemma, (counts.get(key)!.get(lemma) ?? 0) + 1);
		}
	}
	return [...counts].map(([key, lemmas]) => {
		const [xpos, lower] = key.split('\t') as [string, string];
		const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1])[0]!;
		return { xpos, lower, lemma, count };
	});
}

function learnEndings(entries: Entry[]): Map<string, string> {
	const learned = new Map<string, string>();
	for (let size = 0; size <= LONGEST_ENDING; size += 1) {
		const votes = new Map<string, Map<string, number>>();
		for (const { lower, lemma } of entries) {
			const edit = editBetween(lower, lemma);
			if (edit === null || lower.length <= size) continue;
			const ending = lower.slice(lower.length - size);
			if (!votes.has(ending)) votes.set(ending, new Map());
			votes.get(ending)!.set(edit, (votes.get(ending)!.get(edit) ?? 0) + 1);
		}
		for (const [ending, edits] of votes) {
			const total = [...edits.values()].reduce((sum, count) => sum + count, 0);
			const [edit, count] = [...edits].sort((a, b) => b[1] - a[1])[0]!;
			if (size > 0 && (count < LEAST_WORDS || count / total < LEAST_SHARE)) continue;
			const table = { endings: new Map([['', learned]]), exceptions: new Map() };
			if (findEdit(table, `_${ending}`, '') !== edit) learned.set(ending, edit);
		}
	}
	return learned;
}

function editBetween(lower: string, lemma: string): string | null {
	let same = 0;
	while (same < lower.length && same < lemma.length && lower[same] === lemma[same]) same += 1;
	const dropped = lower.length - same;
	return dropped > 9 || same === 0 ? null : `${dropped}${lemma.slice(same)}`;
}
