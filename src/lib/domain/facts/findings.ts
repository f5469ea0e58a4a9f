import type { Span } from '../articles/types.ts';
import type {
	AttributionSpan,
	DateExpression,
	Entity,
	EntityRole,
	Mention,
	QuantityExpression
} from '../language/types.ts';
import type { SentenceCard } from './sentence-card.ts';
import type { Fact } from './types.ts';

/** What a senator, governor or representative of one of the United States was elected to. */
export interface Seat {
	office: 'senator' | 'governor' | 'representative';
	state: string;
	/** As the paper writes it: "Nev." */
	printed: string;
	/** From the letter beside the state: "(D-Nev.)". Null where there is none. */
	party: 'Republican' | 'Democrat' | null;
}

/** What a fact is about, with its places in the article: what item writers work on. */
export type Focus =
	| { kind: 'statement'; names: { mention: Mention; entity: Entity }[] }
	| { kind: 'quantity'; quantity: QuantityExpression }
	| { kind: 'event'; date: DateExpression }
	| { kind: 'quotation'; attribution: AttributionSpan; speaker: Entity; words: Span }
	| { kind: 'role'; entity: Entity; role: EntityRole; seat?: Seat }
	| { kind: 'list'; members: Span[] }
	| { kind: 'purpose' | 'comparison'; words: Span };

/** A fact with the sentence it was read from. */
export interface Finding {
	fact: Fact;
	card: SentenceCard;
	focus: Focus;
}
