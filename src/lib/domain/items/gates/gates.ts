import type { Problem } from '../../facts/problems.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { centralEnough } from './central.ts';
import { completeStatement } from './complete/complete.ts';
import { optionsSound } from './options.ts';
import { worthOfSport } from './sport.ts';
import { prominentKey } from './prominence.ts';
import { toldOfTheStory } from './story.ts';
import { soundKey } from './name-key.ts';
import { soundNameQuestion } from './name-question.ts';
import { noHeadlineLeak } from './headline-leak.ts';
import { soundStatement } from './statement.ts';
import { noLeak, noTellingName, stemForm } from './stem.ts';
import { citationsExact, factUsable, keyInPassage } from './truth.ts';
import { worthAsking } from './worth.ts';

type Gate = (candidate: Candidate, corpus: Corpus) => Problem[];

/** In the order in which they are asked; the first that objects gives the candidate its reason. */
const gates: readonly Gate[] = [
	citationsExact,
	factUsable,
	completeStatement,
	({ problems }) => problems,
	worthAsking,
	toldOfTheStory,
	centralEnough,
	prominentKey,
	soundNameQuestion,
	soundKey,
	worthOfSport,
	soundStatement,
	keyInPassage,
	noLeak,
	noHeadlineLeak,
	noTellingName,
	stemForm,
	optionsSound
];

/**
 * What no reader can mend by judging: a wrong or doubtful key, words that give it away, options that
 * may be right as well, a claim that lost its source.
 */
const stops = new Set([
	'citation',
	'key-not-in-passage',
	'leak',
	'options-overlap',
	'too-few-distractors',
	'conflicting-figures',
	'ambiguous-name',
	'attribution-lost',
	'names-the-outlet'
]);

export function isStop({ gate }: Problem): boolean {
	return stops.has(gate);
}

/**
 * What speaks against a candidate, once by gate, in the order of the gates: up to `most`, and none
 * after one that stops it.
 */
export function objectionsTo(candidate: Candidate, corpus: Corpus, most: number): Problem[] {
	const found = new Map<string, Problem>();
	/** Whether that is enough. */
	const add = (problems: readonly Problem[]) => {
		for (const problem of problems) {
			if (found.has(problem.gate)) continue;
			found.set(problem.gate, problem);
			if (found.size >= most || isStop(problem)) return true;
		}
		return false;
	};
	for (const gate of gates) {
		if (add(gate(candidate, corpus))) break;
		// Once something is wrong, what its writer knows costs nothing to ask.
		if (found.size > 0 && add(candidate.problems)) break;
	}
	return [...found.values()];
}
