/** Answers of one group of people to a row of items. */
export interface ScoredAnswer {
	/** Who answered: an attempt, which holds each item once. */
	attemptId: string;
	itemId: string;
	/** 0…1 */
	score: number;
	secondsTaken: number | null;
}

export interface ItemStatistics {
	answers: number;
	/** Facility index, the mean score 0…1; null without answers. */
	facility: number | null;
	/** Discrimination index, −1…1; null below `leastForDiscrimination` or when nothing varies. */
	discrimination: number | null;
	/** Median of the seconds from the page to the answer; null when nobody's is known. */
	medianSeconds: number | null;
}

/** Below this many answers a correlation says more about chance than about the question. */
export const leastForDiscrimination = 20;

/** Longer than this the page lay open: nobody thinks about one question for half an hour. */
const longestThinkingSeconds = 30 * 60;

/** Mean score 0…1: the facility index of classical test theory (Lord and Novick 1968, ch. 15). */
export function facilityIndex(scores: readonly number[]): number | null {
	return scores.length === 0 ? null : mean(scores);
}

/**
 * Product-moment correlation (Pearson):
 * Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)² · Σ(y−ȳ)²). Null when one of the two does not vary.
 */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
	const [meanX, meanY] = [mean(xs), mean(ys)];
	let [sumXY, sumXX, sumYY] = [0, 0, 0];
	for (const [index, x] of xs.entries()) {
		const [dx, dy] = [x - meanX, (ys[index] ?? 0) - meanY];
		sumXY += dx * dy;
		sumXX += dx * dx;
		sumYY += dy * dy;
	}
	// Sums of squares of equal numbers are not quite 0 in binary.
	if (sumXX < 1e-12 || sumYY < 1e-12) return null;
	return sumXY / Math.sqrt(sumXX * sumYY);
}

/**
 * Item-rest correlation: of an item's scores with the mean score on the other items of the same
 * attempt, so that the item does not correlate with itself (Henrysson 1963).
 *
 * @param restMeans mean score on the rest of the attempt, in the order of `scores`
 */
export function discriminationIndex(
	scores: readonly number[],
	restMeans: readonly number[]
): number | null {
	return scores.length < leastForDiscrimination ? null : correlation(scores, restMeans);
}

/** The middle value, or the mean of the two in the middle; null without any. */
export function median(values: readonly number[]): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	const [low, high] = [
		sorted[Math.floor((sorted.length - 1) / 2)],
		sorted[Math.floor(sorted.length / 2)]
	];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * Statistics of every item that was answered.
 *
 * @param answers each attempt's answer to each item at most once
 */
export function itemStatistics(answers: readonly ScoredAnswer[]): Map<string, ItemStatistics> {
	const sums = new Map<string, { sum: number; count: number }>();
	for (const { attemptId, score } of answers) {
		const { sum, count } = sums.get(attemptId) ?? { sum: 0, count: 0 };
		sums.set(attemptId, { sum: sum + score, count: count + 1 });
	}
	const restOf = ({ attemptId, score }: ScoredAnswer) => {
		const { sum, count } = sums.get(attemptId) ?? { sum: 0, count: 0 };
		return count > 1 ? (sum - score) / (count - 1) : null;
	};
	const byItem = Map.groupBy(answers, ({ itemId }) => itemId);
	return new Map(
		[...byItem].map(([itemId, given]) => {
			const paired = given.flatMap((answer) => {
				const rest = restOf(answer);
				return rest === null ? [] : [{ score: answer.score, rest }];
			});
			return [
				itemId,
				{
					answers: given.length,
					facility: facilityIndex(given.map(({ score }) => score)),
					discrimination: discriminationIndex(
						paired.map(({ score }) => score),
						paired.map(({ rest }) => rest)
					),
					medianSeconds: median(
						given.flatMap(({ secondsTaken }) =>
							secondsTaken === null ? [] : Math.min(secondsTaken, longestThinkingSeconds)
						)
					)
				}
			];
		})
	);
}

/**
 * Reliability as internal consistency: Cronbach's alpha, k/(k−1) · (1 − Σσᵢ²/σₜ²), with the variances
 * of k items and of the sum over them (Cronbach 1951). Only attempts that answered every item enter.
 *
 * @returns null with fewer than two items, fewer than two whole attempts, or sums that do not vary
 */
export function cronbachAlpha(answers: readonly ScoredAnswer[]): number | null {
	const itemIds = [...new Set(answers.map(({ itemId }) => itemId))];
	const byAttempt = Map.groupBy(answers, ({ attemptId }) => attemptId);
	const whole = [...byAttempt.values()].filter((given) => given.length === itemIds.length);
	const k = itemIds.length;
	if (k < 2 || whole.length < 2) return null;
	const total = variance(whole.map((given) => given.reduce((sum, { score }) => sum + score, 0)));
	if (total < 1e-12) return null;
	const ofItems = itemIds.map((itemId) =>
		variance(whole.map((given) => given.find((answer) => answer.itemId === itemId)?.score ?? 0))
	);
	return (k / (k - 1)) * (1 - ofItems.reduce((sum, each) => sum + each, 0) / total);
}

function mean(values: readonly number[]): number {
	return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of a sample: divided by n − 1. The divisor falls out of alpha, being the same above and below. */
function variance(values: readonly number[]): number {
	const middle = mean(values);
	return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}
