import type { Citation } from '../facts/types.ts';
import { explainItem, gradeAnswer } from './contract.ts';
import type { ItemFeedback, Verdict } from './feedback.ts';
import { makeFootnote, type CitedArticle, type Footnote } from './footnote.ts';
import type { ItemAnswer, ItemContent } from './types.ts';

/** A version of an item with what its footnotes need. */
export interface ExplainableItem {
	itemVersionId: string;
	content: ItemContent;
	/** The cited articles by `articleKey`. */
	articles: ReadonlyMap<string, CitedArticle>;
}

export function articleKey({ articleId, revision }: Pick<Citation, 'articleId' | 'revision'>) {
	return `${articleId}@${revision}`;
}

/** Everything a learner is told after an answer. `score` is the one stored with the response. */
export function buildFeedback(
	asked: ExplainableItem,
	answer: ItemAnswer,
	score: number
): ItemFeedback {
	const { content } = asked;
	const grade = gradeAnswer(content, answer);
	const explanation = explainItem(content);
	const footnotes = collectFootnotes(asked, explanation.citations);
	return {
		itemVersionId: asked.itemVersionId,
		type: content.type,
		stem: content.stem,
		verdict: verdictOf(score),
		score,
		answerText: describeAnswer(answer),
		keyText: explanation.keyText,
		note: givenAnyway(grade.score, score) ?? grade.note,
		options: grade.feedback.map(({ citation, ...option }) => ({
			...option,
			footnoteNumber: citation ? addFootnote(asked, footnotes, citation) : null
		})),
		explanation: explanation.text,
		source: explanation.source,
		footnotes
	};
}

/** Why an answer counts more than it is right. */
function givenAnyway(graded: number, counted: number): string | null {
	return counted > graded ? 'It counts as right all the same: the question was at fault.' : null;
}

export function verdictOf(score: number): Verdict {
	if (score >= 1) return 'right';
	return score > 0 ? 'partly' : 'wrong';
}

/** One footnote per paragraph cited, in the order in which the item cites them. */
export function collectFootnotes(
	asked: Pick<ExplainableItem, 'articles' | 'content'>,
	citations: Citation[]
): Footnote[] {
	const groups = new Map<string, Citation[]>();
	for (const cited of citations) {
		const key = `${articleKey(cited)}#${paragraphOf(asked, cited)}`;
		groups.set(key, [...(groups.get(key) ?? []), cited]);
	}
	return [...groups.values()].flatMap((group, index) => {
		const first = group[0];
		const article = first && asked.articles.get(articleKey(first));
		return article ? [makeFootnote(index + 1, group, article, asked.content.attribution)] : [];
	});
}

function addFootnote(
	asked: ExplainableItem,
	footnotes: Footnote[],
	citation: Citation
): number | null {
	const article = asked.articles.get(articleKey(citation));
	if (!article) return null;
	const footnote = makeFootnote(footnotes.length + 1, [citation], article, null);
	const same = footnotes.find(
		(known) => JSON.stringify(known.segments) === JSON.stringify(footnote.segments)
	);
	if (same) return same.number;
	footnotes.push(footnote);
	return footnote.number;
}

function paragraphOf(asked: Pick<ExplainableItem, 'articles'>, cited: Citation): number {
	const article = asked.articles.get(articleKey(cited));
	return article?.paragraphs.findIndex((p) => p.start < cited.end && p.end > cited.start) ?? -1;
}

export function describeAnswer(answer: ItemAnswer): string {
	switch (answer.kind) {
		case 'choice':
		case 'text':
		case 'number':
			return answer.text;
		case 'choices':
			return answer.texts.join('; ');
		case 'matching':
			return answer.pairs.map(([left, right]) => `${left} – ${right}`).join('; ');
		case 'ordering':
			return answer.texts.map((text, index) => `${index + 1}. ${text}`).join('; ');
	}
}
