/** Relations that make up a clause; subtypes count as what they are a subtype of. */
const CORE: ReadonlySet<string> = new Set([
	...['nsubj', 'obj', 'iobj', 'ccomp', 'xcomp', 'csubj', 'aux', 'cop']
]);

export function isCoreArgument(relation: string): boolean {
	const colon = relation.indexOf(':');
	return CORE.has(colon < 0 ? relation : relation.slice(0, colon));
}

/**
 * A verb whose `argumentConfidence` is lower must not carry a question. Set on development data
 * so that nine in ten verbs that pass have exactly the arguments they were given.
 */
export const ARGUMENT_GATE = 0.87;
