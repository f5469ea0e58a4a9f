import type { Finding } from '../../facts/findings.ts';
import type { ArticleFindings } from '../article-candidates.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { readPost, type Post } from '../posts/read-post.ts';
import { statePost } from '../posts/state-post.ts';
import { seededRandom, shuffle } from '../random.ts';
import { writeContent, writeOptions } from '../write-content.ts';

const mostWords = 40;

/**
 * "Which of these sentences shows what post Sergei Shoigu held?" All options name the person, so that
 * only reading tells them apart; only one says the post.
 */
export function evidence({ findings }: ArticleFindings, corpus: Corpus): Candidate[] {
	return findings.flatMap((finding) => {
		const post = readPost(finding);
		if (
			!post ||
			// Of a page's sentences the one with the post is seen at a glance; those of a digest are alike.
			finding.card.index.analysed.article.textKind !== 'digest' ||
			post.byReport ||
			!post.isSingle ||
			finding.card.leadIn ||
			!finding.card.statement.includes(post.holder.name)
		)
			return [];
		const others = sentencesNaming(post.holder.name, findings, finding).filter(
			(statement) => !statement.toLowerCase().includes(post.head)
		);
		const random = seededRandom('evidence', corpus.seed, finding.fact.factId);
		const key = finding.card.statement;
		// Sentences that name some post first: else the one that does is seen at a glance.
		const told = shuffle(others, random).sort(
			(a, b) => Number(anyPost.test(b)) - Number(anyPost.test(a)) || closer(a, b, key)
		);
		const distractors = told.slice(0, 3);
		if (finding.card.problems.length > 0 || distractors.length < 3) return [];
		if (standsOut(key, distractors)) return [];
		return [
			{
				content: writeContent(finding, {
					type: 'evidence',
					stem: `Which of these sentences shows what post ${post.holder.name} ${held(post)}?`,
					key,
					options: writeOptions(
						key,
						distractors,
						() => `This sentence names ${post.holder.name} but no post.`,
						statePost(post)
					),
					explanation: statePost(post)
				}),
				finding,
				rule: `shows ${post.text}`,
				keyNames: [],
				problems: []
			}
		];
	});
}

const anyPost =
	/\b(?:president|minister|secretary|leader|chairman|chancellor|governor|general|marshal|ambassador|spokes\w+|head)\b/i;

/** By far the longest, or the only one with a post: taken without reading. */
function standsOut(key: string, others: readonly string[]): boolean {
	const longest = Math.max(...others.map((other) => other.length));
	return key.length > longest * 1.25 || !others.some((other) => anyPost.test(other));
}

/** By how near they are in length to the key: the longest option is the first guess. */
function closer(a: string, b: string, key: string): number {
	return Math.abs(a.length - key.length) - Math.abs(b.length - key.length);
}

function held({ isFormer, asOf }: Post): string {
	if (isFormer) return 'once held';
	return asOf ? `held ${asOf}` : 'holds';
}

/** Other statements of the article that name somebody and give no post of theirs. */
function sentencesNaming(name: string, findings: readonly Finding[], but: Finding): string[] {
	const withPost = new Set(
		findings.flatMap(({ focus, card }) =>
			focus.kind === 'role' && focus.entity.name === name ? [card.findings.sentence.index] : []
		)
	);
	const statements = findings
		.filter(
			({ focus, fact, card }) =>
				focus.kind === 'statement' &&
				fact.usable &&
				card.leadIn === null &&
				card !== but.card &&
				!withPost.has(card.findings.sentence.index) &&
				card.statement.includes(name) &&
				card.statement.split(' ').length <= mostWords
		)
		.map(({ card }) => card.statement);
	return [...new Set(statements)];
}
