import type { Span } from '../../articles/types.ts';
import { contains } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import type { Entity, Mention } from '../../language/types.ts';

/** Things of one kind named side by side: "Qatar, Saudi Arabia and Jordan". */
export interface NamedList extends Span {
	members: { entity: Entity; mention: Mention }[];
}

const fewest = 3;
const most = 5;
const joins = /^,?\s+(?:and\s+)?(?:the\s+)?$|^,\s*(?:and\s+)?(?:the\s+)?$/;
/** The list may have more members than are named, or does not say that all did it. */
const opens =
	/\b(?:including|include[sd]?|like|as|among|other|others|e\.g\.|especially|notably|either|neither|not|between|versus|over)\s+(?:\w+\s+)?(?:the\s+)?$/i;

/** The list of names in a statement, when it is the only one and closed. */
export function namedList({ focus, card }: Finding): NamedList | null {
	if (focus.kind !== 'statement') return null;
	const { text } = card.index;
	const { sentence, quotes } = card.findings;
	const runs: NamedList['members'][] = [];
	for (const named of focus.names) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		const join = last ? text.slice(last.mention.end, named.mention.start) : '';
		const isLike = last?.entity.type === named.entity.type;
		const isEnded = (run?.length ?? 0) > 1 && run && endsBefore(text, run);
		if (run && last && isLike && joins.test(join) && !isEnded) run.push(named);
		else runs.push([named]);
	}
	const lists = runs.filter((run) => run.length >= fewest && run.length <= most);
	const [members] = lists;
	if (!members || lists.length > 1) return null;
	const span = spanOf(text, members, sentence.start);
	const before = text.slice(sentence.start, span.start);
	const inner = text.slice(span.start, span.end);
	const after = text.slice(span.end, sentence.end);
	if (!/\band\b/.test(inner) || opens.test(before) || /^(?:,| and)? (?:others?|more)\b/.test(after))
		return null;
	// "BMW, General Motors and Toyota plants": the names only describe what is counted.
	if (/^['’]|^-| \p{Lu}/u.test(after.slice(0, 3)) || /^,? (?:and|or) /.test(after)) return null;
	if (quotes.some((quote) => contains(quote, span))) return null;
	if (new Set(members.map(({ entity }) => entity.entityId)).size < members.length) return null;
	return { ...span, members };
}

/** "A, B and C" is complete: what follows behind a comma is another thing. */
function endsBefore(text: string, run: NamedList['members']): boolean {
	const [before, last] = run.slice(-2);
	if (!before || !last) return false;
	return /\band\b/.test(text.slice(before.mention.end, last.mention.start));
}

/** From the first to the last member, an article before the first included. */
function spanOf(text: string, members: NamedList['members'], from: number): Span {
	const start = members[0]?.mention.start ?? from;
	const end = members.at(-1)?.mention.end ?? start;
	const article = /\b(?:the|The) $/.exec(text.slice(from, start));
	return { start: start - (article?.[0].length ?? 0), end };
}
