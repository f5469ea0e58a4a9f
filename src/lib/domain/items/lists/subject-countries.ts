import type { Span } from '../../articles/types.ts';
import type { Finding } from '../../facts/findings.ts';
import { isFinite } from '../../facts/sentence-form.ts';
import type { Entity } from '../../language/types.ts';

/** Countries that are the subject together: "The U.S. and South Korea say …". */
export interface SubjectCountries extends Span {
	entities: Entity[];
}

/** The countries a statement begins with, when its verb follows and is plural or past. */
export function subjectCountries({ focus, card }: Finding): SubjectCountries | null {
	if (focus.kind !== 'statement') return null;
	const { sentence, quotes } = card.findings;
	const entities: Entity[] = [];
	let at = sentence.start;
	for (const { mention, entity } of focus.names) {
		const between = card.index.text.slice(at, mention.start);
		const joins =
			entities.length === 0 ? /^(?:Both )?(?:[Tt]he )?$/ : /^,? and (?:the )?$|^, (?:the )?$/;
		if (entity.type !== 'country' || !joins.test(between)) break;
		entities.push(entity);
		at = mention.end;
	}
	const verb = sentence.tokens.find((token) => token.start >= at);
	const isQuestionable = verb && isFinite(verb) && verb.xpos !== 'VBZ' && quotes.length === 0;
	return entities.length >= 2 && isQuestionable
		? { start: sentence.start, end: at, entities }
		: null;
}
