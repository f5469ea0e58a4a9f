import type { Span } from '../../articles/types.ts';
import type { ArticleIndex } from '../../facts/article-index.ts';
import type { Finding, Seat } from '../../facts/findings.ts';
import { writeDate } from '../../facts/write-date.ts';
import type { Entity } from '../../language/types.ts';
import { isInHeadline, timesNamed } from '../gates/salience.ts';
import { actsIn, isCutShort, isFullName } from '../posts/holder.ts';

/**
 * In so many sentences somebody is named before one need know whom they stand for; fewer are enough of
 * whom the headline names. Of a hundred senators those matter that the story is about, of over
 * four hundred representatives none need be known by state: when three sentences were enough for all,
 * judges accepted 22 of 22 questions about governors, 35 of 46 about senators, and 4 of 11 about
 * representatives.
 */
const fewest = {
	governor: { inHeadline: 3, elsewhere: 6 },
	senator: { inHeadline: 4, elsewhere: 9 }
} as const;

/** Somebody's seat, and the month for which the article tells of it. */
export interface HeldSeat {
	entity: Entity;
	seat: Seat;
	/** "in July 2016" */
	when: string;
}

/** The seat of a finding when it can be told with its month; null for any other finding. */
export function heldSeat({ focus, card, fact }: Finding): HeldSeat | null {
	if (focus.kind !== 'role' || !focus.seat || !fact.usable || !isFullName(focus.entity.name)) {
		return null;
	}
	const { index, findings } = card;
	const day = index.analysed.article.publishedOn.value;
	if (day === null || isHeldNoMore(index, findings.sentence, focus.entity, day)) return null;
	if (isCutShort(index, focus.entity) || !actsIn(index, focus.entity)) return null;
	return { entity: focus.entity, seat: focus.seat, when: `in ${writeDate(day.slice(0, 7))}` };
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

/** Somebody the story is about. */
function isWorthAsking(finding: Finding): boolean {
	const held = heldSeat(finding);
	if (!held || held.seat.office === 'representative') return false;
	const { index } = finding.card;
	const times = timesNamed(index, held.entity);
	const { inHeadline, elsewhere } = fewest[held.seat.office];
	return times >= (isInHeadline(index, held.entity) ? inHeadline : elsewhere);
}

/** Whose seat a question could be about; null where none is worth one. */
export function whoseSeat(finding: Finding): string | null {
	return isWorthAsking(finding) && finding.focus.kind === 'role' ? finding.focus.entity.name : null;
}

/** "Ann Lee was a senator for Nevada in July 2016." */
export function stateSeat({ entity, seat, when }: HeldSeat, state = seat.state): string {
	switch (seat.office) {
		case 'senator':
			return `${entity.name} was a senator for ${state} ${when}.`;
		case 'governor':
			return `${entity.name} was the governor of ${state} ${when}.`;
		case 'representative':
			return `${entity.name} represented ${state} in the House of Representatives ${when}.`;
	}
}
