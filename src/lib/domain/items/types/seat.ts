import type { Span } from '../../articles/types.ts';
import type { ArticleIndex } from '../../facts/article-index.ts';
import { contains } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { storyFrame } from '../../facts/story-frame.ts';
import { neighbouringStates } from '../../facts/us-states.ts';
import { writeDate } from '../../facts/write-date.ts';
import type { Entity } from '../../language/types.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { timesNamed } from '../gates/salience.ts';
import { actsIn, isCutShort, isFullName } from '../posts/holder.ts';
import { seededRandom, shuffle } from '../random.ts';
import { writeContent, writeOptions } from '../write-content.ts';

/** In so many sentences somebody is named before one need know whom they stand for. */
const fewest = { acting: 3, named: 4 };

/** "Which state did Senator Ann Lee represent in July 2016?" of senators and governors who act. */
export function seat(finding: Finding, corpus: Corpus): Candidate[] {
	const { focus, card, fact } = finding;
	if (focus.kind !== 'role' || !focus.seat || !fact.usable) return [];
	const { entity, seat: held } = focus;
	const { index } = card;
	const { article } = index.analysed;
	const day = article.publishedOn.value;
	if (day === null) return [];
	if (!isWorth(finding) || !isFirst(finding, corpus)) return [];
	const frame = storyFrame(article);
	if (frame.includes(held.state)) return [];
	const others = shuffle(
		neighbouringStates(held.state).filter((state) => !frame.includes(state)),
		seededRandom('seat', corpus.seed, fact.factId)
	).slice(0, 3);
	const when = `in ${writeDate(day.slice(0, 7))}`;
	const isSenator = held.office === 'senator';
	const why = isSenator
		? `${entity.name} was a senator for ${held.state} ${when}.`
		: `${entity.name} was the governor of ${held.state} ${when}.`;
	return [
		{
			content: writeContent(finding, {
				type: 'multiple-choice',
				stem: isSenator
					? `Which state did Senator ${entity.name} represent ${when}?`
					: `Of which state was ${entity.name} the governor ${when}?`,
				key: held.state,
				options: writeOptions(
					held.state,
					others,
					(state) =>
						`The passage gives ${held.state} as the state of ${entity.name}, not ${state}.`,
					why
				),
				explanation: why
			}),
			finding,
			rule: 'seat',
			keyNames: [held.state, held.printed],
			problems: []
		}
	];
}

/** A seat that somebody had: said so anywhere, or told of another year. */
function isHeldNoMore({ text }: ArticleIndex, { start, end }: Span, { name }: Entity, day: string) {
	const surname = name.split(' ').at(-1) ?? '';
	const past = new RegExp(
		`\\b(?:[Ff]ormer|[Ee]x|then|late)[- ](?:[\\p{L}.]+ ){0,4}(?:\\p{Lu}[\\p{L}.-]+ )?${surname}\\b|${surname}, (?:a|the) (?:\\p{L}+ )?former\\b`,
		'u'
	);
	const years: string[] = text.slice(start, end).match(/\b(?:19|20)\d\d\b/g) ?? [];
	return past.test(text) || years.some((year) => year !== day.slice(0, 4));
}

/** Somebody of the story, who does something where the seat is told or is named again and again. */
function isWorth({ focus, card }: Finding): boolean {
	if (focus.kind !== 'role' || !focus.seat || !isFullName(focus.entity.name)) return false;
	const { index, findings } = card;
	const day = index.analysed.article.publishedOn.value;
	if (day === null || isHeldNoMore(index, findings.sentence, focus.entity, day)) return false;
	if (isCutShort(index, focus.entity) || !actsIn(index, focus.entity)) return false;
	const times = timesNamed(index, focus.entity);
	const isActor = findings.sentence.tokens.some(
		(token) => /^(?:nsubj|conj)/.test(token.relation) && contains(focus.role, token)
	);
	return times >= (isActor ? fewest.acting : fewest.named);
}

/** Once for a person, of the article that names them most: it changes less than the news does. */
function isFirst(finding: Finding, corpus: Corpus): boolean {
	const name = (other: Finding) => (other.focus.kind === 'role' ? other.focus.entity.name : '');
	const times = ({ focus, card }: Finding) =>
		focus.kind === 'role' ? timesNamed(card.index, focus.entity) : 0;
	const seats = corpus.findings.filter(
		(other) => other.fact.usable && name(other) === name(finding) && isWorth(other)
	);
	const most = Math.max(...seats.map(times));
	return seats.find((other) => times(other) === most) === finding;
}
