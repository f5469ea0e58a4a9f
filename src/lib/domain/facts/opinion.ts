import type { ArticleIndex, SentenceFindings } from './article-index.ts';
import { contains } from './edits.ts';
import { wordsOf } from './trimmed-findings.ts';

const first = /^(?:I|[Mm][ey]|[Mm]ine|[Mm]yself|[Ww]e|[Uu]s|[Oo]urs?|[Oo]urselves)$/;
const urging = /^(?:should|must|ought)$/i;
/** So many sentences of an article in its writer's own voice make it a column. */
const fewest = 3;
const smallestShare = 0.08;

/** Judgements, of whoever writes. */
const judging =
	/\b(?:perhaps|arguably|clearly|obviously|surely|undoubtedly|no doubt|sadly|unfortunately|fortunately|thankfully|ironically|hopefully|frankly|admittedly|let alone|of course|in other words|the (?:implication|truth|fact|reality|point|problem|trouble|bottom line|irony|lesson|question) is|seem(?:s|ed)? (?:\p{Ll}+ly )?(?:to|un?likely|likely)|it(?:['’]s| is) (?:hard|easy|no|worth|time|clear|tempting|difficult)|the only thing|nothing (?:less|more|short)|plenty of|a lot of|lots of)\b/iu;

/** A report that speaks for its writer: first person and "should" outside quotations. */
export function isColumn(sentences: readonly SentenceFindings[]): boolean {
	const own = sentences.filter(
		({ sentence, quotes, attributions }) =>
			attributions.length === 0 &&
			sentence.tokens.some(
				(token) =>
					(first.test(token.text) || urging.test(token.text)) &&
					!quotes.some((quote) => contains(quote, token))
			)
	).length;
	return own >= fewest && own >= sentences.length * smallestShare;
}

/**
 * What nobody but the writer says, and no figure or day makes a fact: told in a column, or judging by
 * its own words.
 */
export function opinionIn(index: ArticleIndex, findings: SentenceFindings): string | null {
	if (index.analysed.article.textKind === 'digest') return null;
	if (findings.attributions.some(({ act }) => !act)) return null;
	const judged = judging.exec(wordsOf(index.text, findings));
	if (
		judged &&
		!findings.quotes.some(({ start, end }) =>
			isWithin(judged.index + findings.sentence.start, start, end)
		)
	)
		return judged[0];
	if (!index.isColumn) return null;
	const { quantities, dates } = findings;
	const isFact = quantities.length + dates.filter(({ value }) => value !== null).length > 0;
	const isGuess = /\b(?:could|may|might|likely|unlikely|probably)\b/.test(
		wordsOf(index.text, findings)
	);
	return isFact && !isGuess ? null : 'column';
}

function isWithin(at: number, start: number, end: number): boolean {
	return at >= start && at < end;
}
