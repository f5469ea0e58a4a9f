import type { Finding } from '../../facts/findings.ts';
import { continentOf } from '../distractors/countries.ts';
import { landOf } from '../posts/real-posts.ts';
import { passingPosts, speaksForOthers } from '../posts/post-words.ts';
import { readPost, type Post } from '../posts/read-post.ts';
import { statePost } from '../posts/state-post.ts';
import type { Pair } from './pair.ts';

const byReport = 'by the report';

/** Offices of a government or a house: who holds them is known beyond the story. */
const highOffice =
	/\b(?:president|premier|prime minister|minister|chancellor|secretary|attorney general|governor|speaker|majority leader|minority leader|whip|ambassador|justice)\b/i;
const inGovernment =
	/\b(?:Senate|House|White House|Treasury|treasury|Pentagon|Supreme Court|state)\b/;
/** "of the American Academy of …": a body with a land in its name is no government. */
const bodyOfLand = / (?:of|at) (?:the )?\p{Lu}\p{L}+ \p{Lu}/u;
/** A word of the post that tells the sex, and with it the name. */
const gendered = /(?:wo)?man\b|\b(?:king|queen)\b/i;

/**
 * People and their high offices of one time. Whoever is only quoted for a firm or an institute need
 * not be told apart, and one such among ministers is found by the look of the post.
 */
export function postPairs(findings: readonly Finding[]): Pair[] {
	const all = findings.flatMap((finding) => {
		const post = readPost(finding);
		// Who holds a post changes: without a day nothing can be asked about it.
		if (!post || !(post.asOf ?? post.byReport) || !isHigh(post)) return [];
		return [{ finding, post, asOf: post.asOf ?? byReport }];
	});
	// Posts of different months are nowhere together: "the post they held" when?
	const [first] = all;
	const posts = all.filter(({ asOf }) => asOf === first?.asOf);
	if (tellsByLand(posts.map(({ post }) => post.text))) return [];
	return posts.map(({ finding, post, asOf }) => {
		return { text: post.holder.name, right: post.text, why: statePost(post), finding, asOf };
	});
}

function isHigh({ text, head, isSingle }: Post): boolean {
	if (passingPosts.has(head) || !isSingle || gendered.test(text)) return false;
	if (speaksForOthers.test(text) || bodyOfLand.test(text)) return false;
	return highOffice.test(text) && (landOf(text) !== null || inGovernment.test(text));
}

/** Names show where people are from: posts of lands far apart are matched by the look of them. */
function tellsByLand(texts: readonly string[]): boolean {
	const lands = texts.flatMap((text) => landOf(text) ?? []);
	if (lands.length === 0) return false;
	const isOneWorld = new Set(lands.map(continentOf)).size === 1;
	return !isOneWorld || (lands.length < texts.length && lands.some((code) => code !== 'USA'));
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
