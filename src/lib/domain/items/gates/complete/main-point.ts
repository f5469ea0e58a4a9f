import type { Finding } from '../../../facts/findings.ts';
import type { Span } from '../../../articles/types.ts';
import type { ParsedToken } from '../../../language/types.ts';

const aside = /^(?:acl|advcl|appos)/;

/**
 * A figure or year that stands beside the point: in a relative clause, in what describes somebody, or
 * in an opening that sets the scene ("With five days to go, …"). What a sentence tells hangs on its
 * main verb, or on that of the clause that somebody says.
 */
export function besideThePoint({ card, focus }: Finding): string | null {
	const asked = askedOf(focus);
	if (asked === null) return null;
	const { tokens } = card.findings.sentence;
	const value = tokens.find(({ end }) => end > asked.start);
	if (!value) return null;
	const before = tokens.filter(({ index }) => index < value.index);
	const dashes = before.filter(({ text }) => /^[—–]$/.test(text)).length;
	const isClosed = tokens.some(({ text, index }) => index > value.index && /^[—–]$/.test(text));
	if (dashes % 2 === 1 && isClosed) return 'between dashes';
	const path = upwards(value, tokens);
	const crossed = path.find((token) => aside.test(token.relation) && !isReported(token, tokens));
	if (crossed) return `in a clause of ${crossed.text}`;
	const subject = tokens.find(({ relation }) => /^nsubj/.test(relation));
	const isOpening =
		focus.kind === 'quantity' &&
		subject !== undefined &&
		value.index < subject.index &&
		!path.includes(subject);
	return isOpening ? 'sets the scene' : null;
}

function askedOf(focus: Finding['focus']): Span | null {
	if (focus.kind === 'quantity') return focus.quantity.numberSpan;
	return focus.kind === 'event' ? focus.date : null;
}

/** "amid reports that …": what was reported is the news. */
function isReported(verb: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	if (verb.relation !== 'acl') return false;
	return tokens.some(
		({ head, relation, text }) => head === verb.index && relation === 'mark' && text === 'that'
	);
}

/** A word and all it hangs on, up to the main verb. */
function upwards(from: ParsedToken, tokens: readonly ParsedToken[]): ParsedToken[] {
	const path: ParsedToken[] = [];
	let at: ParsedToken | undefined = from;
	while (at && !path.includes(at)) {
		path.push(at);
		at = tokens[at.head];
	}
	return path;
}
