import type { Random } from '../random.ts';
import { shuffle } from '../random.ts';
import { housemates } from './real-posts.ts';

/** In the news of the world a minister of education beside one for foreign affairs is dropped at sight. */
const ofTheWorld = /^(?:prime|foreign|defen[cs]e|interior|finance) minister$/;

function nearFirst(offices: readonly string[]): string[] {
	return offices.toSorted((a, b) => Number(ofTheWorld.test(b)) - Number(ofTheWorld.test(a)));
}

/**
 * Up to three offices that exist beside the key in the same house: another minister of the same
 * country, another leader of the same chamber. None is, or was, held by the same person as far as
 * `held` tells. Empty where no table knows the house: a made-up post is dropped at sight.
 */
export function otherPosts(text: string, held: readonly string[], random: Random): string[] {
	if (/\b(?:vice|former|acting|interim|shadow|assistant)\b/i.test(text)) return [];
	const found = housemates(text);
	if (!found) return [];
	const { office, at, others } = found;
	const known = held.join(' ').toLowerCase();
	const isAmerican = /\bdefense\b/.test(text);
	return nearFirst(
		shuffle(
			others.filter((other) => !known.includes(other)),
			random
		)
	)
		.map((other) => (isAmerican ? other.replace('defence', 'defense') : other))
		.map((other) => `${text.slice(0, at)}${other}${text.slice(at + office.length)}`)
		.slice(0, 3);
}
