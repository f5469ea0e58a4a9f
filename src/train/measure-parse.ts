import { argumentFeatures, argumentKey, probability } from '#lib/domain/language/confidence.ts';
import { isCoreArgument } from '#lib/domain/language/core-arguments.ts';
import type { LanguageModel } from '#lib/domain/language/model.ts';
import { ARGUMENT_GATE } from '#lib/domain/language/core-arguments.ts';
import { parseSentences } from '#lib/domain/language/parse.ts';
import type { TreebankSentence } from './treebank.ts';

/** Shares in percent, on gold tokens with predicted tags, punctuation counted. */
export interface ParseScores extends Record<string, number> {
	upos: number;
	xpos: number;
	uas: number;
	las: number;
	/** Of the second parser alone. */
	lasTransitions: number;
	/** Verbs (by the treebank) whose set of core arguments is exactly right. */
	coreArguments: number;
	/** The same where the gate lets the verb pass, and the share of verbs it lets pass. */
	coreArgumentsGated: number;
	gatedCoverage: number;
	/** The same where the parsers merely agree. */
	coreArgumentsAgreed: number;
	agreedCoverage: number;
	verbs: number;
}

export function measureParse(
	model: Omit<LanguageModel, 'about' | 'lemmas'>,
	sentences: TreebankSentence[]
): ParseScores {
	const parses = parseSentences(
		model,
		sentences.map(({ forms }) => forms)
	);
	const count = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0, second: 0 };
	const verbs = { all: 0, exact: 0, gated: 0, gatedExact: 0, agreed: 0, agreedExact: 0 };
	for (const [index, sentence] of sentences.entries()) {
		const { network, transitions } = parses[index]!;
		for (const [at, head] of sentence.heads.entries()) {
			const { tag, xpos } = model.tags[network.tags[at]!]!;
			const relation = sentence.relations[at];
			count.words += 1;
			count.upos += Number(tag === sentence.upos[at]);
			count.xpos += Number(xpos === sentence.xpos[at]);
			count.uas += Number(network.heads[at] === head);
			count.las += Number(
				network.heads[at] === head && model.labels[network.labels[at]!] === relation
			);
			count.second += Number(
				transitions.heads[at] === head && model.labels[transitions.labels[at]!] === relation
			);
			if (sentence.upos[at] !== 'VERB') continue;
			const own = argumentKey(network.heads, network.labels, model.labels, at);
			const agreed = own === argumentKey(transitions.heads, transitions.labels, model.labels, at);
			const exact = argumentNames(network, model.labels, at) === goldArguments(sentence, at);
			const features = argumentFeatures(network, transitions, model.labels, at);
			const passes = agreed && probability(model.calibration.arguments, features) >= ARGUMENT_GATE;
			verbs.all += 1;
			verbs.exact += Number(exact);
			verbs.agreed += Number(agreed);
			verbs.agreedExact += Number(agreed && exact);
			verbs.gated += Number(passes);
			verbs.gatedExact += Number(passes && exact);
		}
	}
	const share = (part: number, whole: number) => Number(((100 * part) / (whole || 1)).toFixed(2));
	return {
		upos: share(count.upos, count.words),
		xpos: share(count.xpos, count.words),
		uas: share(count.uas, count.words),
		las: share(count.las, count.words),
		lasTransitions: share(count.second, count.words),
		coreArguments: share(verbs.exact, verbs.all),
		coreArgumentsGated: share(verbs.gatedExact, verbs.gated),
		gatedCoverage: share(verbs.gated, verbs.all),
		coreArgumentsAgreed: share(verbs.agreedExact, verbs.agreed),
		agreedCoverage: share(verbs.agreed, verbs.all),
		verbs: verbs.all
	};
}

/** Treebanks may hold relations the model has no label for, so names are compared. */
function goldArguments(sentence: TreebankSentence, governor: number): string {
	return sentence.heads
		.flatMap((head, at) => {
			const relation = sentence.relations[at]!;
			return head === governor && isCoreArgument(relation) ? [`${at}:${relation}`] : [];
		})
		.join(' ');
}

function argumentNames(
	tree: { heads: Int32Array; labels: Int32Array },
	names: string[],
	governor: number
): string {
	const found: string[] = [];
	for (const [at, head] of tree.heads.entries()) {
		const relation = names[tree.labels[at]!]!;
		if (head === governor && isCoreArgument(relation)) found.push(`${at}:${relation}`);
	}
	return found.join(' ');
}
