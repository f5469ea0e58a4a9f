import type { Span } from '../../articles/types.ts';
import type { SentenceFindings } from '../../facts/article-index.ts';
import type { ParsedToken } from '../../language/types.ts';

/** Relations of what is told by the way, in another clause than the one that makes the statement. */
const byTheWay = /^(?:acl|acl:relcl|advcl|appos|parataxis|dep|list|orphan|vocative|dislocated)$/;

/** Verbs that another fills: "is accused of killing nine people", "has called for it to be raised". */
const filled =
	/^(?:accuse|charge|convict|suspect|call|push|vow|promise|pledge|agree|propose|plan|threaten|order)$/;

/** What something led to is told of it: "closed in 2014, costing 900 people their jobs". */
const results = /^(?:kill|injure|wound|cost|displace|wipe|destroy|save)$/;

/** Nouns that a clause fills: "a report that Norway had lost …". */
const contents = /^(?:report|claim|allegation|estimate|announcement|ruling|finding)$/;

/**
 * Whether a place belongs to the clause that makes the sentence's statement, or to what somebody says
 * in it. Null: it does; else the relation by which it hangs aside.
 */
export function mainClausePath({ sentence, dates }: SentenceFindings, at: Span): string | null {
	const { tokens } = sentence;
	const isDated = dates.some(({ value }) => value !== null);
	const seen = new Set<ParsedToken>();
	let token = tokens.find(({ start, end }) => start < at.end && end > at.start);
	while (token && token.head >= 0 && !seen.has(token)) {
		seen.add(token);
		const head: ParsedToken | undefined = tokens[token.head];
		const isInside = token.start < at.end && token.end > at.start;
		const isFilling =
			token.tag === 'VERB' &&
			head !== undefined &&
			(filled.test(head.lemma) ||
				contents.test(head.lemma) ||
				(isDated && token.xpos === 'VBG' && results.test(token.lemma) && head.relation === 'root'));
		if (!isInside && byTheWay.test(token.relation) && !isFilling) return token.relation;
		token = head;
	}
	return null;
}
