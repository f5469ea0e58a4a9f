import { nameMentions } from '../../facts/names.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';

const mostWords = 30;

/**
 * Whether a statement reads as the next sentence after its lead-in: it takes up a thing with "the"
 * or a name that the lead-in told. Pronouns do not survive the question between the two.
 */
export function followsOn({ statement, findings, leadIn }: SentenceCard): boolean {
	if (!leadIn) return true;
	if (leadIn.statement.split(' ').length > mostWords) return false;
	const opening = findings.sentence.tokens[0];
	if (!opening) return false;
	if (/^The \p{Ll}/u.test(statement)) return true;
	const told = new Set(nameMentions(leadIn.findings).map(({ entityId }) => entityId));
	const [first] = nameMentions(findings);
	return first !== undefined && first.start <= opening.end && told.has(first.entityId);
}
