import { expect, it } from 'vitest';
import type { Row } from './report.ts';
import { ratioCells, ratiosTo } from './ratios.ts';

const at = (p50: number) => ({ p50, p95: 2 * p50, p99: 3 * p50 });
const row = (scale: number): Row => ({
	students: 32,
	ratePerSecond: null,
	answers: 100,
	answersPerSecond: 100 / scale,
	submitMs: at(scale),
	feedbackMs: at(2 * scale),
	pageMs: at(3 * scale),
	serverCpuMs: scale,
	databaseCpuMs: 0,
	cpuMs: scale,
	failures: []
});

it('divides every figure of a level by the yardstick of the same level', () => {
	const [ratio] = ratiosTo([row(2)], [row(3)]);
	expect(ratio).toMatchObject({ students: 32, loop: 'closed', cpuMs: 1.5 });
	expect(ratio?.answersPerSecond).toBeCloseTo(2 / 3);
	for (const ms of [ratio?.submitMs, ratio?.feedbackMs, ratio?.pageMs]) {
		expect(ms).toEqual({ p50: 1.5, p95: 1.5, p99: 1.5 });
	}
	expect(ratioCells([ratio!])[0]).toHaveLength(12);
	expect(ratiosTo([], [row(1)])).toEqual([]);
});
