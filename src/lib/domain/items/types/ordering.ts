import { applyEdits } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { writeDate } from '../../facts/time-anchors.ts';
import type { ArticleFindings } from '../article-candidates.ts';
import { allCitations } from '../article-candidates.ts';
import type { Candidate } from '../candidate.ts';

const fewest = 3;
const most = 5;

interface DatedEvent {
	finding: Finding;
	text: string;
	date: string;
}

/** Dated events of an article to be put in order; the dates are left out of what is shown. */
export function ordering({ findings }: ArticleFindings): Candidate[] {
	const events: DatedEvent[] = [];
	for (const event of findings.flatMap((finding) => datedEvent(finding) ?? [])) {
		const isClear = events.every(
			({ date, finding }) =>
				!date.startsWith(event.date) &&
				!event.date.startsWith(date) &&
				finding.card !== event.finding.card
		);
		if (isClear) events.push(event);
	}
	const chosen = events.slice(0, most).sort((a, b) => (a.date < b.date ? -1 : 1));
	const [first] = chosen;
	if (!first || chosen.length < fewest) return [];
	return [
		{
			content: {
				type: 'ordering',
				stem: 'Put these events in the order in which they happened, the earliest first.',
				options: null,
				key: chosen.map(({ text }) => text),
				accepts: [],
				tolerance: null,
				unit: null,
				explanation: chosen.map(({ text, date }) => `${writeDate(date)}: ${text}`).join(' '),
				attribution: null,
				citations: allCitations(chosen.map(({ finding }) => finding))
			},
			finding: first.finding,
			rule: 'timeline',
			keyNames: [],
			problems: []
		}
	];
}

/** A short sentence of the narrator with its only date first or last, told without the date. */
function datedEvent(finding: Finding): DatedEvent | null {
	const { focus, card, fact } = finding;
	if (focus.kind !== 'event' || !fact.usable || fact.attribution !== null) return null;
	const { value, hedge } = focus.date;
	if (value === null || !/^\d{4}(?:-\d\d){0,2}$/.test(value) || hedge !== null) return null;
	const { sentence, dates } = card.findings;
	if (dates.length !== 1 || sentence.tokens.length > 28) return null;
	const verbs = sentence.tokens.filter(({ xpos }) => /^VB[DZP]$/.test(xpos));
	if (verbs.length !== 1 || verbs[0]?.xpos !== 'VBD') return null;
	const { text } = card.index;
	const before = text.slice(sentence.start, focus.date.start);
	const after = text.slice(focus.date.end, sentence.end);
	const lead = /(?:^|\s)(?:on|in) (?:the )?$/i.exec(before);
	const isFirst = lead?.index === 0 && /^, \S/.test(after);
	const isLast = lead !== null && lead.index > 0 && /^\.\s*$/.test(after);
	if (!isFirst && !isLast) return null;
	const start = sentence.start + (isFirst ? 0 : (lead?.index ?? 0));
	const end = focus.date.end + (isFirst ? 2 : 0);
	const told = applyEdits(text, sentence, [{ start, end, text: '' }, ...card.edits]);
	return /\d{4}/.test(told) ? null : { finding, text: told, date: value };
}
