import { wordSet } from '../tables/word-set.ts';
import type { Entity, ParsedToken } from '../types.ts';
import { usable, type SentenceScene } from './scenes.ts';

const organisationNouns = wordSet('company firm airline carmaker retailer');

/** Bodies that nobody calls a company. */
const publicBody =
	/\b(?:service|party|commission|court|ministry|department|parliament|council|union|university|government|association|board|committee|institute|office|agency|army|navy|force|police|bank|church)s?\b/i;

const alliances: ReadonlySet<string> = new Set(
	'EU|UN|NATO|Nato|OPEC|Opec|WTO|IMF|OECD|ECB|European Union|United Nations'.split('|')
);

/** Posts and callings that the press uses in place of a name it has given. */
const posts = wordSet(
	`president chancellor premier governor mayor king queen pope chairman chairwoman archbishop
	singer actor actress director novelist author comedian rapper striker midfielder defender
	goalkeeper coach captain`
);

/** By the noun of a post, the people to whom the article gives it. */
export type PostHolders = ReadonlyMap<string, ReadonlySet<Entity>>;

export function postHolders(entities: readonly Entity[]): PostHolders {
	const holders = new Map<string, Set<Entity>>();
	for (const entity of entities) {
		if (entity.type !== 'person') continue;
		for (const { text } of entity.roles) {
			for (const post of postsIn(text)) {
				const same = holders.get(post) ?? new Set();
				holders.set(post, same.add(entity));
			}
		}
	}
	return holders;
}

/** "Prime Minister" counts as one post, "Shadow Chancellor" as a chancellor too: then two fit. */
function postsIn(role: string): string[] {
	const lower = role.toLowerCase();
	const found = lower.split(/[^\p{L}-]+/u).filter((word) => posts.has(word));
	return /\bprime minister\b/.test(lower) ? [...found, 'prime minister'] : found;
}

/**
 * "The company", "the chancellor": the one organisation named in this sentence or the two before, or
 * the one person of the article, named near by, to whom it gives that post. Null unless one fits.
 */
export function definiteMention(
	scene: SentenceScene,
	before: readonly SentenceScene[],
	noun: ParsedToken,
	holders: PostHolders
): { entity: Entity; start: number } | null {
	const { tokens } = scene.sentence;
	const lower = noun.text.toLowerCase();
	const isPrime = lower === 'minister' && tokens[noun.index - 1]?.text.toLowerCase() === 'prime';
	const post = isPrime ? 'prime minister' : lower;
	if (!organisationNouns.has(lower) && !holders.has(post)) return null;
	const article = tokens[noun.index - (isPrime ? 2 : 1)];
	if (article?.text.toLowerCase() !== 'the' || !endsPhrase(tokens[noun.index + 1])) return null;
	const near = [...before, scene].flatMap(({ people, things }) => [...people, ...things]);
	const named = near.filter(({ start }) => start < noun.start).map(({ entity }) => entity);
	const entity = organisationNouns.has(lower)
		? onlyOrganisation(named)
		: onlyHolder(named, holders.get(post) ?? new Set());
	return entity && { entity, start: article.start };
}

/** "The company behind it", "the president of Chile", "the bank manager" say more than the noun. */
function endsPhrase(next: ParsedToken | undefined): boolean {
	if (!next) return true;
	return /^(?:[,.;:'"”’]|VERB|AUX|ADV|CCONJ)/.test(
		/^\p{P}/u.test(next.text) ? next.text : next.tag
	);
}

function onlyOrganisation(named: readonly Entity[]): Entity | null {
	const fitting = new Set(named.filter(({ type }) => type === 'organisation'));
	const [only] = fitting;
	if (fitting.size !== 1 || !only || publicBody.test(only.name) || alliances.has(only.name))
		return null;
	return usable(only);
}

function onlyHolder(named: readonly Entity[], holders: ReadonlySet<Entity>): Entity | null {
	const [only] = holders;
	return holders.size === 1 && only && named.includes(only) ? usable(only) : null;
}
