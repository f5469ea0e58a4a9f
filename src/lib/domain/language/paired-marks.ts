/** Kinds of punctuation marks that treebanks attach alike. */
export function markKind(form: string): string {
	if (form === ',') return 'comma';
	if (/^[.!?…]+$/u.test(form)) return 'stop';
	if (form === ';') return 'semicolon';
	if (form === ':') return 'colon';
	if (/^[-–—]+$/u.test(form)) return 'dash';
	if (/^(?:["“”„'‘’`]|``|'')+$/u.test(form)) return 'quote';
	if (/^[([{]$/u.test(form)) return 'open';
	if (/^[)\]}]$/u.test(form)) return 'close';
	return 'other';
}

/** The other half of each bracket or quotation mark of a sentence, -1 for none. */
export function findPartners(forms: string[]): Int32Array {
	const partners = new Int32Array(forms.length).fill(-1);
	const open: { at: number; form: string }[] = [];
	const close = (at: number, opens: (form: string) => boolean): boolean => {
		const index = open.findLastIndex(({ form }) => opens(form));
		if (index < 0) return false;
		const from = open[index]!.at;
		partners[at] = from;
		partners[from] = at;
		open.length = index;
		return true;
	};
	for (const [at, form] of forms.entries()) {
		const opener = CLOSERS.get(form);
		if (opener) {
			if (!close(at, (other) => opener.includes(other)) && opener.includes(form)) {
				open.push({ at, form });
			}
		} else if (OPENERS.has(form)) {
			open.push({ at, form });
		}
	}
	return partners;
}

/** What each closing mark closes; a straight mark closes its like or, failing that, opens. */
const CLOSERS: ReadonlyMap<string, string[]> = new Map([
	[')', ['(']],
	[']', ['[']],
	['}', ['{']],
	['”', ['“', '„', '``']],
	['’', ['‘', '`']],
	["''", ['``', '“']],
	['"', ['"']],
	["'", ["'", '`']]
]);

const OPENERS: ReadonlySet<string> = new Set(['(', '[', '{', '“', '„', '‘', '``', '`']);
