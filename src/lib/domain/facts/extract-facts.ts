import type { ArticleIndex } from './article-index.ts';
import { withDenial } from './denials.ts';
import type { Finding, Focus } from './findings.ts';
import { withLeadIn } from './lead-in.ts';
import { cite, cut, makeFact } from './make-fact.ts';
import { nameMentions } from './names.ts';
import { findQuotations } from './quotations.ts';
import { findRelations } from './relations.ts';
import { findRoles } from './roles.ts';
import { findSeats } from './seats.ts';
import { makeCard, standAlone, type SentenceCard } from './sentence-card.ts';
import type { Fact, FactKind } from './types.ts';

/** No newspaper writes longer sentences: what is longer is a list or a ruin, and would cost its square. */
const mostTokens = 250;

/**
 * What an article asserts or reports, one finding per statement, number, date, quotation,
 * post, list, purpose and comparison.
 * Unusable facts are kept with the reason, so that what is left out can be judged as well.
 */
export function findFacts(index: ArticleIndex): Finding[] {
	const readable = index.sentences.filter(({ sentence }) => sentence.tokens.length <= mostTokens);
	const whole = readable.map((findings) => makeCard(index, findings));
	const alone = whole.map(standAlone);
	const cards = alone.map((card, i) =>
		withDenial(withLeadIn(card, alone[i - 1], alone[0]), alone[i + 1])
	);
	const all = [
		...cards.flatMap(findingsOf),
		...cards.flatMap(findRelations),
		...findQuotations(index, whole),
		...findRoles(index, whole),
		...findSeats(index, whole)
	];
	// The same words asserting the same thing twice are one fact.
	const first = new Map(all.toReversed().map((finding) => [finding.fact.factId, finding]));
	return all.filter((finding) => first.get(finding.fact.factId) === finding);
}

function findingsOf(card: SentenceCard): Finding[] {
	const { findings, index } = card;
	const names = nameMentions(findings).flatMap((mention) => {
		const entity = index.entities.get(mention.entityId);
		return entity ? [{ mention, entity }] : [];
	});
	const focuses: Focus[] = [
		...(names.length > 0 ? [{ kind: 'statement' as const, names }] : []),
		...findings.quantities.map((quantity) => ({ kind: 'quantity' as const, quantity })),
		...findings.dates.map((date) => ({ kind: 'event' as const, date }))
	];
	return focuses.map((focus) => ({ fact: sentenceFact(card, focus), card, focus }));
}

function sentenceFact(card: SentenceCard, focus: Focus): Fact {
	const { findings, index } = card;
	const asserted =
		focus.kind === 'quantity'
			? cut(index, focus.quantity)
			: focus.kind === 'event'
				? cut(index, focus.date)
				: '';
	return makeFact(card, kindOf(card, focus), asserted, [cite(index, findings.sentence)]);
}

function kindOf(card: SentenceCard, focus: Focus): FactKind {
	if (focus.kind !== 'statement') return focus.kind;
	if (card.attribution?.modality === 'denied') return 'denial';
	return card.attribution ? 'claim' : 'statement';
}
