import type { Finding } from '../../facts/findings.ts';
import { passingPosts } from '../posts/post-words.ts';
import { readPost } from '../posts/read-post.ts';
import { statePost } from '../posts/state-post.ts';
import type { Pair } from './pair.ts';

const byReport = 'by the report';

/** So many of them hold a post that one should know. */
const fewestKnown = 2;

/** People and their posts, when they are more than passing voices. */
export function postPairs(findings: readonly Finding[]): Pair[] {
	const posts = findings.flatMap((finding) => {
		const post = readPost(finding);
		// Who holds a post changes: without a day nothing can be asked about it.
		if (!post || !(post.asOf ?? post.byReport)) return [];
		return [{ finding, post, asOf: post.asOf ?? byReport }];
	});
	const known = posts.filter(({ post }) => !passingPosts.has(post.head));
	if (new Set(known.map(({ post }) => post.holder)).size < fewestKnown) return [];
	return posts.map(({ finding, post, asOf }) => {
		return { text: post.holder.name, right: post.text, why: statePost(post), finding, asOf };
	});
}

/** The question of a matching of people and posts, with its month when all share one. */
export function postsStem(pairs: readonly Pair[]): string {
	const months = new Set(pairs.map(({ asOf }) => asOf));
	const [only] = months;
	if (only === byReport)
		return 'Match each person with the post or position the report gives them.';
	const when = months.size === 1 && only ? ` ${only}` : '';
	return `Match each person with the post or position they held${when}.`;
}
