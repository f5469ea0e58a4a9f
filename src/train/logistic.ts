/** One case of a yes-or-no model. */
export interface Case {
	features: number[];
	right: boolean;
}

/** Logistic regression by Newton's method with a small pull towards zero. */
export function fitLogistic(cases: Case[]): number[] {
	const size = cases[0]?.features.length ?? 0;
	const weights = new Array<number>(size).fill(0);
	for (let round = 0; round < 25; round += 1) {
		const slope = weights.map((weight) => -0.01 * weight);
		const curve = weights.map((_, row) =>
			weights.map((__, column) => Number(row === column) * 0.01)
		);
		for (const { features, right } of cases) {
			let sum = 0;
			for (let at = 0; at < size; at += 1) sum += weights[at]! * features[at]!;
			const p = 1 / (1 + Math.exp(-sum));
			const spread = p * (1 - p);
			for (let row = 0; row < size; row += 1) {
				slope[row] = slope[row]! + ((right ? 1 : 0) - p) * features[row]!;
				for (let column = 0; column < size; column += 1) {
					const line = curve[row]!;
					line[column] = line[column]! + spread * features[row]! * features[column]!;
				}
			}
		}
		const step = solve(curve, slope);
		for (let at = 0; at < size; at += 1) weights[at] = weights[at]! + step[at]!;
	}
	return weights.map((weight) => Number(weight.toFixed(5)));
}

/** Gaussian elimination with pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
	const rows = matrix.map((row, index) => [...row, right[index]!]);
	const size = rows.length;
	for (let column = 0; column < size; column += 1) {
		let pivot = column;
		for (let row = column; row < size; row += 1) {
			if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
		}
		[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
		for (let row = 0; row < size; row += 1) {
			if (row === column) continue;
			const factor = rows[row]![column]! / (rows[column]![column]! || 1);
			for (let at = column; at <= size; at += 1) {
				rows[row]![at] = rows[row]![at]! - factor * rows[column]![at]!;
			}
		}
	}
	return rows.map((row, index) => row[size]! / (row[index]! || 1));
}
