import { lookupsOf } from '../../facts/article-lookups.ts';
import type { ArticleIndex } from '../../facts/article-index.ts';
import { contains } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import type { Problem } from '../../facts/problems.ts';
import { singular } from '../../facts/story-frame.ts';
import { isSurelyPerson } from '../../facts/sure-person.ts';
import type { AttributionSpan, Entity } from '../../language/types.ts';
import type { Corpus } from '../candidate.ts';
import { groupOf, rolesOf } from '../distractors/person-groups.ts';
import { nameDistractors, rolesInCorpus, type NameDistractor } from '../distractors/names.ts';
import { timesNamed } from '../gates/salience.ts';
import { isCutShort, isFullName } from '../posts/holder.ts';
import { isHighOffice, leadsFirmOfStory, standsForOffice } from './high-office.ts';
import { lostInSpeech } from './whole-speech.ts';

/** Whoever holds one of these is heard for what the post makes of their words. */
const office =
	/\b(?:(?<!vice[- ])president|premier|minister|chancellor|king|queen|pope|governor|mayor|secretary|leader|ambassador|chief executive|chairman|chairwoman|senator|speaker|commissioner|candidate|nominee|marshal|lawmaker|congress(?:man|woman)|MP)\b/i;
/** Words that lead speech in; whoever "recalls" or "cites" words gives those of another. */
const saying = new Set(
	'say tell add warn announce explain declare write insist argue note state respond reply tweet'.split(
		' '
	)
);
/** They lead what is known around the corner. */
const local = /\b(?:local|[Cc]ounty|[Dd]istrict|city council)\b/;
/** Whoever leads a firm or a body is of the story when named in so many sentences. */
const fewestOfOthers = 4;
const fewestOfCentral = 5;
const fewestWords = 8;
/** Words that carry something: so many beside a name or what the headline tells, so many alone. */
const fewestTelling = { placed: 3, alone: 6 };

/** Up to three other people whose words the same article gives, of the speaker's walk of life. */
export function otherSpeakers(
	speaker: Entity,
	words: string,
	finding: Finding,
	corpus: Corpus
): NameDistractor[] {
	if (speaker.type !== 'person') return [];
	const { index } = finding.card;
	// Of words about a rival or an ally, whoever stands on the other side is dropped at sight.
	if (takesSides(words, index)) return [];
	const quoted = lookupsOf(index).speakers;
	const group = groupOf(rolesOf(speaker));
	return nameDistractors(speaker, finding, corpus).filter(
		(name) =>
			name.index === index &&
			name.entity !== null &&
			quoted.has(name.entity.entityId) &&
			[group, null].includes(groupOf(rolesOf(name.entity))) &&
			isFullName(name.text) &&
			!isCutShort(index, name.entity) &&
			!namesIn(words, name.entity)
	);
}

const camps =
	/\b(?:Republicans?|Democrats?|Democratic|GOP|Conservatives?|Labour|Tory|Tories|[Cc]ampaign|candidates?|nominee|vot(?:e|ing) for|endorse)\b/;

/** Words about somebody of the story, or about a party. */
function takesSides(words: string, index: ArticleIndex): boolean {
	return camps.test(words) || peopleIn(words, index).length > 0;
}

/**
 * What speaks against asking for the speaker of some words: nobody sure, nobody the story makes
 * anything of, or words that say little by themselves.
 */
export function speakerProblems(
	{ card: { index, findings }, focus }: Finding,
	speaker: Entity,
	attribution: AttributionSpan,
	words: string,
	corpus: Corpus
): Problem[] {
	if (!isSurelyPerson(speaker) || !isFullName(speaker.name) || isCutShort(index, speaker)) {
		return [{ gate: 'unnamed-speaker', detail: speaker.name }];
	}
	const { article } = index.analysed;
	const { source } = attribution;
	// "He said": whom a pronoun means is a guess, and a wrong one gives words to the wrong person.
	const isNamed = source !== null && namesIn(index.text.slice(source.start, source.end), speaker);
	if (!isNamed) return [{ gate: 'speaker-unsure', detail: 'not by name' }];
	if (namesIn(words, speaker)) return [{ gate: 'speaker-unsure', detail: 'named in the words' }];
	// "Lee's plan pulled to bits": whom the headline names is the first guess.
	if (index.told.size > 0 && namesIn(article.headline.value ?? '', speaker)) {
		return [{ gate: 'leak', detail: 'the headline names the speaker' }];
	}
	if (!saying.has(attribution.cueLemma)) {
		return [{ gate: 'speaker-unsure', detail: attribution.cueLemma }];
	}
	const times = timesNamed(index, speaker);
	const isDigest = article.textKind === 'digest';
	// The post stands beside the name in one article and is taken for known in the next.
	const roles = rolesInCorpus(speaker, corpus);
	const isOfState = isDigest
		? (roles.some((text) => office.test(text) && groupOf([text]) === 'politics') ||
				hasSeat(speaker, corpus)) &&
			!roles.some((text) => local.test(text))
		: isHighOffice(roles) || hasSeat(speaker, corpus) || standsForOffice(index, speaker);
	const isChief =
		times >= fewestOfOthers && leadsFirmOfStory(roles, index) && opensWith(index, speaker);
	const isKnown =
		isOfState || (isDigest ? speaker.roles.length > 0 || isCentral(index, speaker) : isChief);
	// Speech without a report around it could be of any day.
	if (!index.isPlaced) return [{ gate: 'unanchored-time', detail: 'no report' }];
	if (!isKnown) return [{ gate: 'passing-voice', detail: speaker.name }];
	// Of a firm's or a union's own doings: whose "we" is not told.
	if (!isDigest && !isOfState && /\b(?:we|our|us)\b/i.test(words))
		return [{ gate: 'unresolved-reference', detail: 'we' }];
	const dangling =
		danglingSpeech(words) ?? firstNameOnly(words, index) ?? unknownIn(words, index, corpus);
	if (dangling !== null) return [{ gate: 'unresolved-reference', detail: dangling }];
	if (!saysEnough(words, index.told)) return [{ gate: 'says-little', detail: words }];
	const span = focus.kind === 'quotation' ? focus.words : findings.sentence;
	const lost = isDigest ? null : lostInSpeech(index, span, findings.sentence);
	return lost === null ? [] : [{ gate: 'half-a-speech', detail: lost }];
}

/** Named again and again, from the first sentences on. */
function isCentral(index: ArticleIndex, speaker: Entity): boolean {
	return timesNamed(index, speaker) >= fewestOfCentral && opensWith(index, speaker);
}

/** Named in the first sentences: the story is about them. */
function opensWith({ sentences }: ArticleIndex, { entityId }: Entity): boolean {
	return sentences
		.slice(0, 5)
		.some(({ mentions }) =>
			mentions.some((mention) => mention.kind === 'name' && mention.entityId === entityId)
		);
}

/** Whether one of the parts of somebody's name stands in some words. */
function namesIn(words: string, { name }: Entity): boolean {
	const inWords = new Set(wordsIn(words));
	return name.split(' ').some((part) => part.length > 2 && inWords.has(part));
}

function wordsIn(words: string): string[] {
	return words.split(/[^\p{L}'’-]+/u).map((word) => word.replace(/['’]s$/, ''));
}

/** People of the article of whose names some part stands in some words. */
function peopleIn(words: string, index: ArticleIndex): Entity[] {
	const { peopleByPart } = lookupsOf(index);
	const found = wordsIn(words).flatMap((word) =>
		word.length > 2 ? (peopleByPart.get(word) ?? []) : []
	);
	return [...new Set(found)];
}

/** "Anna is my friend": which Anna, when the headline names none? */
function firstNameOnly(words: string, index: ArticleIndex): string | null {
	const { told } = index;
	for (const { name } of peopleIn(words, index)) {
		const [first = '', ...rest] = name.split(' ');
		if (rest.length === 0 || first.length < 3) continue;
		const isTold = [first, ...rest].some((part) => told.has(singular(part)));
		const alone = new RegExp(
			`(?<!\\p{Lu}[\\p{L}.]* )\\b${first.replace(/\W/g, '.')}\\b(?! \\p{Lu})`,
			'u'
		);
		if (!isTold && alone.test(words)) return first;
	}
	return null;
}

/** A senator or governor: papers write it as a title, which is no post of a list. */
function hasSeat({ name }: Entity, { findings }: Corpus): boolean {
	return findings.some(
		({ focus }) => focus.kind === 'role' && focus.seat !== undefined && focus.entity.name === name
	);
}

/** Somebody in the words whom neither the headline names nor an office makes known. */
function unknownIn(words: string, index: ArticleIndex, corpus: Corpus): string | null {
	const stranger = peopleIn(words, index).find(
		(person) =>
			person.name.includes(' ') &&
			words.includes(person.name.split(' ').at(-1) ?? '') &&
			!person.name.split(' ').some((part) => index.told.has(singular(part))) &&
			!rolesInCorpus(person, corpus).some((text) => office.test(text))
	);
	return index.told.size > 0 && stranger ? stranger.name : null;
}

/** Speech that answers a question, goes on from words before it, or points at what was seen. */
const goesOn =
	/^(?:Now|Also|So|But|And|Or|Then|Well|Yes|Yeah|No|OK|Okay|Look|Listen|Sure|Right|Of course|Obviously|Actually|Again|Instead|Otherwise|Because|Finally|Sometimes|Everybody|Everyone|God|Let me|I (?:feel|felt|sort|want|ask|thought|hate|love)|In practice|At that|That['’]s|There['’]s|Not)\b|^You know\b/;
const pointsAt =
	/\b(?:this|these|here|such an?|the same|the other|others|another|the (?:best |whole )?(?:state|city|town|district)|the latter|the former|it does|it did|the (?:president|king|queen|pope|plan|deal|bill|proposal|report|group|company|party|team|club|game|case|issue|problem|question))\b/i;
const bareIt =
	/\b[Ii]t(?!['’]s (?:\p{L}+ ){1,3}(?:to|that|for)\b| (?:is|was|will be|would be|has been) (?:\p{L}+ ){1,4}(?:to|that|for)\b)\b/u;

export function danglingSpeech(words: string): string | null {
	const found = goesOn.exec(words) ?? pointsAt.exec(words) ?? bareIt.exec(words);
	if (found) return found[0];
	const that =
		/\b(?:of|in|for|on|with|about|do|say|said|like|at|to|from) that\b(?! \p{L}+ (?:is|are|was|were|have|has|will|would|can)\b)/u.exec(
			words
		);
	if (that) return that[0];
	// "its so easy": the page's own slip is not to be printed again.
	if (/\bits (?:so|an?|the|not|been|very)\b/.test(words)) return 'its';
	if (/\b\p{Lu}{5,}\b/u.test(words)) return 'a shout';
	return /\?$/.test(words) ? 'a question' : null;
}

export function saysEnough(words: string, told: ReadonlySet<string>): boolean {
	const all = words.split(/[^\p{L}\p{N}%$£€'’-]+/u).filter((word) => word !== '');
	if (all.length < fewestWords) return false;
	const named = all.slice(1).filter((word) => /^(?!I\b|I['’])\p{Lu}\p{L}|\d/u.test(word));
	const inHeadline = all.filter((word) => word.length > 3 && told.has(singular(word)));
	const telling = new Set(all.filter((word) => word.length > 5).map((word) => word.toLowerCase()));
	const isPlaced = named.length + inHeadline.length > 0;
	return telling.size >= (isPlaced ? fewestTelling.placed : fewestTelling.alone);
}

/** Whether an attribution's source stands in the sentence itself. */
export function isInSentence({ card }: Finding, { source }: AttributionSpan): boolean {
	return source !== null && contains(card.findings.sentence, source);
}
