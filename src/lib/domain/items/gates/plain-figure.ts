import { contains, overlaps } from '../../facts/edits.ts';
import type { SentenceFindings } from '../../facts/article-index.ts';
import type { Finding } from '../../facts/findings.ts';
import type { QuantityExpression } from '../../language/types.ts';
import type { DressedNumber } from '../distractors/dressed-number.ts';
import { verbOver } from './governing.ts';
import { mainClausePath } from './main-clause.ts';
import { singular } from '../../facts/story-frame.ts';
import { headlineShare } from './salience.ts';

/**
 * A figure is asked where its sentence tells one thing and the figure is what it tells: it belongs to
 * the main clause (or to what somebody says), and the words beside it say what it counts. Anything
 * else hangs on more than the question shows. Says why it is not so, or null.
 */
export function notPlain(
	finding: Finding,
	quantity: QuantityExpression,
	number: DressedNumber
): string | null {
	const { card } = finding;
	const { index, findings } = card;
	if (index.analysed.article.textKind === 'digest') return null;
	if (card.leadIn) return 'two sentences';
	const { sentence } = findings;
	const before = index.text.slice(sentence.start, number.start);
	const after = index.text.slice(number.end, sentence.end);
	const isCompared = comparedRate.test(before) && /^ ?(?:%|per ?cent(?!age)) \p{Ll}/u.test(after);
	const path = mainClausePath(findings, number);
	if (path !== null && !isCompared && !lasting.test(after)) return path;
	const aside = asides.exec(before);
	if (aside) return aside[0];
	if (/^ (?:out )?of every\b/.test(after)) return 'a ratio';
	if (/^(?:With|After|Despite|Since|Before|Until|While) [^,]*$/.test(before)) return 'a setting';
	if (inFragment(finding, number)) return 'in a fragment of a quotation';
	const coloured = colour(findings, number) ?? articled(before);
	if (coloured !== null) return coloured;
	const verb = verbOver(findings, number);
	const isShare = quantity.kind === 'percent' && /^ ?(?:%|per ?cent) of\b/.test(after);
	if (verb && !isShare && /^VB[ZP]$/.test(verb.xpos)) {
		if (!states.has(verb.lemma)) return verb.text;
		if (flows.has(verb.lemma) && !perTime.test(before + after)) return 'a rate of no time';
	}
	if (exact(number)) return 'too exact';
	if (differs(findings, quantity)) return 'to be worked out';
	switch (quantity.kind) {
		case 'percent':
			return shareOf(findings, before, after, number);
		case 'money':
			return moneyRole(finding, number);
		case 'duration':
			return lasts(before, after);
		case 'count':
			if (!isPlaced(finding, quantity)) return 'beside the story';
			return countedThing(findings, number, before, after);
		default:
			return /^[ -](?:percentage )?points?\b/.test(after) ? 'points' : null;
	}
}

/** A count is of the story, or a large one that has its own date or somebody who vouches for it. */
function isPlaced({ card }: Finding, { value }: QuantityExpression): boolean {
	if (card.index.told.size === 0 || headlineShare({ ...card, leadIn: null }) > 0) return true;
	const isDated = card.findings.dates.some((date) => date.value !== null);
	return value > 12 && (isDated || card.attribution !== null);
}

/** "compared with its effective 25 percent rate": the rate says itself what it is. */
const comparedRate = /\bcompared (?:with|to) (?:its|their|the) (?:\p{Ll}+ )?$/u;

/** "for over four decades": what has gone on so long is a state. */
const lasting = /^ (?:decades|centuries)\.$/;

/** Words that open something said by the way. */
const asides =
	/\b(?:in addition to|despite|besides|along with|together with|since|after|before|until|while|including|unlike|such as|like|although|though|when|who|whose|which) [^,]*$|\b(?:every|out of|ages? of|between|except) (?:[\w-]+ )?[$£€]?$/i;

/** Verbs that are in the present tense because something is so, not because a headline tells it. */
const states = new Set(
	`be have account cost allow require earn pay owe owns import export produce employ face make_up live depend
	equal exceed contain hold stand total average spend consume need remain cover span reach expect plan aim
	estimate calculate project forecast buy sell limit cap ban order entitle offer provide`.split(/\s+/)
);

/** What goes on and on has a figure only for some time. */
const flows = new Set('buy sell import export earn spend pay consume produce'.split(' '));
const perTime =
	/\b(?:an?|per|each|every) (?:year|month|week|day|hour)\b|\b(?:annual|year|month|week|dai)ly\b|\bannual\b/i;

/** "a relatively piddling $36,000": the writer's opinion of a figure gives its size away. */
function colour({ sentence }: SentenceFindings, number: DressedNumber): string | null {
	const at = sentence.tokens.findIndex(({ end }) => end > number.start);
	const near = sentence.tokens.slice(Math.max(0, at - 3), at);
	const found = near.find(
		({ tag, text, lemma }) =>
			(tag === 'ADJ' && !measuring.test(text) && !/^\p{Lu}/u.test(text)) ||
			/^(?:just|only|mere|merely|relatively)$/i.test(lemma)
	);
	return found?.text ?? null;
}

/** Rare adjectives are not always known as such, but stand between "a" and the figure. */
function articled(before: string): string | null {
	const word = /\ban? (?:\p{Ll}+ly )?(\p{Ll}+) [$£€]?$/u.exec(before)?.[1];
	return word === undefined || measuring.test(word) ? null : word;
}

const measuring =
	/^(?:more|less|least|most|many|much|few|fewer|total|annual|yearly|monthly|average|median|combined|estimated|effective|new|own|other|federal|first|corporate|net|gross|up|current|minimum|maximum|further|additional|extra|record|.*-.*)$/i;

/** A figure that is the sum or the difference of two others beside it can be worked out. */
function differs({ quantities }: SentenceFindings, asked: QuantityExpression): boolean {
	const others = quantities.filter(({ kind, value }) => kind === asked.kind && value > 0);
	const isNear = (value: number) => Math.abs(value - asked.value) <= asked.value * 0.06;
	return others.some((one, at) =>
		others
			.slice(at + 1)
			.some(
				(two) =>
					one !== asked &&
					two !== asked &&
					(isNear(Math.abs(one.value - two.value)) || isNear(one.value + two.value))
			)
	);
}

/** Nobody remembers more than three figures of a number. */
function exact({ text }: DressedNumber): boolean {
	return text.replace(/[^\d]/g, '').replace(/^0+|0+$/g, '').length > 3;
}

function inFragment({ card }: Finding, number: DressedNumber): boolean {
	return card.findings.quotes.some(
		(quote) =>
			contains(quote, number) &&
			card.index.text.slice(quote.start, quote.end).split(/\s+/).length < 7
	);
}

const change =
	/^(?:rise|fall|drop|grow|jump|increase|decrease|decline|climb|soar|surge|plunge|plummet|slump|shrink|slip|gain|lose|cut|slash|reduce|raise|lower|expand|contract|boost|double|tumble)$/;

/** Shares that people give in a poll mean nothing without its question and whom it asked. */
const polled =
	/\b(?:polls?|polling|survey\w*|respondents?|approv\w+|favou?r\w*|undecided|unsure|lead(?:s|ing)?|trail(?:s|ing)?|support(?:s|ed|ing)?|oppos\w+|back(?:s|ed|ing)?|prefer\w*|agree\w*(?! to\b)|disagree\w*|vot(?:e|es|ed|ing)|said they|say they|view(?:s|ed)?|believe\w*|think|precincts?|endorse\w*)\b/i;

/** A share is of something, a rate of something, or a change of something. */
function shareOf(
	findings: SentenceFindings,
	before: string,
	after: string,
	number: DressedNumber
): string | null {
	const unit = /^ ?(?:%|per ?cent(?!age))/i.exec(after)?.[0];
	if (unit === undefined) return 'no unit';
	const rest = after.slice(unit.length);
	const verb = verbOver(findings, number);
	const isChange = verb !== null && change.test(verb.lemma);
	const isCompared = /^ (?:higher|lower|more|less|fewer|larger|smaller|cheaper)\b[^,]* than\b/.test(
		rest
	);
	if (isChange || isCompared) return null;
	if (polled.test(before + rest)) return 'a share in a poll';
	const isOf = /^ of (?!those\b|them\b|these\b|it\b|that\b|this\b|respondents\b|voters\b)/.test(
		rest
	);
	const isRate =
		/^ (?:\p{Ll}+ ){0,2}\p{Ll}{3,}/u.test(rest) &&
		/\b(?:an?|its|their|the)\b (?:\p{Ll}+ )?$/u.test(before);
	return isOf || isRate ? null : 'a share of nothing';
}

/** Money is paid, raised or owed by somebody, or it measures the thing beside it. */
function moneyRole({ card }: Finding, number: DressedNumber): string | null {
	const { findings } = card;
	const verb = verbOver(findings, number);
	const subject = findings.sentence.tokens.find(
		({ head, relation }) => verb !== null && head === verb.index && /^nsubj/.test(relation)
	);
	const mention = subject && findings.mentions.find((one) => overlaps(one, subject));
	const entity = mention && card.index.entities.get(mention.entityId);
	const isTold = findings.sentence.tokens.some(
		(token) =>
			subject !== undefined &&
			token.index <= subject.index &&
			token.index > subject.index - 5 &&
			card.index.told.has(singular(token.text))
	);
	if (entity?.type === 'person' && !isTold) return 'the money of somebody else';
	if (verb && /^(?:say|tell|visit|meet|see|know|think)$/.test(verb.lemma)) return verb.text;
	return null;
}

/** How long something is ordered or has gone on; how long somebody was somewhere is a scrap. */
function lasts(before: string, after: string): string | null {
	if (/\b(?:sentenced?|jailed|imprisoned|banned|suspended|barred)\b[^,]*$/.test(before))
		return null;
	if (
		/\b(?:has|have)\b.*\bfor (?:over|more than|nearly|almost) $/.test(before) &&
		lasting.test(after)
	)
		return null;
	return 'a length of time';
}

/** The number stands before the noun it counts, with nothing between but what describes that. */
function countedThing(
	{ sentence }: SentenceFindings,
	number: DressedNumber,
	before: string,
	after: string
): string | null {
	const asked = sentence.tokens.filter(
		({ start, end }) => start < number.end && end > number.start
	);
	const head = asked
		.map(({ head: at }) => sentence.tokens[at])
		.find((token) => token && !asked.includes(token));
	const scale = /^ (?:thousand|million|billion|trillion|hundred)\b/.exec(after)?.[0] ?? '';
	const next = sentence.tokens
		.filter(({ start }) => start >= number.end + scale.length)
		.slice(0, 4);
	const noun = next.find(({ tag }) => tag === 'NOUN');
	const isBeside =
		noun !== undefined &&
		next
			.slice(0, next.indexOf(noun))
			.every(({ tag, text }) => /^(?:ADJ|PROPN|NOUN)$/.test(tag) || text === '-');
	if (!head || !isBeside) return 'no noun';
	if (/\b(?:his|her|their|its|whose) $/i.test(before)) return 'known of its owner';
	return attending.test(before + after) ? 'attendance' : null;
}

const attending =
	/\b(?:participat\w+|attend\w*|gather\w*|march\w*|pack(?:ed|ing)|turned out|showed up|tuned in|rall(?:y|ied))\b/i;
