import { cut } from '../../facts/make-fact.ts';
import type { Finding } from '../../facts/findings.ts';
import { withoutComma } from '../../facts/quotations.ts';
import type { Pair } from './pair.ts';

const fewestWords = 7;
const mostWords = 28;

/** Named people and whole sentences they are quoted with. */
export function quotationPairs(findings: readonly Finding[]): Pair[] {
	return findings.flatMap((finding) => {
		const { focus, card, fact } = finding;
		if (focus.kind !== 'quotation' || !fact.usable || focus.speaker.type !== 'person') return [];
		if (!/\s/.test(focus.speaker.name)) return [];
		const words = withoutComma(cut(card.index, focus.words));
		const count = words.split(' ').length;
		if (count < fewestWords || count > mostWords) return [];
		const right = `“${words.replace(/[“”"]/g, "'").replace(/([^.?!])$/, '$1.')}”`;
		return [{ text: focus.speaker.name, right, why: fact.statement, finding }];
	});
}
