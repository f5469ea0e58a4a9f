import type { Span } from '../articles/types.ts';
import type { AttributionSpan } from '../language/types.ts';
import type { ArticleIndex, SentenceFindings } from './article-index.ts';
import { overlaps } from './edits.ts';
import { namesWithin } from './lookup.ts';
import { canSpeak } from './claimed-by.ts';
import { nameMentions } from './names.ts';
import { opinionIn } from './opinion.ts';
import type { Problem } from './problems.ts';
import type { Attribution } from './types.ts';

/** The claim's owner, when the whole sentence (but for who says it) is somebody's claim. */
export function attributionOf(index: ArticleIndex, findings: SentenceFindings): Attribution | null {
	const claims = findings.attributions.filter((claim) => !claim.act && isOfWhole(claim, findings));
	const [main] = claims.sort((a, b) => size(b) - size(a));
	// "LOWTOWN (AP) — A report said …": the dateline, which is left out, does not speak.
	const { source: said } = main ?? {};
	if (!main || !said || findings.trims.some((trim) => overlaps(trim, said))) return null;
	const source = sourceName(index, said, main.sourceEntityId);
	if (!canSpeak(source) && namesWithin(index, said).length === 0) return null;
	return {
		source,
		through: main.through ? sourceName(index, main.through, main.throughEntityId) : null,
		modality: main.modality
	};
}

/** What makes one clause of a sentence uncertain ("toured the north, hoping to win") is no claim of it. */
function isOfWhole(claim: AttributionSpan, { sentence }: SentenceFindings): boolean {
	if (claim.form !== 'indirect' && claim.form !== 'mixed') return true;
	const cue = sentence.tokens.find(
		({ start, end }) => start < claim.cue.end && claim.cue.start < end
	);
	if (!cue || !/^(?:advcl|acl|amod|nmod)/.test(cue.relation)) return true;
	return size(claim) * 2 > sentence.end - sentence.start;
}

function size(attribution: AttributionSpan): number {
	return attribution.content.reduce((sum, span) => sum + span.end - span.start, 0);
}

function sourceName(
	index: ArticleIndex,
	span: { start: number; end: number },
	entityId: string | null
): string {
	const entity = entityId === null ? undefined : index.entities.get(entityId);
	const words = index.text.slice(span.start, span.end).replace(/\s+/g, ' ');
	// "Moscow and Pyongyang" are two; the entity would be one of them.
	const isAlone = !/\b(?:and|or)\b/.test(words) || (entity?.aliases.includes(words) ?? false);
	// "Anna Kovac of the Herald": the paper is not who speaks.
	const [named] = namesWithin(index, span);
	const first = index.entities.get(named?.entityId ?? '');
	if (entity && first?.type === 'person' && first !== entity) return words;
	const isWhole = span.end - span.start <= (named ? named.end - named.start : 0) + 24;
	return entity && !entity.ambiguous && isAlone && (isWhole || entity.type === 'person')
		? entity.name
		: words
				.replace(/,? (?:who|which|that|released|published|issued|conducted|obtained|last)\b.*$/, '')
				.replace(/^(?:The|An?|Both|Some|Many|Several)\b/, (word) => word.toLowerCase());
}

/** Why a sentence may not be asked about for what it says of who says it. */
export function attributionProblems(index: ArticleIndex, findings: SentenceFindings): Problem[] {
	const { sentence, attributions } = findings;
	if (findings.unlinkedCues.length > 0)
		return [{ gate: 'attribution-lost', detail: 'unlinked reporting verb' }];
	// "would" in plain narration is a claim whose owner stands in the sentence before.
	const would = sentence.tokens.find((token) => /^(?:would|['’]d)$/i.test(token.text));
	if (would && attributions.length === 0) return [{ gate: 'attribution-lost', detail: would.text }];
	const vague = attributions.find(({ source }) => source && isVague(index, findings, source));
	if (vague?.source) {
		return [
			{ gate: 'attribution-vague', detail: index.text.slice(vague.source.start, vague.source.end) }
		];
	}
	const nobody = attributions.find(
		({ source, act }) => source && !act && isNobody(index, findings, source)
	);
	if (nobody?.source)
		return [
			{
				gate: 'attribution-vague',
				detail: index.text.slice(nobody.source.start, nobody.source.end)
			}
		];
	const counted = attributions.find(
		({ source }) => source && !/\p{L}{2}/u.test(index.text.slice(source.start, source.end))
	);
	if (counted) return [{ gate: 'attribution-vague', detail: 'a number' }];
	const opinion = sentence.tokens.find((token) => /^(?:should|must|ought)$/i.test(token.text));
	if (opinion && attributions.length === 0) return [{ gate: 'opinion', detail: opinion.text }];
	const judged = opinionIn(index, findings);
	if (judged !== null) return [{ gate: 'opinion', detail: judged }];
	const sourceless = attributions.find(({ source }) => source === null);
	if (sourceless) {
		const cue = index.text.slice(sourceless.cue.start, sourceless.cue.end);
		return [{ gate: 'attribution-lost', detail: `nobody named for “${cue}”` }];
	}
	return [];
}

/** "The firm", "he": whoever it is, the words alone do not say. */
function isVague(index: ArticleIndex, findings: SentenceFindings, source: Span): boolean {
	const words = index.text.slice(source.start, source.end);
	// References that are left as they are have had their say in `unresolvedReferences`.
	if (/^(?:he|she)$/i.test(words)) return nameMentions(findings)[0] === undefined;
	const isNamed = namesWithin(index, source).length > 0;
	return (
		!isNamed && /^(?:the|this|that|these|those|its?|his|her|their|he|she|they|both)\b/i.test(words)
	);
}

/** "birther", "slide": a noun alone, without article or name, was never a speaker. */
function isNobody(index: ArticleIndex, { sentence }: SentenceFindings, source: Span): boolean {
	const own = sentence.tokens.filter(
		({ start, end }) => source.start <= start && end <= source.end
	);
	const head = own.at(-1);
	if (/^(?:they|we|you|i|it|one slide)$/i.test(index.text.slice(source.start, source.end)))
		return true;
	return (
		own.length === 1 &&
		head?.tag === 'NOUN' &&
		head.xpos === 'NN' &&
		!/^(?:police|staff|management|government|parliament|research|industry|evidence|data)$/i.test(
			head.text
		)
	);
}
