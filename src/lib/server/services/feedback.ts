import type { Citation } from '#lib/domain/facts/types.ts';
import type { ItemFeedback, Verdict } from '#lib/domain/items/feedback.ts';
import { explainItem, gradeAnswer } from '#lib/domain/items/contract.ts';
import { makeFootnote, type Footnote } from '#lib/domain/items/footnote.ts';
import { translateAnswer } from '#lib/domain/grading/regrade.ts';
import type { ItemAnswer } from '#lib/domain/items/types.ts';
import type { Store } from '../db/database.ts';
import { findVersion } from '../repositories/items.ts';
import { articleKey, readAskedItem, type AskedItem } from './asked-items.ts';

/**
 * What is told of an answer, by the version whose key holds for it: after a correction that is not the
 * one that was asked.
 */
export async function readFeedback(
	store: Store,
	versions: { asked: string; counted: string },
	answer: ItemAnswer,
	score: number
): Promise<ItemFeedback> {
	const counted = await readAskedItem(store, versions.counted);
	if (versions.asked === versions.counted) return buildFeedback(counted, answer, score);
	const asked = await findVersion(store.read, versions.asked);
	const answered = asked ? translateAnswer(asked.content, counted.content, answer) : answer;
	const feedback = buildFeedback(counted, answered, score);
	const corrected = 'This question was corrected after you answered. This is the correction.';
	return { ...feedback, note: feedback.note ? `${corrected} ${feedback.note}` : corrected };
}

/** Everything a learner is told after an answer. `score` is the one stored with the response. */
export function buildFeedback(asked: AskedItem, answer: ItemAnswer, score: number): ItemFeedback {
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
	asked: Pick<AskedItem, 'articles' | 'content'>,
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

function addFootnote(asked: AskedItem, footnotes: Footnote[], citation: Citation): number | null {
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

function paragraphOf(asked: Pick<AskedItem, 'articles'>, cited: Citation): number {
	const article = asked.articles.get(articleKey(cited));
	return article?.paragraphs.findIndex((p) => p.start < cited.end && p.end > cited.start) ?? -1;
}

export /** An answer in words, as it is told back. */
function describeAnswer(answer: ItemAnswer): string {
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
