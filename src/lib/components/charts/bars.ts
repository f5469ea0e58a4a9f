import type { DayCount } from '#lib/domain/progress/types.ts';
import { shortDay } from '../words.ts';

export interface DayBar {
	day: string;
	answered: number;
	right: number;
	/** Left edge and width in percent of the chart's width. */
	x: number;
	width: number;
	/** Upper edges and heights in pixels from the top. */
	top: number;
	height: number;
	rightTop: number;
	rightHeight: number;
	/** Under the bar; null where there is no room for it. */
	label: string | null;
}

export interface DaysChart {
	/** Pixels. The width is the page's: type keeps its size on every screen. */
	height: number;
	/** Where the bars stand. */
	baseline: number;
	/** Percent of the width that the bars take; the labels of the lines stand right of it. */
	plotWidth: number;
	bars: DayBar[];
	ticks: { y: number; label: string }[];
}

const size = { height: 208, top: 16, bottom: 28, plotWidth: 93 };
const fewestDays = 14;
const mostLabels = 4;
const dayMs = 24 * 60 * 60 * 1000;

/** Bars for answers a day, the days without answers among them. */
export function daysChart(counted: readonly DayCount[]): DaysChart {
	const days = fillDays(counted);
	const baseline = size.height - size.bottom;
	const ticks = niceTicks(Math.max(1, ...days.map((day) => day.answered)));
	const most = ticks.at(-1) ?? 1;
	const scale = (value: number) => (value / most) * (baseline - size.top);
	const step = size.plotWidth / Math.max(days.length, 1);
	const every = Math.ceil(days.length / mostLabels);
	const bars = days.map(({ day, answered, right }, index) => ({
		day,
		answered,
		right,
		x: round(index * step + step * 0.14),
		width: round(step * 0.72),
		top: round(baseline - scale(answered)),
		height: round(scale(answered)),
		rightTop: round(baseline - scale(right)),
		rightHeight: round(scale(right)),
		label: (days.length - 1 - index) % every === 0 ? shortDay(day) : null
	}));
	return {
		height: size.height,
		baseline,
		plotWidth: size.plotWidth,
		bars,
		ticks: ticks.map((value) => ({
			y: round(baseline - scale(value)),
			label: String(value)
		}))
	};
}

/** Every day from the first to the last counted, and before them as many as make two weeks. */
export function fillDays(counted: readonly DayCount[]): DayCount[] {
	const times = counted.map(({ day }) => Date.parse(`${day}T00:00:00Z`));
	if (times.length === 0) return [];
	const last = Math.max(...times);
	const first = Math.min(...times, last - (fewestDays - 1) * dayMs);
	const known = new Map(counted.map((count) => [count.day, count]));
	return Array.from({ length: Math.round((last - first) / dayMs) + 1 }, (_, index) => {
		const day = new Date(first + index * dayMs).toISOString().slice(0, 10);
		return known.get(day) ?? { day, answered: 0, right: 0 };
	});
}

/** 0 and up to four whole steps of 1, 2 or 5 times a power of ten that reach `most`. */
export function niceTicks(most: number): number[] {
	for (let power = 1; ; power *= 10) {
		const unit = [1, 2, 5].find((candidate) => candidate * power * 4 >= most);
		if (unit === undefined) continue;
		const step = unit * power;
		return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
	}
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
