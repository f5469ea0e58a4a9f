import type { Finding } from '../facts/findings.ts';
import { cite } from '../facts/make-fact.ts';
import { framed } from '../facts/story-frame.ts';
import type { Attribution, Citation } from '../facts/types.ts';
import type { ItemContent, ItemOption, ItemType } from './types.ts';

/** One pair or one step of an item that is made of several findings. */
export interface Part {
	/** What the learner sees of it on the left, or as the step to be placed. */
	text: string;
	/** Why it belongs where it belongs: a sentence that holds on its own. */
	why: string;
	finding: Finding;
}

interface Draft {
	type: ItemType;
	stem: string;
	key: ItemContent['key'];
	explanation: string;
}

/**
 * An item of several parts. Each part keeps its own reason and citation (as options: grading looks
 * them up by the part's text); all of them are cited by the item, evidence first.
 */
export function writeParts(parts: readonly Part[], draft: Draft): ItemContent {
	const evidence = parts.flatMap(({ finding }) => finding.fact.citations);
	const context = parts.flatMap(({ finding: { card } }) =>
		card.context.map((span) => cite(card.index, span, 'context'))
	);
	return {
		options: parts.map(({ text, why, finding }): ItemOption => ({
			text,
			correct: true,
			rationale: why,
			...(finding.fact.citations[0] ? { citation: finding.fact.citations[0] } : {})
		})),
		accepts: [],
		tolerance: null,
		unit: null,
		attribution: sharedAttribution(parts),
		citations: distinct([...evidence, ...context]),
		...draft,
		stem: inOneStory(parts, draft.stem)
	};
}

/** Parts of one article are asked in its frame; those of several have to speak for themselves. */
function inOneStory(parts: readonly Part[], stem: string): string {
	const articles = new Set(parts.map(({ finding }) => finding.card.index.analysed.article));
	const [only] = articles;
	return articles.size === 1 && only ? framed(stem, only) : stem;
}

/** Only what all parts say of their source can be said of the whole. */
function sharedAttribution(parts: readonly Part[]): Attribution | null {
	const [first, ...rest] = parts.map(({ finding }) => finding.fact.attribution);
	const same = rest.every((other) => JSON.stringify(other) === JSON.stringify(first));
	return same ? (first ?? null) : null;
}

function distinct(citations: readonly Citation[]): Citation[] {
	const seen = new Set<string>();
	return citations.filter(({ articleId, start, end }) => {
		const place = `${articleId} ${start} ${end}`;
		if (seen.has(place)) return false;
		seen.add(place);
		return true;
	});
}

/** "Parts: first. second." as one explanation. */
export function explainParts(parts: readonly Part[]): string {
	return parts.map(({ why }) => why).join(' ');
}
