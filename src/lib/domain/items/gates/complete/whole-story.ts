import type { SentenceCard } from '../../../facts/sentence-card.ts';
import { neighbour, ownWords } from './own-words.ts';

/** Reports that go from one thing to the next: what a sentence of theirs is about, others say. */
export function isRoundUp({ index }: SentenceCard): string | null {
	const headline = index.analysed.article.headline.value ?? '';
	const found =
		/^(?:The Latest|Live|Live updates?|Watch|Listen|Letters?|Your (?:say|views?)|Roundup|Briefing|Q&A|Quiz|Photos|Video|Transcript|Fact check)\b|\b(?:Daily|Roundup|Live|Q&A|Letters|Briefing): /i.exec(
			headline
		);
	if (found) return found[0];
	// "Did Kovac cheat?", asked by a headline, is argued below it.
	return /^(?:Did|Does|Do|Is|Are|Can|Could|Will|Would|Should|Was|Were|Has|Have) .*\?$/.exec(
		headline
	)
		? 'a question for headline'
		: null;
}

const programme =
	/\b(?:radio|podcast|episode|tune in|airs?|broadcast|webcast|livestream|listeners?|viewers|subscribers?|newsletter|channel \d+|host(?:s|ed)? of|will (?:interview|appear on|host|moderate|join us))\b/i;

/** What announces a programme or a publication. */
export function promoted(card: SentenceCard): string | null {
	const words = ownWords(card);
	return /\bwill\b/.test(words) ? (programme.exec(words)?.[0] ?? null) : null;
}

const poll = /\b(?:polls?|pollsters?|polling|surveys?|surveyed|respondents)\b/;
/** "the CBS poll", "a survey by Harbour Research", "exit polls". */
const namedPoll =
	/\p{Lu}[\p{L}\p{N}./’'-]*(?: \p{Lu}[\p{L}./’'-]*)* (?:\p{Ll}+ )?(?:polls?|survey|average)\b|\b(?:poll|survey)s? (?:released |conducted |published |taken )?(?:by|from|of) (?:the )?\p{Lu}|\bexit polls?\b/u;

/**
 * Shares of people asked: the poll has to be named, or the figures could be anybody's. Where the
 * sentences before tell of a poll, a share is of that one.
 */
export function unnamedPoll(card: SentenceCard): string | null {
	const words = ownWords(card);
	if (namedPoll.test(card.statement.slice(1))) return null;
	if (poll.test(words)) return 'a poll without a name';
	const isShare = card.findings.quantities.some(
		({ kind, unit }) => kind === 'percent' || /^points?$/i.test(unit ?? '')
	);
	const isView =
		/\b(?:leads?|leading|led|trails?|trailing|ahead|behind|best showing|favorability|unfavorabl[ey]|favorabl[ey]|likely to be viewed|views? of|prefer|backed by)\b/i;
	if (/\bpoints?\b[^.]*\b(?:ahead|behind|lead)\b/.test(words)) return 'a lead without a poll';
	if (!isShare && !isView.test(words)) return null;
	const { headline } = card.index.analysed.article;
	const near = [-3, -2, -1].map((offset) => neighbour(card, offset)).join(' ');
	const isAsked = poll.test(near) || (poll.test((headline.value ?? '').toLowerCase()) && isShare);
	return isAsked ? 'of a poll told before' : null;
}

/** "among Democratic voters": whom figures are about. */
const circle =
	/\b(?:among|of) (?:(?:all|likely|registered|eligible|young|older|white|black|Hispanic|Latino|female|male|Democratic|Republican|independent|primary|evangelical|conservative|liberal|self-described|married|single) ?)+(?:voters|women|men|adults|respondents|Democrats|Republicans|caucus-?goers|people|households|families|workers|students)\b/i;

/** Figures of a circle that only the sentence before names. */
export function droppedCircle(card: SentenceCard): string | null {
	const isShare = card.findings.quantities.some(({ kind }) => kind === 'percent');
	if (!isShare || circle.test(card.statement)) return null;
	return circle.exec(neighbour(card, -1))?.[0] ?? null;
}

const denying =
	/\b(?:den(?:y|ies|ied)|disput(?:e[sd]?|ing) (?:the|that|his|her|those|this|it)|refut(?:e[sd]?|ing)|rejected (?:the|that|those) (?:claims?|allegations?|accusations?|charges?)|contradict(?:s|ed)|debunked|not true|untrue|false(?:ly)?|inaccurate|incorrect|misleading|baseless|unfounded|no evidence|Pinocchios?|never (?:happened|said|took place)|in fact|retract(?:ed|ion)|correction)\b/i;

/** A claim that the sentences after it dispute, told without that. */
export function disputed(card: SentenceCard): string | null {
	if (card.denial || card.attribution === null || denying.test(card.statement)) return null;
	for (const offset of [1, 2]) {
		const found = denying.exec(neighbour(card, offset));
		if (found) return found[0];
	}
	return null;
}

/** What somebody is of whom nobody else has to know. */
const privately =
	/^[^.]{0,40}?(?:,| is| was|\)) (?:an? |the |who is an? )?(?:\p{L}[\p{L}.-]*,? ){0,4}?(?:graduate|native|student|resident|mother of|father of|retiree|homeowner|shopper|commuter|undecided voter|waitress|\d{2}-year-old|\d{2},)/u;

/** What one private person owes, feels or does stands in a report as an example. */
export function privatePerson({ index, findings, statement }: SentenceCard): string | null {
	const [first] = findings.mentions.filter(({ kind }) => kind === 'name');
	const entity = index.entities.get(first?.entityId ?? '');
	if (entity?.type !== 'person' || !statement.startsWith(entity.name)) return null;
	if (index.told.has(entity.name.split(' ').at(-1)?.toLowerCase() ?? '')) return null;
	return privately.test(statement.slice(entity.name.length)) ? entity.name : null;
}
