import type { Span } from './types.ts';

/** A run of text and the names of everything that is marked on all of it. */
export interface MarkedSegment {
	text: string;
	marks: string[];
}

/** Cuts `text.slice(within)` where marks begin and end. Marks may overlap and reach outside. */
export function markText(
	text: string,
	within: Span,
	marks: (Span & { name: string })[]
): MarkedSegment[] {
	const touching = marks.filter((mark) => mark.start < within.end && mark.end > within.start);
	const inside = touching.flatMap(({ start, end }) => [start, end]);
	const cuts = [within.start, ...inside, within.end]
		.map((at) => Math.min(Math.max(at, within.start), within.end))
		.sort((a, b) => a - b);
	const segments: MarkedSegment[] = [];
	for (const [index, start] of cuts.entries()) {
		const end = cuts[index + 1];
		if (end === undefined || end === start) continue;
		const names = touching.filter((mark) => mark.start <= start && mark.end >= end);
		segments.push({
			text: text.slice(start, end),
			marks: [...new Set(names.map(({ name }) => name))]
		});
	}
	return segments;
}
