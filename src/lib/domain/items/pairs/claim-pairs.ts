import type { Span } from '../../articles/types.ts';
import { applyEdits, contains, overlaps } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { personalPronouns } from '../../facts/reference-words.ts';
import { isFinite } from '../../facts/sentence-form.ts';
import type { AttributionSpan, Entity, ParsedToken } from '../../language/types.ts';
import type { Pair } from './pair.ts';

const fewestWords = 6;
const mostWords = 28;
const plainCues = new Set(
	'say tell add announce report warn confirm state explain note according'.split(' ')
);
const sources = new Set(['person', 'organisation', 'agency', 'country']);

/** Named sources and what they are reported to have said, as a clause with "that". */
export function claimPairs(findings: readonly Finding[]): Pair[] {
	return findings.flatMap((finding) => {
		const { focus, card, fact } = finding;
		if (focus.kind !== 'statement' || !fact.usable || card.leadIn) return [];
		const [claim, ...more] = card.findings.attributions;
		if (!claim || more.length > 0) return [];
		const source = card.index.entities.get(claim.sourceEntityId ?? '');
		const content = contentOf(finding, claim);
		if (!source || !content || !isNamed(source, claim, finding)) return [];
		const clause = clauseOf(finding, content, claim);
		return clause === null
			? []
			: [{ text: source.name, right: clause, why: fact.statement, finding }];
	});
}

/** The claim's own words, when they are one piece that runs to the end of its sentence. */
function contentOf({ card }: Finding, claim: AttributionSpan): Span | null {
	const [content, ...rest] = claim.content;
	const isPlain = claim.form === 'indirect' || claim.form === 'according-to';
	if (!content || rest.length > 0 || !isPlain || claim.modality !== 'said') return null;
	if (!plainCues.has(claim.cueLemma) || claim.through !== null) return null;
	const { sentence, quotes } = card.findings;
	if (!contains(sentence, content) || quotes.some((quote) => overlaps(quote, content))) return null;
	const after = card.index.text.slice(content.end, sentence.end);
	return /^[.,\s]*$/.test(after) ? content : null;
}

function isNamed(source: Entity, claim: AttributionSpan, { card }: Finding): boolean {
	if (source.ambiguous || !sources.has(source.type) || !claim.source) return false;
	if (source.type === 'person' && !/\s/.test(source.name)) return false;
	const words = card.index.text.slice(claim.source.start, claim.source.end);
	return !/\b(?:and|or|officials?|spokes\w+|sources?|some|many|several)\b/i.test(words);
}

function clauseOf({ card }: Finding, content: Span, claim: AttributionSpan): string | null {
	const inside = card.findings.sentence.tokens.filter((token) => contains(content, token));
	if (!inside.some((token) => isFinite(token))) return null;
	if (inside.some(({ text }) => personalPronouns.has(text.toLowerCase()))) return null;
	if (inside.some(({ text }) => /^(?:would|we|our|us|I|my)$/.test(text) && text !== 'US'))
		return null;
	// "… are vulnerable, and credited Ukraine": the source's next deed is no part of the claim.
	if (inside.some(({ index }) => isSecondDeed(card.findings.sentence.tokens, index))) return null;
	const text = applyEdits(card.index.text, content, card.edits)
		.replace(/^That /, '')
		.replace(/[.,\s]+$/, '');
	const count = text.split(' ').length;
	if (count < fewestWords || count > mostWords) return null;
	const [first] = inside.filter((token) => token.text.toLowerCase() !== 'that');
	const keepsCapital =
		first !== undefined &&
		(first.tag === 'PROPN' ||
			/^\p{Lu}[\p{L}.]*\p{Lu}/u.test(first.text) ||
			card.findings.mentions.some((mention) => contains(mention, first)));
	const opened = keepsCapital || /^[^\p{L}]/u.test(text) ? text : lower(text);
	return claim.form === 'according-to' || opened !== '' ? `that ${opened}` : null;
}

function isSecondDeed(tokens: readonly ParsedToken[], at: number): boolean {
	const [comma, and, verb] = tokens.slice(at, at + 3);
	return comma?.text === ',' && and?.tag === 'CCONJ' && /^(?:VERB|AUX)$/.test(verb?.tag ?? '');
}

function lower(text: string): string {
	return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
