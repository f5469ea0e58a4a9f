import { lookupsOf } from '../../facts/article-lookups.ts';
import type { Finding } from '../../facts/findings.ts';
import type { Problem } from '../../facts/problems.ts';
import type { DateExpression } from '../../language/types.ts';
import { isBareSubject } from './figure-worth.ts';
import { verbOver, wordsAbove } from './governing.ts';
import { mainClausePath } from './main-clause.ts';
import { headlineShare } from './salience.ts';

/** What happens to states, laws, bodies and people so that its date is part of the story of the world. */
const doings = new Set(
	`found establish create sign ratify agree pass enact adopt ban outlaw legalise legalize introduce launch begin start end open close
	collapse invade bomb attack kill die shoot murder assassinate arrest convict sentence jail imprison charge indict elect win lose defeat
	resign oust overthrow appoint inaugurate join leave merge buy acquire file nationalise nationalize privatise privatize split expire abolish
	repeal declare gain rule strike discover build complete conceive exploit hack leak aim set target plan promise pledge reach cut design
	stand peak halt suspend resume restore lift impose withdraw deploy seize annex occupy liberate divorce marry bankrupt default float list crash erupt
	flood break destroy accuse miss fail fall jump-start form set break ensure host organise stage hold conquer unite reunite secede cease`.split(
		/\s+/
	)
);
const happenings =
	/^(?:death|war|election|treaty|accord|deal|agreement|law|act|invasion|attack|shooting|killing|massacre|coup|revolution|uprising|crisis|crash|collapse|referendum|independence|hurricane|earthquake|tsunami|disaster|bombing|riot|strike|merger|bankruptcy|ruling|trial|conviction|acquittal|filing|target|deadline|custom|murder|assassination|constitution|embargo|sanction|ceasefire|truce|genocide|explosion|loss|vote|ban|launch|opening|founding|flotation|takeover)s?$/i;

/** Steps of a life: they matter of states and firms. */
const careers = new Set(
	'join leave start begin marry divorce buy sell open close complete fail form found'.split(' ')
);
const honours =
	/\b(?:awards?|awarded|Oscars?|Gramm(?:y|ies)|Emmys?|Baftas?|Brits?|prizes?|medals?|troph(?:y|ies)|titles?|nominat\w+|albums?|singles?|films?|tours?|season)\b/i;

/** Words after which a date only says what something is measured against, or where a span ends. */
const against =
	/(?:\b(?:prior to|before|after|till|until|than|than in|from|of|as of|unlike in|between|around|about|seen in|compared (?:with|to)(?: \w+){0,3}|back to|back in|was|is|were|again in)|[(]) (?:late |early |mid-|the )?$/i;

/** Why a date is not worth asking, or tells nothing when it is taken out. */
export function dateWorth(
	finding: Finding,
	date: DateExpression,
	publishedOn: string | null
): Problem[] {
	const { card } = finding;
	const { index, findings } = card;
	const { sentence } = findings;
	const problem = (gate: string, detail: string): Problem[] => [{ gate, detail }];
	const value = date.value ?? '';
	const before = index.text.slice(sentence.start, date.start);
	const after = index.text.slice(date.end, sentence.end);
	const shown = index.text.slice(date.start, date.end);
	const lead = /^(?:on|in|since|by|until|from|late|early|mid[- ]?) /i.exec(shown)?.[0] ?? '';
	// "in 2032 or 2036": of years to come the one tells the other, of past ones seldom.
	const isBeside =
		/^[, ]*(?:or|and|to|through|[-–—]) ?(?:in )?\d{4}/.test(after) ||
		/\d{4} ?(?:or|and|to|through|[-–—]) ?$/.test(before);
	if (isBeside && (publishedOn === null || value.slice(0, 4) >= publishedOn.slice(0, 4)))
		return problem('countable', 'beside another year');
	if (index.analysed.article.textKind === 'digest') return dayOfRoutine(finding, date);
	if (isBareSubject(finding)) return problem('unplaced-figure', 'which one is not said');
	const aside = mainClausePath(findings, date);
	if (aside !== null) return problem('incidental-date', aside);
	if (/^ (?!when\b|where\b|while\b)\p{Ll}/u.test(after) && isModifier(finding, date))
		return problem('incidental-date', 'it only says which');
	const next = sentence.tokens.filter(({ start }) => start >= date.end).slice(0, 3);
	const isNamed = next.some(({ text, tag }) => tag === 'NOUN' && happenings.test(text));
	if (/^ when \p{Lu}[^,.]* (?:was|were|turned)\b/u.test(after))
		return problem('incidental-date', 'when somebody was');
	const compared = against.exec(before + lead);
	if (compared && !isNamed && value.length === 4) return problem('incidental-date', compared[0]);
	if (/\bthan\b(?! [$£€]?\d)[^,]*$/.test(before)) return problem('incidental-date', 'than');
	const own =
		publishedOn === null
			? (lookupsOf(index).lastAbsoluteYear ?? -Infinity)
			: Number(publishedOn.slice(0, 4));
	const asked = Number(value.slice(0, 4));
	const isAim = /^by /i.test(lead) || /\bby (?:the end of )?$/.test(before);
	const isOwn = publishedOn === null ? asked >= own - 1 : asked === own || asked === own + 1;
	const isFigure = findings.quantities.some(({ kind }) => /^(?:money|percent|count)$/.test(kind));
	const isSpan = /\b(?:during|for|throughout|over) $/i.test(before + lead);
	const verb = verbOver(findings, date);
	const isDone = publishedOn === null && verb?.xpos === 'VBD' && doings.has(verb.lemma);
	const isTold = (isOwn && isSpan) || (asked === own && isFigure && !isDone);
	if (isTold && value.length === 4 && !isAim) return problem('own-period', shown);
	const root = sentence.tokens.find(({ relation }) => relation === 'root');
	const isPast = publishedOn === null ? asked < own : value < publishedOn.slice(0, value.length);
	const isSpeech = findings.attributions.some(
		({ cue }) => root && cue.start <= root.start && root.end <= cue.end
	);
	if (
		root &&
		/^VB[ZP]$/.test(root.xpos) &&
		isPast &&
		!isSpeech &&
		!/\bsince $/i.test(before + lead)
	)
		return problem('incidental-date', `${root.text} beside a past date`);
	const above = wordsAbove(findings, date);
	const matters = above.some(({ lemma, text, tag, index: at }) =>
		tag === 'VERB'
			? doings.has(lemma) && !(careers.has(lemma) && isOfPerson(finding, at))
			: happenings.test(text)
	);
	const isHad =
		verb?.lemma === 'have' &&
		sentence.tokens.some(
			({ head, relation, text }) =>
				head === verb.index && relation === 'obj' && happenings.test(text)
		);
	const share = headlineShare({ ...card, leadIn: null });
	const isSince = /\bsince $/i.test(before + lead) && share >= 2;
	if (isAim && /\b(?:could|may|might)\b/.test(before) && card.attribution === null)
		return problem('supposed', shown);
	const isOld = publishedOn !== null && asked < own - 1;
	const isLater = findings.dates.some((other) => other !== date && (other.value ?? '') > value);
	if (isOld && ((share < 2 && !isSince) || isLater))
		return problem('incidental-date', 'long before the story');
	if (share < 3 && honours.test(before + after)) return problem('incidental-date', 'an honour');
	if (!matters && !isHad && !isNamed && !isSince && !isAim && share < 3)
		return problem('incidental-date', above.map(({ text }) => text).join(' '));
	return [];
}

/** What happens again and again: a month of it is one of several. */
const recurring = new Set(
	'attack strike shell bomb fire visit meet say tell claim report announce cancel'.split(' ')
);

/** On which day pictures were shown or staff was called together nobody need remember. */
function dayOfRoutine({ card }: Finding, date: DateExpression): Problem[] {
	const verb = verbOver(card.findings, date);
	const grain = (date.value ?? '').length;
	const isRoutine =
		(grain === 10 && !(verb && doings.has(verb.lemma))) ||
		(grain === 7 && verb !== null && recurring.has(verb.lemma));
	return isRoutine ? [{ gate: 'incidental-date', detail: verb?.text ?? 'no verb' }] : [];
}

/** "his 2010 lawsuit": a year that stands before its noun tells which one it is. */
function isModifier({ card }: Finding, date: DateExpression): boolean {
	const { tokens } = card.findings.sentence;
	const token = tokens.find(({ start, end }) => start < date.end && end > date.start);
	const head = token && tokens[token.head];
	return head !== undefined && head.tag === 'NOUN' && head.start >= date.end;
}

/** Whether a person does what the verb at a place tells. */
function isOfPerson({ card }: Finding, verb: number): boolean {
	const { sentence, mentions } = card.findings;
	const subject = sentence.tokens.find(
		({ head, relation }) => head === verb && /^nsubj/.test(relation)
	);
	if (!subject) return false;
	if (/^(?:he|she|who)$/i.test(subject.text)) return true;
	const mention = mentions.find(({ start, end }) => start <= subject.start && subject.end <= end);
	return mention !== undefined && card.index.entities.get(mention.entityId)?.type === 'person';
}
