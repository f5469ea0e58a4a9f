import type { ArticleIndex } from './article-index.ts';
import { contains } from './edits.ts';
import { cite, makeFact } from './make-fact.ts';
import type { Finding } from './findings.ts';
import type { SentenceCard } from './sentence-card.ts';

/** Posts and descriptions of people: "Sergei Shoigu, secretary of Russia's Security Council". */
export function findRoles(index: ArticleIndex, cards: readonly SentenceCard[]): Finding[] {
	return index.analysed.entities.flatMap((entity) =>
		entity.roles.flatMap((role) => {
			const card = cards.find(({ findings }) => contains(findings.sentence, role));
			if (!card || entity.type !== 'person') return [];
			const words = index.text
				.slice(role.start, role.end)
				.replace(/\s+/g, ' ')
				.replace(/[.,;]+$/, '');
			const fact = makeFact(
				card,
				'role',
				`${entity.name}|${words}`,
				[cite(index, card.findings.sentence)],
				`${entity.name}: ${words}.`
			);
			const problem = entity.ambiguous
				? 'ambiguous-name: ' + entity.name
				: roleProblem(entity.name, words);
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

function roleProblem(name: string, words: string): string | null {
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
