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

/** All that speaks against a candidate, once by gate: what a ranker is trained on. */
export function allObjections(candidate: Candidate, corpus: Corpus): Problem[] {
	const problems = gates.flatMap((gate) => gate(candidate, corpus));
	return [...new Map(problems.map((problem) => [problem.gate, problem])).values()];
}

/** What stops a candidate, or null. */
export function firstObjection(candidate: Candidate, corpus: Corpus): Problem | null {
	for (const gate of gates) {
		const [problem] = gate(candidate, corpus);
		if (problem) return problem;
	}
	return null;
}
