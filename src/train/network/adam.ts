/** Adam (Kingma and Ba 2015) over one block of numbers, with the gradient clipped to a norm. */
export interface Adam {
	step(rate: number): void;
}

const BETA_1 = 0.9;
const BETA_2 = 0.98;
const CLIP = 5;

export function createAdam(
	floats: Float32Array,
	weights: number,
	gradients: number,
	count: number
): Adam {
	const mean = new Float32Array(count);
	const square = new Float32Array(count);
	let steps = 0;
	return {
		step(rate) {
			steps += 1;
			let norm = 0;
			for (let at = gradients; at < gradients + count; at += 1) norm += floats[at]! ** 2;
			norm = Math.sqrt(norm);
			const scale = norm > CLIP ? CLIP / norm : 1;
			const corrected = (rate * Math.sqrt(1 - BETA_2 ** steps)) / (1 - BETA_1 ** steps);
			for (let at = 0; at < count; at += 1) {
				const slope = floats[gradients + at]! * scale;
				const m = BETA_1 * mean[at]! + (1 - BETA_1) * slope;
				const v = BETA_2 * square[at]! + (1 - BETA_2) * slope * slope;
				mean[at] = m;
				square[at] = v;
				floats[weights + at] = floats[weights + at]! - (corrected * m) / (Math.sqrt(v) + 1e-8);
			}
		}
	};
}
