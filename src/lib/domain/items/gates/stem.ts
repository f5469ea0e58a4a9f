import { gap } from '../../facts/edits.ts';
import { isBalanced } from '../../facts/quotes.ts';
import type { Problem } from '../../facts/problems.ts';
import { foldText } from '../../grading/fold-text.ts';
import type { Candidate } from '../candidate.ts';

const gapped = new Set(['cloze', 'numeric', 'date']);

/** The stem as an editor would print it. */
export function stemForm({ content }: Candidate): Problem[] {
	const { stem, type } = content;
	const problem = (detail: string): Problem[] => [{ gate: 'stem-form', detail }];
	const words = stem.split(/\s+/).length;
	if (words > 45) return problem(`${words} words`);
	if (words < 5) return problem(`${words} words`);
	if (!/[.?]["”'’]?$/.test(stem)) return problem(`ends with ${stem.slice(-3)}`);
	if (!isBalanced(stem)) return problem('unbalanced marks');
	if (/\s[,.;]|,,|\(\s|\s\)|--/.test(stem)) return problem('punctuation');
	if (!/^["“'‘(]?[\p{Lu}\d$£€_]/u.test(stem)) return problem('no capital');
	const gaps = stem.split(gap).length - 1;
	if (gapped.has(type) ? gaps !== 1 : gaps > 0) return problem(`${gaps} gaps`);
	return [];
}

/** Neither the key nor a name or form of it stands in the stem. */
export function noLeak({ content, keyNames }: Candidate): Problem[] {
	const stem = ` ${foldText(content.stem)} `;
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

/** Words of many names that give nothing away. */
const common = new Set(
	'united international national group bank company state states general council ministry minister party union president north south east west january february march april june july august september october november december'.split(
		' '
	)
);

function root(word: string): string {
	return word.length > 6 ? word.slice(0, 5) : word;
}
