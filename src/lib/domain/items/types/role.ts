import type { Finding } from '../../facts/findings.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { countryCodeOf } from '../distractors/countries.ts';
import { nameDistractors } from '../distractors/names.ts';
import { acceptedNames, namesOf } from '../distractors/same-thing.ts';
import { passingPosts } from '../posts/post-words.ts';
import { otherPosts } from '../posts/other-posts.ts';
import { readPost, type Post } from '../posts/read-post.ts';
import { statePost } from '../posts/state-post.ts';
import { seededRandom } from '../random.ts';
import { whyNotName } from '../rationales.ts';
import { writeContent, writeOptions } from '../write-content.ts';

/** "Who was the secretary of Russia's Security Council in June 2025?" and "What post did … hold?" */
export function role(finding: Finding, corpus: Corpus): Candidate[] {
	const post = readPost(finding);
	if (!post || !post.isPlainPhrase || passingPosts.has(post.head)) return [];
	if (!isKnownBeyond(post, finding)) return [];
	return isFirst(post, finding, corpus)
		? [...whoHolds(post, finding, corpus), ...whatPost(post, finding, corpus)]
		: [];
}

/** Somebody who is named once, and holds no office of state, nobody need remember. */
function isKnownBeyond(post: Post, { card }: Finding): boolean {
	const { mentions } = card.index.analysed;
	const isOffice = /\b(?:minister|president|secretary|chancellor|governor|premier)\b/i.test(
		post.text
	);
	const named = mentions.filter(
		({ entityId, kind }) => entityId === post.holder.entityId && kind === 'name'
	);
	const places = new Set(named.map(({ sentence }) => sentence));
	const isOfState = isOffice && isOfCountry(post.text);
	return post.byReport ? places.size >= 2 && isOfState : places.size >= 2 || isOfState;
}

function isOfCountry(text: string): boolean {
	const words = text.match(/\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?/gu) ?? [];
	return words.some((word) =>
		[word, word.split(' ')[0] ?? ''].some((name) => countryCodeOf(name) !== null)
	);
}

/** A second mention of the same post asks nothing new. */
function isFirst(post: Post, finding: Finding, corpus: Corpus): boolean {
	const first = corpus.findings.find(
		(other) =>
			readPost(other)?.holder === post.holder && other.fact.articleId === finding.fact.articleId
	);
	return first === finding;
}

function whoHolds(post: Post, finding: Finding, corpus: Corpus): Candidate[] {
	const { holder, phrase, isSingle, asOf } = post;
	const names = nameDistractors(holder, finding, corpus).filter(
		({ entity }) => !entity?.roles.some(({ text }) => sharesHead(text, post))
	);
	// Names from elsewhere are dropped at sight by whoever knows what the article is about.
	const own = names.filter(({ index }) => index === finding.card.index).length;
	const hasOptions = names.length === 3 && own >= 2;
	// To be typed, only one person can be meant.
	if (!hasOptions && !isSingle) return [];
	if (post.byReport && !isSingle) return [];
	const stem = post.byReport
		? `Whom does the report name as ${phrase}?`
		: isSingle
			? asOf
				? `Who was ${phrase} ${asOf}?`
				: `Who is ${phrase}?`
			: `Which of these people ${asOf ? 'was' : 'is'} ${phrase}${asOf ? ` ${asOf}` : ''}?`;
	const why = statePost(post);
	return [
		{
			content: writeContent(finding, {
				type: hasOptions ? 'multiple-choice' : 'short-answer',
				stem,
				key: holder.name,
				options: hasOptions
					? writeOptions(
							holder.name,
							names.map(({ text }) => text),
							(text) =>
								whyNotName(
									holder.name,
									names.find((name) => name.text === text) ?? names[0]!,
									finding.card.index
								),
							why
						)
					: null,
				accepts: hasOptions ? [] : acceptedNames(holder),
				explanation: why
			}),
			finding,
			rule: 'holder',
			keyNames: namesOf(holder),
			problems: []
		}
	];
}

function whatPost(post: Post, finding: Finding, corpus: Corpus): Candidate[] {
	const { holder, text, asOf, isFormer } = post;
	if (isFormer) return [];
	const held = corpus.articles.flatMap(({ analysed }) =>
		analysed.entities
			.filter(({ name }) => name === holder.name)
			.flatMap(({ roles }) => roles.map((role) => role.text))
	);
	const random = seededRandom('post', corpus.seed, finding.fact.factId);
	const others = otherPosts(post, held, random);
	const why = statePost(post);
	return [
		{
			content: writeContent(finding, {
				type: 'multiple-choice',
				stem: post.byReport
					? `What post does the report give ${holder.name}?`
					: asOf
						? `What post did ${holder.name} hold ${asOf}?`
						: `What post does ${holder.name} hold?`,
				key: text,
				options: writeOptions(
					text,
					others,
					(other) => `The passage calls ${holder.name} ${post.phrase}, not ${other}.`,
					why
				),
				explanation: why
			}),
			finding,
			rule: 'post',
			keyNames: [text],
			problems:
				others.length === 3 ? [] : [{ gate: 'too-few-distractors', detail: String(others.length) }]
		}
	];
}

function sharesHead(text: string, { head }: Post): boolean {
	return text
		.toLowerCase()
		.split(/[^\p{L}-]+/u)
		.includes(head);
}
