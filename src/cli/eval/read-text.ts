import type { LanguageEngine } from '#lib/domain/language/engine.ts';
import { findAttributions } from '#lib/domain/language/attribution/find-attributions.ts';
import { findEntities } from '#lib/domain/language/entities/find-entities.ts';
import { resolveReferences } from '#lib/domain/language/references/resolve-references.ts';
import { splitSentences } from '#lib/domain/language/sentences.ts';
import { tokenise } from '#lib/domain/language/tokens.ts';
import type { ParsedSentence } from '#lib/domain/language/types.ts';

/** Sentences of a text whose lines are its paragraphs; offsets count in the text. */
export function parseText(text: string, engine: LanguageEngine): ParsedSentence[] {
	const spans = [...text.matchAll(/[^\n]*\S[^\n]*/g)].flatMap((line, paragraph) => {
		const span = { start: line.index, end: line.index + line[0].length };
		return splitSentences(text, span).map(({ start, end }) => ({ start, end, paragraph }));
	});
	const tokens = engine.annotate(spans.map((span) => tokenise(text, span)));
	return spans.map((span, index) => ({ ...span, index, tokens: tokens[index] ?? [] }));
}

/** Entities, references and attributions of a text, as an article's analysis has them. */
export function readText(text: string, engine: LanguageEngine) {
	const sentences = parseText(text, engine);
	const { entities, mentions: names } = findEntities(sentences);
	const mentions = [...names, ...resolveReferences(sentences, entities, names)];
	return { entities, mentions, ...findAttributions(sentences, entities, mentions) };
}
