import {
	arcFeatures,
	argumentFeatures,
	argumentKey,
	tagFeatures,
	type Calibration
} from '#lib/domain/language/confidence.ts';
import type { LanguageModel, Vote } from '#lib/domain/language/model.ts';
import { parseSentences, type SentenceParse } from '#lib/domain/language/parse.ts';
import { fitLogistic, type Case } from './logistic.ts';
import type { TreebankSentence } from './treebank.ts';

type Parts = Omit<LanguageModel, 'about' | 'calibration' | 'vote'>;

const ARC_VOTES = [1, 1.5, 2];
const LABEL_VOTES = [1, 1.5, 2];

/** What is set on the development data: the vote of the second parser, and the confidences. */
export function fitSettings(
	parts: Parts,
	dev: TreebankSentence[],
	log: (line: string) => void
): { calibration: Calibration; vote: Vote } {
	const forms = dev.map((sentence) => sentence.forms);
	let vote: Vote = { arc: 0, label: 0 };
	let best = -1;
	let parses: SentenceParse[] = [];
	const offer = (candidate: Vote): void => {
		const tried = parseSentences({ ...parts, vote: candidate }, forms);
		const right = countRight(parts, dev, tried);
		log(`vote ${JSON.stringify(candidate)}: ${right} relations right on development data`);
		if (right > best) [best, vote, parses] = [right, candidate, tried];
	};
	for (const arc of ARC_VOTES) offer({ arc, label: 0 });
	for (const label of LABEL_VOTES) offer({ arc: vote.arc, label });
	return { calibration: calibrate(parts, dev, parses), vote };
}

function countRight(parts: Parts, dev: TreebankSentence[], parses: SentenceParse[]): number {
	let right = 0;
	for (const [index, { heads, relations }] of dev.entries()) {
		const { network } = parses[index]!;
		for (const [at, head] of heads.entries()) {
			if (network.heads[at] !== head) continue;
			if (parts.labels[network.labels[at]!] === relations[at]) right += 1;
		}
	}
	return right;
}

function calibrate(parts: Parts, dev: TreebankSentence[], parses: SentenceParse[]): Calibration {
	const cases: Record<keyof Calibration, Case[]> = { tag: [], arc: [], arguments: [] };
	for (const [index, sentence] of dev.entries()) {
		const { network, transitions, tagged } = parses[index]!;
		const gold = sentence.relations.map((relation) => parts.labels.indexOf(relation));
		for (const [at, head] of sentence.heads.entries()) {
			const pair = parts.tags[network.tags[at]!]!;
			cases.tag.push({
				features: tagFeatures(network, tagged, at),
				right: pair.tag === sentence.upos[at] && pair.xpos === sentence.xpos[at]
			});
			cases.arc.push({
				features: arcFeatures(network, transitions, at),
				right: network.heads[at] === head && network.labels[at] === gold[at]
			});
			if (pair.tag !== 'VERB') continue;
			const own = argumentKey(network.heads, network.labels, parts.labels, at);
			cases.arguments.push({
				features: argumentFeatures(network, transitions, parts.labels, at),
				right: own === argumentKey(sentence.heads, gold, parts.labels, at)
			});
		}
	}
	return {
		tag: fitLogistic(cases.tag),
		arc: fitLogistic(cases.arc),
		arguments: fitLogistic(cases.arguments)
	};
}
