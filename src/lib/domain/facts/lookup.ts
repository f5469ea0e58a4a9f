import type { Span } from '../articles/types.ts';
import type { Entity, Mention } from '../language/types.ts';
import type { ArticleIndex, SentenceFindings } from './article-index.ts';
import { contains } from './edits.ts';

/** The sentences that a span touches, found in time that hardly grows with the article. */
export function sentencesIn({ sentences }: ArticleIndex, span: Span): SentenceFindings[] {
	let low = 0;
	let high = sentences.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sentences[middle]?.sentence.end ?? Infinity) <= span.start) low = middle + 1;
		else high = middle;
	}
	let end = low;
	while ((sentences[end]?.sentence.start ?? Infinity) < span.end) end++;
	return sentences.slice(low, end);
}

/** What the article names there, as the engine found it: references are no names. */
export function namesAt(index: ArticleIndex, span: Span): Mention[] {
	return sentencesIn(index, span).flatMap(
		({ sentence }) => index.names.bySentence.get(sentence.index) ?? []
	);
}

export function namesWithin(index: ArticleIndex, span: Span): Mention[] {
	return namesAt(index, span).filter((mention) => contains(span, mention));
}

/** What is asked of an article's names again and again, gathered once. */
export interface NameLookup {
	bySentence: Map<number, Mention[]>;
	/** By entity, the first place where its full name stands. */
	full: Map<string, Mention>;
	/** Last words of the names of people. */
	surnames: Set<string>;
}

export function lookUpNames(
	text: string,
	mentions: readonly Mention[],
	entities: ReadonlyMap<string, Entity>
): NameLookup {
	const full = new Map<string, Mention>();
	for (const mention of mentions) {
		const name = entities.get(mention.entityId)?.name;
		if (!full.has(mention.entityId) && text.slice(mention.start, mention.end) === name)
			full.set(mention.entityId, mention);
	}
	const people = [...entities.values()].filter(({ type }) => type === 'person');
	return {
		bySentence: Map.groupBy(
			mentions.filter(({ kind }) => kind === 'name'),
			({ sentence }) => sentence
		),
		full,
		surnames: new Set(
			people.flatMap(({ name }) =>
				name.includes(' ') ? [name.slice(name.lastIndexOf(' ') + 1)] : []
			)
		)
	};
}
