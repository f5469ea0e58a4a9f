import type { Finding } from '../../facts/findings.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { countryCodeOf } from '../distractors/countries.ts';
import { acceptedNames, namesOf } from '../distractors/same-thing.ts';
import { timesNamed } from '../gates/salience.ts';
import { passingPosts, speaksForOthers } from '../posts/post-words.ts';
import { otherPosts } from '../posts/other-posts.ts';
import { readPost, type Post } from '../posts/read-post.ts';
import { landOf } from '../posts/real-posts.ts';
import { statePost } from '../posts/state-post.ts';
import { seededRandom } from '../random.ts';
import { writeContent, writeOptions } from '../write-content.ts';
import { statementItem } from './office-statement.ts';

/** In so many sentences somebody is named before the story is about what they hold. */
const fewestSentences = 4;

/** "Who was the secretary of Russia's Security Council in June 2025?" and "What post did … hold?" */
export function role(finding: Finding, corpus: Corpus): Candidate[] {
	const post = readPost(finding);
	if (!post || !post.isPlainPhrase || passingPosts.has(post.head)) return [];
	const isOfPage = finding.card.index.analysed.article.textKind !== 'digest';
	if (isOfPage && speaksForOthers.test(post.text)) return [];
	if (!isKnownBeyond(post, finding)) return [];
	if (!isFirst(post, finding, corpus)) return [];
	// One direction only: each would give the other away.
	const what = whatPost(post, finding, corpus);
	const asked = what.some(({ problems }) => problems.length === 0) ? what : whoHolds(post, finding);
	return [...asked, ...isItHeld(post, finding, corpus)];
}

/** "Ann Lee was the Senate majority leader in May 2016." True or false? */
function isItHeld(post: Post, finding: Finding, corpus: Corpus): Candidate[] {
	if (post.isFormer || post.asOf === null || !post.isPlainPhrase) return [];
	const random = seededRandom('post as told', corpus.seed, finding.fact.factId);
	const [other] = otherPosts(post.text, heldBy(post, corpus), random);
	if (other === undefined) return [];
	const changed = statePost({
		...post,
		text: other,
		phrase: post.phrase.replace(post.text, other)
	});
	return [statementItem(finding, corpus, statePost(post), changed, 'post as told')];
}

/** Every post that any article of the bank gives somebody of this name. */
function heldBy({ holder }: Post, corpus: Corpus): string[] {
	return corpus.articles.flatMap(({ analysed }) =>
		analysed.entities
			.filter(({ name }) => name === holder.name)
			.flatMap(({ roles }) => roles.map((role) => role.text))
	);
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
	const isOfState = isOffice && landOf(post.text) !== null;
	return post.byReport ? places.size >= 2 && isOfState : places.size >= 2 || isOfState;
}

/** A second mention of the same post asks nothing new. */
function isFirst(post: Post, finding: Finding, corpus: Corpus): boolean {
	const first = corpus.findings.find(
		(other) =>
			readPost(other)?.holder === post.holder && other.fact.articleId === finding.fact.articleId
	);
	return first === finding;
}

/** The one at the head of a country: no other post stands beside it, but the name is worth knowing. */
const sole = new Set(['president', 'chancellor', 'premier', 'king', 'queen']);

/** "the president of Norway", and not of a body that has a country in its name. */
function isHeadOfLand({ text, head }: Post): boolean {
	const rest = text.replace(new RegExp(`^${head} of (?:the )?|['’]s ${head}$| ${head}$`, 'i'), '');
	return sole.has(head) && countryCodeOf(rest) !== null;
}

/** Typed: names from the article are of another rank, and dropped at sight. */
function whoHolds(post: Post, finding: Finding): Candidate[] {
	const { holder, phrase, isSingle, asOf } = post;
	if (!isSingle) return [];
	const isOfLand = landOf(post.text) !== null;
	if (isOfLand && !isHeadOfLand(post)) return [];
	if (!isOfLand && timesNamed(finding.card.index, holder) < fewestSentences) return [];
	const stem = post.byReport
		? `Whom does the report name as ${phrase}?`
		: asOf
			? `Who was ${phrase} ${asOf}?`
			: `Who is ${phrase}?`;
	return [
		{
			content: writeContent(finding, {
				type: 'short-answer',
				stem,
				key: holder.name,
				accepts: acceptedNames(holder),
				explanation: statePost(post)
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
	const random = seededRandom('post', corpus.seed, finding.fact.factId);
	const others = otherPosts(text, heldBy(post, corpus), random);
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
			keyNames: [post.printed],
			problems:
				others.length === 3 ? [] : [{ gate: 'too-few-distractors', detail: String(others.length) }]
		}
	];
}
