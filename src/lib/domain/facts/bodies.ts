import type { Entity, Mention, ParsedToken } from '../language/types.ts';
import { organisationNouns } from '../language/entities/title-words.ts';
import type { SentenceFindings } from './article-index.ts';
import { isHalfNamed } from './names.ts';

const anyBody = /^(?:company|firm|group)$/;
const opener = /^(?:but|and|however|meanwhile|,)$/i;

/**
 * "The firm", "The airline", "Its" at the head of a sentence, read as the organisation that the
 * sentences before tell of: the only one they name, or the one that acted in the last of them. Null
 * where that is not plain.
 */
export function bodyAtHead(
	text: string,
	before: readonly SentenceFindings[],
	{ sentence }: SentenceFindings,
	entities: ReadonlyMap<string, Entity>
): Mention | null {
	const { tokens } = sentence;
	const start = tokens.findIndex((token) => !opener.test(token.text));
	const [first, noun] = [tokens[start], tokens[start + 1]];
	if (!first || start > 2) return null;
	const isPronoun = /^its$/i.test(first.text);
	const isNoun =
		/^the$/i.test(first.text) && noun !== undefined && organisationNouns.has(noun.text);
	if (!(isPronoun || isNoun) || (isNoun && isQualified(tokens, start + 2))) return null;
	const near = before.slice(-2);
	const body = bodyOf(near, entities);
	if (!body) return null;
	if (isPronoun && actor(near.at(-1), entities) !== body) return null;
	if (isNoun && !anyBody.test(noun.text) && !isCalled(text, body, noun.text, entities)) return null;
	const end = isNoun ? noun.end : first.end;
	return {
		entityId: body.entityId,
		kind: 'name',
		sentence: sentence.index,
		start: first.start,
		end
	};
}

/** "The company behind it", "the bank manager" say more than the noun. */
function isQualified(tokens: readonly ParsedToken[], at: number): boolean {
	const next = tokens[at];
	return !next || (!/^(?:VERB|AUX|ADV|PUNCT|PART)$/.test(next.tag) && !/^['’]s?$/.test(next.text));
}

function bodyOf(
	near: readonly SentenceFindings[],
	entities: ReadonlyMap<string, Entity>
): Entity | null {
	const named = new Set(
		near.flatMap(({ mentions }) =>
			mentions.flatMap(({ kind, entityId }) => {
				const entity = entities.get(entityId);
				return kind === 'name' && entity && isBody(entity) ? [entity] : [];
			})
		)
	);
	const [only] = named;
	if (named.size === 1 && only) return only;
	return actor(near.at(-1), entities);
}

/** Who acts in a sentence, when it is an organisation: the name before its first verb. */
function actor(
	findings: SentenceFindings | undefined,
	entities: ReadonlyMap<string, Entity>
): Entity | null {
	const subject = findings?.sentence.tokens.find(({ relation }) => /^nsubj/.test(relation));
	if (!findings || !subject) return null;
	const mention = findings.mentions.find(
		({ kind, start, end }) => kind === 'name' && start <= subject.start && subject.end <= end
	);
	const entity = entities.get(mention?.entityId ?? '');
	return entity && isBody(entity) ? entity : null;
}

function isBody(entity: Entity): boolean {
	return /^(?:organisation|agency)$/.test(entity.type) && !entity.ambiguous && !isHalfNamed(entity);
}

/** Somewhere the text calls it so: "Italian airline Alitalia", "Varig, the airline". */
function isCalled(
	text: string,
	body: Entity,
	noun: string,
	entities: ReadonlyMap<string, Entity>
): boolean {
	if (body.name.toLowerCase().split(/\s+/).includes(noun)) return true;
	const names = [body.name, ...body.aliases].map((name) =>
		name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
	);
	const others = [...entities.values()].filter((other) => other !== body && isBody(other));
	return names.some((name) => {
		const said = new RegExp(`\\b${noun} ${name}\\b|\\b${name}, [^,.]{0,40}\\b${noun}\\b`).exec(
			text
		);
		return said !== null && !others.some((other) => said[0].includes(other.name));
	});
}
