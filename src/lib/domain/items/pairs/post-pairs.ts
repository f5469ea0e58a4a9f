import type { Finding } from '../../facts/findings.ts';
import { readPost } from '../posts/read-post.ts';
import { statePost } from '../posts/state-post.ts';
import type { Pair } from './pair.ts';

/** People and their posts; of a person with several the first that can be asked about. */
export function postPairs(findings: readonly Finding[]): Pair[] {
	return findings.flatMap((finding) => {
		const post = readPost(finding);
		if (!post) return [];
		return [{ text: post.holder.name, right: post.text, why: statePost(post), finding }];
	});
}
