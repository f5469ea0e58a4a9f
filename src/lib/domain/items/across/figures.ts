import type { Finding } from '../../facts/findings.ts';
import type { QuantityExpression } from '../../language/types.ts';
import {
	atOtherTimes,
	comparable,
	ofOtherArticles,
	olderOf,
	sharedThings,
	sharesVerb,
	type Comparable
} from './comparable.ts';
import type { Conflict, Figure, Superseded } from './types.ts';

interface Counted extends Comparable {
	quantity: QuantityExpression;
	unit: string;
}

export interface ComparedFigures {
	/** Pairs of fact ids that give the same figure. */
	agreeing: [Finding, Finding][];
	conflicts: Conflict[];
	superseded: Superseded[];
}

/** So many things are counted in these that the unit alone compares nothing. */
const generic = new Set(
	'people person man woman year month week day hour minute time percent % dollar pound euro mile kilometre metre point case company country million'.split(
		' '
	)
);
const adding = /\b(?:another|additional|additionally|further|extra)\b|\bmore\b(?! than)/i;

/**
 * Figures that several articles give for the same thing. The same source, or the articles themselves,
 * with another figure later: the older one is superseded. Different sources, or days unknown: a
 * conflict.
 */
export function compareFigures(findings: readonly Finding[]): ComparedFigures {
	const result: ComparedFigures = { agreeing: [], conflicts: [], superseded: [] };
	const counted = findings.flatMap(countedIn);
	for (const group of Map.groupBy(counted, ({ unit }) => unit).values()) {
		const conflicting: [Counted, Counted][] = [];
		for (const [i, a] of group.entries()) {
			for (const b of group.slice(i + 1)) {
				if (!isSameThing(a, b)) continue;
				if (agree(a.quantity, b.quantity)) result.agreeing.push([a.finding, b.finding]);
				else if (!supersede(a, b, result.superseded)) conflicting.push([a, b]);
			}
		}
		result.conflicts.push(...toConflicts(conflicting));
	}
	return result;
}

function countedIn(finding: Finding): Counted[] {
	const { focus, card } = finding;
	if (focus.kind !== 'quantity' || focus.quantity.unit === null) return [];
	const { quantity } = focus;
	if (quantity.kind === 'ordinal' || quantity.kind === 'duration') return [];
	const words = card.index.text.slice(card.findings.sentence.start, card.findings.sentence.end);
	if (adding.test(words)) return [];
	// "thousands of troops" is no figure.
	const { start, end } = quantity.numberSpan;
	if (/(?:dozen|hundred|thousand|million|billion)s\b/i.test(card.index.text.slice(start, end)))
		return [];
	const unit = (quantity.unit ?? '').toLowerCase().replace(/(?<=\w{3})s$/, '');
	return [{ ...comparable(finding), quantity, unit }];
}

function isSameThing(a: Counted, b: Counted): boolean {
	if (!ofOtherArticles(a, b) || atOtherTimes(a, b) || a.isNegated !== b.isNegated) return false;
	if (a.quantity.kind !== b.quantity.kind || sharedThings(a, b).length < 2) return false;
	return !generic.has(a.unit) || sharesVerb(a, b);
}

/** Equal, or one is a bound that the other keeps: "more than 6,000" and 6,200. */
function agree(a: QuantityExpression, b: QuantityExpression): boolean {
	return isWithin(a, b.value) && isWithin(b, a.value);
}

function isWithin({ value, upper, hedge }: QuantityExpression, other: number): boolean {
	if (upper !== null) return other >= value && other <= upper;
	if (/more than|over|at least|above|exceed/i.test(hedge ?? ''))
		return other >= value && other <= value * 1.5;
	if (/less than|fewer|under|up to|as many as|at most|below/i.test(hedge ?? ''))
		return other <= value && other >= value / 1.5;
	const margin = hedge === null ? 0 : 0.1;
	return Math.abs(other - value) <= Math.max(Math.abs(value), Math.abs(other)) * margin;
}

function supersede(a: Counted, b: Counted, into: Superseded[]): boolean {
	const older = olderOf(a.finding, b.finding);
	const [one, other] = [a, b].map(({ finding }) => finding.fact.attribution?.source ?? null);
	if (!older || one !== other) return false;
	const newer = older === a.finding ? b.finding : a.finding;
	into.push({
		factId: older.fact.factId,
		byFactId: newer.fact.factId,
		passage: older.fact.citations[0] ?? null,
		reason: `a newer article (${newer.fact.asOf ?? ''}) gives another figure`
	});
	return true;
}

/** Pairs that share a figure make one conflict. */
function toConflicts(pairs: readonly [Counted, Counted][]): Conflict[] {
	const groups: Set<Counted>[] = [];
	for (const pair of pairs) {
		const touching = groups.filter((group) => pair.some((figure) => group.has(figure)));
		for (const group of touching) groups.splice(groups.indexOf(group), 1);
		groups.push(new Set([...touching.flatMap((group) => [...group]), ...pair]));
	}
	return groups.map((group) => {
		const [first, ...rest] = [...group];
		const about = [...(first?.things ?? [])].filter(([key]) =>
			rest.every(({ things }) => things.has(key))
		);
		return {
			unit: first?.quantity.unit ?? '',
			about: about.map(([, name]) => name),
			figures: [...group].flatMap(toFigure).sort(byDay)
		};
	});
}

function toFigure({ finding: { fact }, quantity }: Counted): Figure[] {
	const [citation] = fact.citations;
	if (!citation) return [];
	const { factId, articleId, attribution, asOf } = fact;
	const { value, hedge } = quantity;
	return [{ factId, articleId, value, hedge, attribution, asOf, citation }];
}

function byDay(a: Figure, b: Figure): number {
	const [one, other] = [a.asOf ?? '~', b.asOf ?? '~'];
	return one < other ? -1 : one > other ? 1 : a.factId < b.factId ? -1 : 1;
}
