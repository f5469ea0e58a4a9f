import type { Entity, Mention } from '../language/types.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Finding, Seat } from './findings.ts';
import { cite, makeFact } from './make-fact.ts';
import { nameMentions } from './names.ts';
import type { SentenceCard } from './sentence-card.ts';
import { stateOf } from './us-states.ts';

const title =
	/(?:^|[^\p{L}])((?:\p{Lu}\p{L}+ ){0,2})(Sen\.|Senator|Gov\.|Governor|Rep\.|Representative|Congressman|Congresswoman) $/u;
const stateAfter =
	/^,? (?:\((?:([RDI])-)?([\p{L}. ]{2,14}?)\)|([RDI])-((?:N\.|S\.|R\.|W\. ?)?\p{Lu}[\p{L}.]*)|of ((?:New |North |South |West |Rhode )?\p{Lu}\p{L}+)(?! \p{Lu}))/u;
const parties = { R: 'Republican', D: 'Democrat' } as const;
const notNow = /\b(?:former|then|ex|late|onetime|one-time|state)[- ]/i;

/**
 * Seats as papers write them beside a name, which no list of posts holds: "Sen. Ann Lee (D-Nev.)",
 * "Gov. Ann Lee of Nevada", "Nevada Governor Ann Lee", "Rep. Ann Lee, D-Nev.".
 */
export function findSeats(index: ArticleIndex, cards: readonly SentenceCard[]): Finding[] {
	return cards.flatMap((card) =>
		nameMentions(card.findings).flatMap((mention) => {
			const entity = index.entities.get(mention.entityId);
			const seat = entity ? readSeat(index, card, mention, entity) : null;
			return entity && seat ? [seatFinding(card, mention, entity, seat)] : [];
		})
	);
}

function seatFinding(card: SentenceCard, mention: Mention, entity: Entity, seat: Seat): Finding {
	const { sentence } = card.findings;
	const words = `${seat.office} of ${seat.state}`;
	const fact = makeFact(
		card,
		'role',
		`${entity.name}|${words}`,
		[cite(card.index, sentence)],
		`${entity.name}: ${words}.`
	);
	const problem = entity.ambiguous ? `ambiguous-name: ${entity.name}` : null;
	return {
		fact: { ...fact, attribution: null, usable: problem === null, unusableBecause: problem },
		card,
		focus: {
			kind: 'role',
			entity,
			role: { start: mention.start, end: mention.end, text: words },
			seat
		}
	};
}

function readSeat(
	{ text }: ArticleIndex,
	{ findings: { sentence } }: SentenceCard,
	{ start, end }: Mention,
	{ name, type }: Entity
): Seat | null {
	if (type !== 'person' || text.slice(start, end).replace(/\s+/g, ' ') !== name) return null;
	const before = text.slice(sentence.start, start);
	const titled = title.exec(before);
	if (!titled || notNow.test(before.slice(-60))) return null;
	const after = stateAfter.exec(text.slice(end, end + 40));
	const [, lead = '', word = ''] = titled;
	const beside = after?.[2] ?? after?.[4] ?? after?.[5] ?? '';
	const letter = after?.[1] ?? after?.[3];
	const printed = [beside, lead, lead.trim().split(' ').at(-1) ?? ''].find(
		(words) => stateOf(words) !== null
	);
	const state = stateOf(printed ?? '');
	if (printed === undefined || state === null) return null;
	const office = word.startsWith('S')
		? 'senator'
		: word.startsWith('G')
			? 'governor'
			: 'representative';
	// "Ohio Rep. Ann Lee" may sit in the house of her state; with the letter it is the one in Washington.
	if (office === 'representative' && letter === undefined) return null;
	const party = letter === 'R' || letter === 'D' ? parties[letter] : null;
	return { office, state, printed: printed.trim(), party };
}
