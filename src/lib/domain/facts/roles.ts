import type { EntityRole } from '../language/types.ts';
import type { ArticleIndex } from './article-index.ts';
import { sentencesIn } from './lookup.ts';
import { cite, makeFact } from './make-fact.ts';
import type { Finding } from './findings.ts';
import type { SentenceCard } from './sentence-card.ts';

/** Posts and descriptions of people: "Sergei Shoigu, secretary of Russia's Security Council". */
export function findRoles(index: ArticleIndex, cards: readonly SentenceCard[]): Finding[] {
	return index.analysed.entities.flatMap((entity) =>
		entity.roles.flatMap((role) => {
			const [findings] = sentencesIn(index, role);
			const card = findings && cards[findings.sentence.index];
			if (!card || entity.type !== 'person') return [];
			const words = roleWords(role);
			const fact = makeFact(
				card,
				'role',
				`${entity.name}|${words}`,
				[cite(index, card.findings.sentence)],
				`${entity.name}: ${words}.`
			);
			const problem = entity.ambiguous
				? 'ambiguous-name: ' + entity.name
				: roleProblem(index, card, entity.name, role, words);
			return [
				{
					fact: { ...fact, attribution: null, usable: problem === null, unusableBecause: problem },
					card,
					focus: { kind: 'role' as const, entity, role }
				}
			];
		})
	);
}

/** A post as it can be printed: one line, no "But" before and no full stop after it. */
export function roleWords({ text }: EntityRole): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/^(?:And|But) /, '')
		.replace(/[.,;]+$/, '');
}

function roleProblem(
	index: ArticleIndex,
	card: SentenceCard,
	name: string,
	role: EntityRole,
	words: string
): string | null {
	// "British and Irish Lions coach": what stands before may belong to it.
	const before = card.findings.sentence.tokens.filter(({ end }) => end <= role.start).at(-1);
	const isCut = before && /^(?:CCONJ|NOUN|ADJ|PROPN|NUM)$/.test(before.tag) && before.index > 0;
	const isAfterName = index.text.slice(Math.max(0, role.start - 8), role.start).includes(',');
	if (before && /^(?:in|at)$/i.test(before.text)) return `cut-role: ${before.text} ${words}`;
	if (isCut && !isAfterName) return `cut-role: ${before.text} ${words}`;
	if (!/\s/.test(name)) return `half-named: ${name}`;
	if (!/\p{Lu}/u.test(words)) return `bare-role: ${words}`;
	if (
		/\b(?:his|her|their|its|our|the (?:company|firm|group|club|team|party)|this|that)\b/i.test(
			words
		)
	) {
		return `unresolved-reference: ${words}`;
	}
	return words.split(' ').length > 14 ? 'too-long: role' : null;
}
