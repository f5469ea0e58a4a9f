import { applyEdits } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import type { ParsedToken } from '../../language/types.ts';
import { isPlainlyNotDone, isTurnable } from '../statements/turnable.ts';

/** A statement told the other way round. */
export interface TurnedStatement {
	stem: string;
	rule: string;
}

/** A statement with its deciding word exchanged for the contrary, or without its "not". */
export function turnedRound(finding: Finding): TurnedStatement[] {
	return [...withOppositeWord(finding), ...withoutNot(finding)];
}

/** Pairs whose exchange turns a statement into its contrary, in the forms in which both are regular. */
const opposites: readonly (readonly [string, string])[] = [
	['rose', 'fell'],
	['rise', 'fall'],
	['risen', 'fallen'],
	['increased', 'decreased'],
	['increase', 'decrease'],
	['accepted', 'rejected'],
	['approved', 'rejected'],
	['supported', 'opposed'],
	['upheld', 'overturned'],
	['more', 'fewer'],
	['higher', 'lower'],
	['highest', 'lowest'],
	['before', 'after'],
	['first', 'last'],
	['oldest', 'youngest']
];
const contraries = new Map(
	opposites.toReversed().flatMap(([a, b]) => [[b, a] as const, [a, b] as const])
);

function withOppositeWord(finding: Finding): TurnedStatement[] {
	const { card } = finding;
	const { tokens } = card.findings.sentence;
	if (tokens.some(({ text }) => isNegation(text))) return [];
	// "increased from 10% to 25%" would refute itself.
	if (card.findings.quantities.length > 1) return [];
	const turned = tokens.filter(
		({ text, tag, index }) =>
			contraries.has(text) &&
			/^(?:rose|fell|risen|fallen|increased|decreased|accepted|rejected|approved|supported|opposed|upheld|overturned|highest|lowest)$/.test(
				text
			) &&
			/^(?:VERB|ADJ)$/.test(tag) &&
			// "her fallen son", "a rejected plan": there it describes, and its contrary is absurd.
			(/^(?:highest|lowest)$/.test(text) || !describes(tokens, index))
	);
	const [only] = turned;
	if (!only || turned.length > 1) return [];
	const isDigest = card.index.analysed.article.textKind === 'digest';
	if (!isDigest && !isTurnable(card, only)) return [];
	// The headline in front says how it went; "angrily accepted" would say so too.
	const forms = [only.text, only.lemma, contraries.get(only.text) ?? only.text];
	const isTold = [...card.index.told].some((word) =>
		forms.some((form) => word.startsWith(form.slice(0, 5)))
	);
	if (isTold) return [];
	if (/ly$/.test(tokens[only.index - 1]?.text ?? '') || quoted(card, only)) return [];
	const stem = applyEdits(card.index.text, card.findings.sentence, [
		{ start: only.start, end: only.end, text: contraries.get(only.text) ?? only.text },
		...card.edits
	]);
	return [{ stem, rule: `${only.text} turned round` }];
}

function quoted({ findings }: Finding['card'], token: ParsedToken): boolean {
	return findings.quotes.some(({ start, end }) => start <= token.start && token.end <= end);
}

function describes(tokens: readonly ParsedToken[], at: number): boolean {
	const isMoved = tokens[at]?.xpos !== 'VBD' && tokens[at + 1]?.tag === 'NOUN';
	return isMoved && tokens[at - 1]?.tag !== 'AUX';
}

/** "has not disclosed" -> "has disclosed": only after a plain auxiliary, with one negation in all. */
function withoutNot(finding: Finding): TurnedStatement[] {
	const { card } = finding;
	const { tokens } = card.findings.sentence;
	const negations = tokens.filter(({ text }) => isNegation(text));
	const [not] = negations;
	if (!not || negations.length > 1 || not.text.toLowerCase() !== 'not') return [];
	const auxiliary = tokens[not.index - 1]?.text.toLowerCase() ?? '';
	const next = tokens[not.index + 1];
	if (!/^(?:has|have|had|is|are|was|were|will)$/.test(auxiliary) || next?.tag !== 'VERB') return [];
	if (
		tokens.some(({ text }) =>
			/^(?:any|but|because|yet|either|ever|until|unless|too|enough|only|just|even|all|every|necessarily)$/i.test(
				text
			)
		)
	)
		return [];
	const isDigest = card.index.analysed.article.textKind === 'digest';
	if (!isDigest && !isPlainlyNotDone(card, next)) return [];
	// "- the minister was not there -": an aside, and not what the sentence tells.
	const before = card.index.text.slice(card.findings.sentence.start, not.start);
	if (/ [-–—―] [^-–—―]*$|\([^)]*$/u.test(before)) return [];
	const stem = applyEdits(card.index.text, card.findings.sentence, [
		{ start: not.start, end: next.start, text: '' },
		...card.edits
	]);
	return [{ stem, rule: 'not left out' }];
}

function isNegation(text: string): boolean {
	return /^(?:not|n['’]t|no|never|nor|neither|without|nobody|nothing|none|cannot|hardly|few|little|deny|denies|denied|refused|failed)$/i.test(
		text
	);
}
