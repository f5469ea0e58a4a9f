import type { Span } from '../articles/types.ts';
import type { AttributionSpan, Entity, ParsedToken } from '../language/types.ts';
import type { ArticleIndex } from './article-index.ts';
import { contains } from './edits.ts';
import { cite, cut, makeFact } from './make-fact.ts';
import type { Finding } from './findings.ts';
import { sentencesIn } from './lookup.ts';
import { isHalfNamed } from './names.ts';
import { danglingDefinites } from './references.ts';
import type { SentenceCard } from './sentence-card.ts';
import { isFinite } from './sentence-form.ts';

const marks = /^["“”'‘’\s]+|["“”'‘’\s]+$/g;

/** A speaker's "now" is plain; a weekday or "last month" is not. */
const relativeTime =
	/\b(?:today|yesterday|tomorrow|tonight|(?:last|next|this) (?:year|month|week|season|night|summer|winter|spring|autumn|weekend|morning|afternoon|evening|time)|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b/i;

/**
 * Whether the words before or after the quotation make the speaker plain. `"… it." Carpenter said
 * that …` begins a new sentence with a content of its own: the quotation is somebody else's.
 */
function speakerProblem(
	index: ArticleIndex,
	{ source, cue }: AttributionSpan,
	content: Span,
	speaker: Entity
): string | null {
	// Two of a surname are told apart by the full name beside the words.
	const called = source ? cut(index, source).replace(/\s+/g, ' ') : '';
	if (speaker.ambiguous && !called.includes(speaker.name)) return `ambiguous-name: ${speaker.name}`;
	if (isHalfNamed(speaker)) return `half-named: ${speaker.name}`;
	const first = Math.min(source?.start ?? cue.start, cue.start);
	const last = Math.max(source?.end ?? cue.end, cue.end);
	if (first >= content.end - 2) {
		const tail = index.text.slice(Math.max(content.start, content.end - 3), content.end);
		const between = index.text.slice(content.end, first);
		const isClosed = /\.["”'’]?\s*$/.test(tail) || /[.;:]/.test(between) || /\n/.test(between);
		return isClosed ? 'speaker-unsure: after a full stop' : null;
	}
	const between = index.text.slice(last, content.start);
	if (goesOnSpeaking(index.text.slice(Math.max(0, first - 3), first), between)) return null;
	return /^[^.;]{0,60}[,:–—-]?\s*["“]?$/.test(between) && !/\n/.test(between)
		? null
		: 'speaker-unsure: not next to the quotation';
}

/** `"…," Kovac said. "And …"`: the speaker stands between two pieces of one speech. */
function goesOnSpeaking(before: string, between: string): boolean {
	return /[,?!]["”'’]{1,2}\s?$/.test(before) && /^\.\s{0,2}["“'‘]{1,2}$/.test(between);
}

/** What a quotation cannot begin with, or hold, when it is asked about on its own. */
const pointingAt =
	/^(?:But |And |So )?(?:It|He|She|They|This|That|These|Those|His|Her|Their|Its)\b|\b(?:this|these|those) (?!year|is|was|are|were|kind)\p{L}+|\b(?:do|does|did|done) (?:it|that|this|so)\b/u;

/**
 * Direct speech with a named person as its speaker. Only whole sentences count: they begin with a
 * capital and hold a finite verb; scraps in quotation marks are the writer's choice of words.
 */
export function findQuotations(index: ArticleIndex, cards: readonly SentenceCard[]): Finding[] {
	return cards.flatMap((card) =>
		card.findings.attributions.flatMap((attribution) => {
			if (attribution.form !== 'direct' || attribution.source === null) return [];
			const speaker = index.entities.get(attribution.sourceEntityId ?? '');
			const [content] = attribution.content;
			if (!speaker || !content) return [];
			const words = trimMarks(index, wholeQuote(index, card, content));
			const fact = makeFact(
				card,
				'quotation',
				cut(index, words),
				[cite(index, spanOf(card, content, attribution))],
				`${speaker.name} said: “${withoutComma(cut(index, words))}”`
			);
			const problem =
				speakerProblem(index, attribution, content, speaker) ??
				quotationProblem(index, card, words);
			return [
				{
					fact: {
						...fact,
						attribution: { source: speaker.name, through: null, modality: 'said' },
						usable: problem === null,
						unusableBecause: problem
					},
					card,
					focus: { kind: 'quotation', attribution, speaker, words }
				}
			];
		})
	);
}

/** Sentence and quotation together: the passage shows who speaks. */
function spanOf(card: SentenceCard, content: Span, { source, cue }: AttributionSpan): Span {
	const spans = [card.findings.sentence, content, cue, ...(source ? [source] : [])];
	return {
		start: Math.min(...spans.map(({ start }) => start)),
		end: Math.max(...spans.map(({ end }) => end))
	};
}

function wholeQuote(index: ArticleIndex, card: SentenceCard, content: Span): Span {
	return card.findings.quotes.find((quote) => contains(quote, content)) ?? content;
}

function trimMarks(index: ArticleIndex, span: Span): Span {
	const text = cut(index, span);
	const lead = /^["“”'‘’\s]+/.exec(text)?.[0].length ?? 0;
	const bare = text.replace(marks, '');
	return { start: span.start + lead, end: span.start + lead + bare.length };
}

/** A comma that only leads on to "he said". */
export function withoutComma(words: string): string {
	return words.replace(/\s+/g, ' ').replace(/,$/, '.');
}

/** "he" with nobody named before it in the words, "they" with nothing counted in the plural. */
function unmetPronoun(index: ArticleIndex, tokens: readonly ParsedToken[]): string | null {
	const found = tokens.find((token, at) => {
		const earlier = tokens.slice(0, at);
		const isOf = /^(?:he|she|him|her|his|himself|herself)$/i.test(token.text);
		const isOfMany = /^(?:they|them|their)$/i.test(token.text);
		if (isOf) return !earlier.some((other) => isPerson(index, other));
		return isOfMany && !earlier.some(({ xpos }) => /^NNP?S$/.test(xpos));
	});
	return found?.text ?? null;
}

function isPerson({ analysed, entities }: ArticleIndex, token: ParsedToken): boolean {
	return analysed.mentions.some(
		(mention) =>
			mention.kind === 'name' &&
			contains(mention, token) &&
			entities.get(mention.entityId)?.type === 'person'
	);
}

function quotationProblem(index: ArticleIndex, card: SentenceCard, words: Span): string | null {
	const text = cut(index, words);
	const tokens = sentencesIn(index, words).flatMap(({ sentence }) =>
		sentence.tokens.filter((token) => contains(words, token))
	);
	if (!/^\p{Lu}/u.test(text)) return 'quotation-scrap: no capital';
	if (!tokens.some((token) => isFinite(token))) return 'quotation-scrap: no finite verb';
	const count = text.split(/\s+/).length;
	if (count < 6 || count > 32) return `quotation-scrap: ${count} words`;
	if (/[[\]…]|\.\.\./.test(text)) return 'quotation-scrap: cut';
	const opened = text.match(/(?:^|\s)['‘]/g)?.length ?? 0;
	const closed = text.match(/['’](?=[\s,.?!]|$)/g)?.length ?? 0;
	if (opened !== closed && opened > 0) return 'quotation-scrap: a quotation in it is cut';
	if (/\n/.test(text)) return 'quotation-scrap: line break';
	const things = tokens.filter(({ tag }) => tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM');
	if (things.length < 2) return 'quotation-scrap: says little';
	if (/&#?\w+;/.test(text)) return 'scrap: character entity';
	const time = relativeTime.exec(text);
	if (time) return `unanchored-time: ${time[0]}`;
	const dangling = danglingDefinites(index, tokens)[0];
	if (dangling !== undefined) return `unresolved-reference: ${dangling}`;
	const pointing = pointingAt.exec(text);
	if (pointing) return `unresolved-reference: ${pointing[0]}`;
	const unmet = unmetPronoun(index, tokens);
	if (unmet !== null) return `unresolved-reference: ${unmet}`;
	return card.findings.unlinkedCues.length > 0 ? 'attribution-lost: unlinked reporting verb' : null;
}
