import type { Finding } from '../../facts/findings.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { seededRandom } from '../random.ts';
import { writeContent } from '../write-content.ts';

/** True and false by turns: neither is the safe guess. */
const shareTrue = 0.5;

/**
 * What somebody holds as a statement to be judged, in our own words: as it is, or with another post of
 * the same house or another state in its place. `rule` tells it from other items of the fact.
 */
export function statementItem(
	finding: Finding,
	{ seed }: Corpus,
	told: string,
	changed: string,
	rule: string
): Candidate {
	const isTrue = seededRandom(rule, seed, finding.fact.factId)() < shareTrue;
	return {
		content: writeContent(finding, {
			type: 'true-false',
			stem: isTrue ? told : changed,
			key: isTrue,
			options: [
				{ text: 'True', correct: isTrue, rationale: isTrue ? told : `It was otherwise. ${told}` },
				{
					text: 'False',
					correct: !isTrue,
					rationale: isTrue ? `The statement holds. ${told}` : told
				}
			],
			explanation: isTrue ? told : `The statement is false. ${told}`
		}),
		finding,
		rule,
		keyNames: [],
		problems: []
	};
}
