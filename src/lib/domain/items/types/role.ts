import { leads } from '../posts/holder.ts';
import type { Finding } from '../../facts/findings.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { countryCodeOf } from '../distractors/countries.ts';
import { acceptedNames, namesOf } from '../distractors/same-thing.ts';
import { isInHeadline, timesNamed } from '../gates/salience.ts';
import { passingPosts, speaksForOthers } from '../posts/post-words.ts';
import { isFirstOfPerson } from '../posts/first-of-person.ts';
import { otherPosts } from '../posts/other-posts.ts';
import { readPost, type Post } from '../posts/read-post.ts';
import { landOf } from '../posts/real-posts.ts';
import { statePost } from '../posts/state-post.ts';
import { seededRandom } from '../random.ts';
import { writeContent, writeOptions } from '../write-content.ts';
import { statementItem } from './office-statement.ts';

/** In so many sentences somebody is named before the story is about what they hold. */
const fewestSentences = 4;
/** Whoever a page names less often it only quotes. */
const fewestOnPage = { main: 2, other: 4 };

/** "Who was the secretary of Russia's Security Council in June 2025?" and "What post did … hold?" */
export function role(finding: Finding, corpus: Corpus): Candidate[] {
	const post = postToAskFor(finding);
	if (!post || !isFirstOfPerson(finding, corpus, whosePost)) return [];
	// One direction only: each would give the other away.
	const what = whatPost(post, finding, corpus);
	const asked = what.some(({ problems }) => problems.length === 0) ? what : whoHolds(post, finding);
	return [...asked, ...isItHeld(post, finding, corpus)];
}

/** "Ann Lee was the Senate majority leader in May 2016." True or false? */
function isItHeld(post: Post, finding: Finding, corpus: Corpus): Candidate[] {
	if (post.isFormer || post.asOf === null || leadsGovernment(post, finding)) return [];
	// Which deputy somebody is nobody need know.
	if (/\b(?:deputy|vice)\b/i.test(post.text)) return [];
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

/** A post that is worth asking for, or null. */
function postToAskFor(finding: Finding): Post | null {
	const post = readPost(finding);
	if (!post || !post.isPlainPhrase || passingPosts.has(post.head)) return null;
	if (!isKnownBeyond(post, finding)) return null;
	const isDigest = finding.card.index.analysed.article.textKind === 'digest';
	return isDigest || isSureOnPage(post, finding) ? post : null;
}

/** Words of a report on who comes and goes: the post may be the one before or the one after. */
const comesOrGoes =
	/\b(?:hir(?:e[sd]?|ing)|appoint\w*|nominat\w*|nominee|resign\w*|retir\w*|oust\w*|fired|sacked|replac\w*|succe(?:eds?|ed(?:ed|ing)|ssor)|steps? (?:down|aside)|stepp(?:ed|ing) (?:down|aside)|tak(?:es?|ing) over|took over|outgoing|incoming|new(?:ly)?)\b/i;

/** What a page must show before its reader is asked for a post: who holds it acts here, and now. */
function isSureOnPage(post: Post, { card }: Finding): boolean {
	const { text, holder, byReport } = post;
	const { index, findings } = card;
	const { start, end } = findings.sentence;
	// Without a day the question could only ask what the report says.
	if (byReport || speaksForOthers.test(text)) return false;
	if (!leads(findings, holder)) return false;
	// Who is at the head of a state is worth knowing wherever they act.
	const isMain = isHeadOfLand(post) || isInHeadline(index, holder);
	if (timesNamed(index, holder) < (isMain ? fewestOnPage.main : fewestOnPage.other)) return false;
	return !comesOrGoes.test(
		`${index.analysed.article.headline.value ?? ''} ${index.text.slice(start, end)}`
	);
}

/** Whose post could be asked for: of pages once in a bank, of digests once in each. */
function whosePost(finding: Finding): string | null {
	const post = postToAskFor(finding);
	if (!post) return null;
	const { articleId, textKind } = finding.card.index.analysed.article;
	return textKind === 'digest' ? `${articleId} ${post.holder.entityId}` : post.holder.name;
}

/** The one at the head of a country: no other post stands beside it, but the name is worth knowing. */
const sole = new Set(['president', 'chancellor', 'premier', 'king', 'queen', 'prime minister']);

/** "the president of Norway", and not of a body that has a country in its name. */
function isHeadOfLand({ text, head: last }: Post): boolean {
	const head = /\bprime minister\b/.test(text) ? 'prime minister' : last;
	const rest = text.replace(new RegExp(`^${head} of (?:the )?|['’]s ${head}$| ${head}$`, 'i'), '');
	return sole.has(head) && countryCodeOf(rest) !== null;
}

/** Nobody takes the head of a government for a minister of health; a digest keeps its questions. */
function leadsGovernment({ text }: Post, { card }: Finding): boolean {
	const isDigest = card.index.analysed.article.textKind === 'digest';
	return !isDigest && /\bprime minister\b/.test(text) && !/\bdeputy\b/.test(text);
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
	if (leadsGovernment(post, finding)) return [];
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
