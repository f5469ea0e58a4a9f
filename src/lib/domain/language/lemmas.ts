/**
 * Base forms, by endings and exceptions that were read off a treebank. Both tables are keyed by
 * Penn tag: "VBD" -> ending "ied" -> "3y" (drop three letters, add y).
 */
export interface LemmaTable {
	endings: ReadonlyMap<string, ReadonlyMap<string, string>>;
	exceptions: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export const LONGEST_ENDING = 5;

/**
 * The base form of a word; names keep their spelling. `isWord` says whether a lower-case word is
 * known at all: it settles what endings leave open (provok- or provoke).
 */
export function lemmatise(
	table: LemmaTable,
	form: string,
	tag: string,
	xpos: string,
	isWord: (lower: string) => boolean
): string {
	const plain = form.replace(/[’‘]/gu, "'");
	const lower = plain.toLowerCase();
	const exception = table.exceptions.get(xpos)?.get(lower);
	if (exception !== undefined) return exception;
	if (KEEPS_SPELLING.has(tag)) return plain;
	const edit = findEdit(table, lower, xpos);
	if (edit === null) return lower;
	const base = applyEdit(lower, edit);
	if (base === lower || isWord(base)) return base;
	return spellings(base).find((candidate) => candidate !== lower && isWord(candidate)) ?? base;
}

const KEEPS_SPELLING: ReadonlySet<string> = new Set(['PROPN', 'NUM', 'PUNCT', 'SYM']);

/** Other ways to write a stem whose ending was cut off. */
function spellings(base: string): string[] {
	const last = base.at(-1) ?? '';
	return [`${base}e`, base + last, base.slice(0, -1), base.replace(/y$/u, 'ie')];
}

/** The edit of the longest known ending, null where the table knows none. */
export function findEdit(table: LemmaTable, lower: string, xpos: string): string | null {
	const endings = table.endings.get(xpos);
	if (!endings) return null;
	for (let size = Math.min(LONGEST_ENDING, lower.length - 1); size >= 0; size -= 1) {
		const edit = endings.get(lower.slice(lower.length - size));
		if (edit !== undefined) return edit;
	}
	return null;
}

export function applyEdit(lower: string, edit: string): string {
	const dropped = Number(edit[0]);
	return lower.slice(0, lower.length - dropped) + edit.slice(1);
}

/** One line per entry: kind, tag, ending or form, edit or base form, tab-separated. */
export function readLemmas(source: string): LemmaTable {
	const endings = new Map<string, Map<string, string>>();
	const exceptions = new Map<string, Map<string, string>>();
	for (const line of source.split('\n')) {
		const [kind, tag, from, to] = line.split('\t');
		if (tag === undefined || from === undefined || to === undefined) continue;
		const group = kind === 'e' ? endings : exceptions;
		if (!group.has(tag)) group.set(tag, new Map());
		group.get(tag)!.set(from, to);
	}
	return { endings, exceptions };
}
