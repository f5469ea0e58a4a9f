import type { Finding } from '../../facts/findings.ts';
import { foldText } from '../../grading/fold-text.ts';
import { countryCodeOf } from '../distractors/countries.ts';
import { mayBeSame } from '../distractors/same-thing.ts';
import { readPost, type Post } from '../posts/read-post.ts';
import { olderOf } from './comparable.ts';
import type { Superseded } from './types.ts';

/** Posts that a newer article gives to somebody else, or calls former. */
export function comparePosts(findings: readonly Finding[]): Superseded[] {
	const held = findings.flatMap((finding) => {
		const post = readPost(finding);
		return post ? [{ finding, post, key: keyOf(post) }] : [];
	});
	const superseded: Superseded[] = [];
	for (const group of Map.groupBy(held, ({ key }) => key).values()) {
		for (const [i, a] of group.entries()) {
			for (const b of group.slice(i + 1)) {
				const older = olderOf(a.finding, b.finding);
				if (!older) continue;
				const [before, after] = older === a.finding ? [a, b] : [b, a];
				const reason = changed(before.post, after.post);
				if (reason === null) continue;
				superseded.push({
					factId: before.finding.fact.factId,
					byFactId: after.finding.fact.factId,
					passage: null,
					reason: `a newer article (${after.finding.fact.asOf ?? ''}) ${reason}`
				});
			}
		}
	}
	return superseded;
}

function changed(before: Post, after: Post): string | null {
	if (before.isFormer) return null;
	const isSamePerson = mayBeSame(before.holder, after.holder);
	if (isSamePerson) return after.isFormer ? 'calls the post a former one' : null;
	return before.isSingle && after.isSingle ? `names ${after.holder.name} in this post` : null;
}

/** "Russia's foreign minister" and "former Russian Foreign Minister" are one post. */
function keyOf({ text }: Post): string {
	const bare = text.replace(/^(?:former|ex-)\s*/i, '').replace(/['’]s?\b/g, '');
	const words = foldText(bare)
		.split(' ')
		.filter((word) => !/^(?:the|a|an|of|for)$/.test(word))
		.map((word) => countryCodeOf(word) ?? word);
	return words.sort().join(' ');
}
