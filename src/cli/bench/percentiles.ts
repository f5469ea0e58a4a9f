export interface Percentiles {
	p50: number;
	p95: number;
	p99: number;
}

/** Nearest-rank percentiles of measurements in milliseconds; zeros when there are none. */
export function percentilesOf(samples: number[]): Percentiles {
	const sorted = [...samples].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
	return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** The middle one, or the mean of the two in the middle; 0 of nothing. */
export function medianOf(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	const low = sorted[Math.ceil(half) - 1] ?? 0;
	return (low + (sorted[Math.floor(half)] ?? low)) / 2;
}
