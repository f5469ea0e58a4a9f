import { isBreak, spanOf, type Clause } from './clause.ts';
import type { CueLink } from './cue-link.ts';
import type { CueWord } from './cue-words.ts';
import { subjectAfter } from './link-source.ts';

/** "was declared unsafe by the council": the agent speaks, the sentence is the narrator's. */
export function readPassive(clause: Clause, verb: number, cue: CueWord): CueLink | null {
	for (let i = verb + 1; i < clause.tokens.length && i - verb < 12; i++) {
		const word = clause.lower[i] ?? '';
		if (isBreak(word) && clause.inside[i] === null && word !== '-' && word !== 'as') return null;
		if (word !== 'by' || clause.inside[i] !== null) continue;
		const source = subjectAfter(clause, i + 1);
		const content = spanOf(clause, 0, verb + 1);
		if (!source || !content) return null;
		return {
			verb,
			cue,
			source,
			quotes: [],
			content: [content],
			modality: cue.modality,
			after: true,
			act: true
		};
	}
	return null;
}
