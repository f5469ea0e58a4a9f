import type { Post } from './read-post.ts';

/** "Sergei Shoigu was the secretary of Russia's Security Council in June 2025." */
export function statePost(post: Post): string {
	const { holder, phrase, text, isPlainPhrase, asOf, byReport } = post;
	if (byReport) return `The report names ${holder.name} as ${isPlainPhrase ? phrase : text}.`;
	if (!isPlainPhrase) return `${holder.name} is named as ${text}.`;
	return `${holder.name} ${asOf ? 'was' : 'is'} ${phrase}${asOf ? ` ${asOf}` : ''}.`;
}
