import { cut } from '../../facts/make-fact.ts';
import type { Finding } from '../../facts/findings.ts';
import { withoutComma } from '../../facts/quotations.ts';
import { groupOf, rolesOf } from '../distractors/person-groups.ts';
import { office } from '../gates/prominence.ts';
import type { Pair } from './pair.ts';

const fewestWords = 7;
const mostWords = 28;

/** People in office and whole sentences they are quoted with. */
export function quotationPairs(findings: readonly Finding[]): Pair[] {
	const pairs = findings.flatMap((finding) => {
		const { focus, card, fact } = finding;
		if (focus.kind !== 'quotation' || !fact.usable || focus.speaker.type !== 'person') return [];
		if (!/\s/.test(focus.speaker.name)) return [];
		const words = withoutComma(cut(card.index, focus.words));
		const count = words.split(' ').length;
		if (count < fewestWords || count > mostWords) return [];
		const right = `“${words.replace(/[“”"]/g, "'").replace(/([^.?!])$/, '$1.')}”`;
		const isKnown =
			groupOf(rolesOf(focus.speaker)) === 'politics' &&
			focus.speaker.roles.some((role) => office.test(role.text));
		return [{ text: focus.speaker.name, right, why: fact.statement, finding, isKnown }];
	});
	// One voice in passing among ministers is found by what it talks of.
	return pairs.filter(({ isKnown }) => isKnown);
}
