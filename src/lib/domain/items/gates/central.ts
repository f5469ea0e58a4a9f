import { firstFinite } from '../../facts/sentence-form.ts';
import type { Problem } from '../../facts/problems.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import type { Candidate } from '../candidate.ts';
import { headlineShare, isInHeadline, namesOfCard } from './salience.ts';
import { office } from './prominence.ts';

/** What those who can do it do, and others have to live with. */
export const consequential = new Set(
	'announce approve arrest ban block buy cancel charge close convict cut declare defeat deny die dismiss elect endorse fine fire impose invade investigate kill launch lose merge nominate offer open order pass pay pledge propose ratify reject release replace resign rule sack sell sentence sign sue suspend veto vote win withdraw agree acquire invest raise fall rise accuse appoint attack deploy enact lift order sanction settle strike'.split(
		' '
	)
);

/** Sentences that count as the opening of an article. */
const opening = 3;

/**
 * Of the middle and the end of an article only what belongs to its story is worth knowing: the further
 * down, the more a sentence has to share with the headline or to tell of deeds that count.
 */
export function centralEnough({ finding, others }: Candidate): Problem[] {
	const { card, focus } = finding;
	const { index, findings } = card;
	// A denial is news wherever it stands: what it denies cannot be told without it.
	if (finding.fact.kind === 'denial') return [];
	if (others || focus.kind === 'role' || focus.kind === 'quotation') return [];
	if (index.analysed.article.textKind === 'digest' || index.told.size === 0) return [];
	const at = findings.sentence.index;
	if (at < opening) return [];
	const place = at / Math.max(1, index.sentences.length - 1);
	const needed = place < 0.35 ? 1 : 2;
	const weight = centrality(card) + (card.leadIn ? 1 : 0);
	return weight >= needed ? [] : [{ gate: 'marginal', detail: `${weight} of ${needed}` }];
}

/** How much of a story a sentence carries: words and names of the headline, actors, deeds, figures. */
export function centrality(card: SentenceCard): number {
	const share = Math.min(3, headlineShare(card));
	const named = namesOfCard(card);
	const told = named.some((entity) => isInHeadline(card.index, entity)) ? 1 : 0;
	const verb = firstFinite(card.findings.sentence);
	const { tokens } = card.findings.sentence;
	const root = tokens.find(({ relation }) => relation === 'root');
	const actor = named.find(
		({ entityId, type, roles }) =>
			(/^(?:organisation|agency|country)$/.test(type) ||
				roles.some(({ text }) => office.test(text))) &&
			card.findings.mentions.some(
				(mention) => mention.entityId === entityId && verb !== null && mention.start < verb.start
			)
	);
	const isDeed = root !== undefined && consequential.has(root.lemma) && root.xpos !== 'VB';
	const figures = card.findings.quantities.filter(
		({ kind, value }) => kind === 'money' || kind === 'percent' || value >= 100
	).length;
	return share + told + (actor ? 1 : 0) + (isDeed ? 1 : 0) + (figures > 0 ? 1 : 0);
}
