import type { Span } from '#lib/domain/articles/types.ts';
import type { LabelledAttribution } from './score-attribution.ts';

/**
 * Reads brat stand-off (`.ann`): the Attribution events with their Source, Cue and Content. Offsets
 * are code points in brat and become UTF-16 units of `text`.
 */
export function readBrat(annotation: string, text: string): LabelledAttribution[] {
	const units = unitsOf(text);
	const spans = new Map<string, Span[]>();
	const found: LabelledAttribution[] = [];
	for (const line of annotation.split('\n')) {
		const [id, body] = line.split('\t');
		if (!id || !body) continue;
		if (id.startsWith('T')) spans.set(id, readSpans(body, units));
		if (!id.startsWith('E')) continue;
		const attribution: LabelledAttribution = { source: [], cue: [], content: [] };
		for (const argument of body.split(' ')) {
			const [role, target] = argument.split(':');
			const part = (role ?? '').replace(/\d+$/, '').toLowerCase();
			if (part !== 'source' && part !== 'cue' && part !== 'content') continue;
			attribution[part].push(...(spans.get(target ?? '') ?? []));
		}
		for (const part of ['source', 'cue', 'content'] as const) {
			attribution[part].sort((a, b) => a.start - b.start);
		}
		// A few events have "said" as their source and the speaker as their cue.
		const [word] = attribution.source;
		if (word && /^(?:said|says)$/.test(text.slice(word.start, word.end))) {
			[attribution.source, attribution.cue] = [attribution.cue, attribution.source];
		}
		found.push(attribution);
	}
	return found;
}

/** UTF-16 offset of each code point; null when they are the same. */
function unitsOf(text: string): number[] | null {
	if (!/[\ud800-\udbff]/.test(text)) return null;
	const units: number[] = [];
	let at = 0;
	for (const character of text) {
		units.push(at);
		at += character.length;
	}
	units.push(at);
	return units;
}

function readSpans(body: string, units: number[] | null): Span[] {
	const ranges = body.slice(body.indexOf(' ') + 1);
	return ranges.split(';').map((range) => {
		const [start, end] = range.split(' ').map(Number);
		const unit = (offset = 0) => (units ? (units[offset] ?? 0) : offset);
		return { start: unit(start), end: unit(end) };
	});
}
