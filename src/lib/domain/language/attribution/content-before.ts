import type { Span } from '#lib/domain/articles/types.ts';
import { skipAddressee, clauseEnd } from './addressee.ts';
import { isAdverb, isPreposition, isTimeWord, spanOf, type Clause } from './clause.ts';
import { cueWords } from './cue-words.ts';
import type { Source } from './noun-phrase.ts';
import { parsedSubject } from './parsed-source.ts';

/** "…, X said." and "…, said X.": what stands before the comma. */
export function contentBefore(
	clause: Clause,
	verb: number,
	early: Source | null,
	late: Source | null
): { source: Source; spans: Span[] } | null {
	const lastBefore = clause.lower[verb - 1] ?? '';
	if (late && (lastBefore === ',' || lastBefore === '”' || lastBefore === '"') && verb >= 4) {
		const span = spanOf(clause, 0, verb - 1);
		return span ? { source: late, spans: [span] } : null;
	}
	const as = early && clause.lower[early.from - 1] === 'as' && clause.lower[verb + 1] === ',';
	if (as) {
		// "As Novak noted, the bridge is old."
		const rest = spanOf(clause, verb + 2, clauseEnd(clause, verb + 2));
		return rest ? { source: early, spans: [rest] } : null;
	}
	if (!early || early.from < 2) return null;
	const comma = clause.lower[early.from - 1] ?? '';
	if (!/^(?:,|—|–|”|"|'')$/.test(comma)) return null;
	const told = cueWords.get(clause.lower[verb] ?? '')?.addressed ?? false;
	const behind = told ? skipAddressee(clause, verb + 1) : verb + 1;
	const next = clause.lower[behind] ?? '.';
	if (early.from < 4 && next !== ',') return null;
	const ends =
		/^[.,;!?]$/.test(next) ||
		isTimeWord(next) ||
		isPreposition(next) ||
		isAdverb(next) ||
		next === 'last' ||
		next === 'this';
	if (!ends) return null;
	const span = spanOf(clause, 0, early.from - 1);
	if (!span) return null;
	const spans = [span];
	// "The plan, he said, would cost less."
	if (next === ',') {
		const rest = spanOf(clause, verb + 2, clauseEnd(clause, verb + 2));
		if (rest) spans.push(rest);
	}
	return { source: early, spans };
}

/** "The plan will fail, say some critics, who …": a comma, the verb, then its subject. */
export function invertedContent(
	clause: Clause,
	verb: number,
	early: Source | null,
	late: Source
): Span | null {
	if (verb < 4 || !/^(?:,|—|–)$/.test(clause.lower[verb - 1] ?? '')) return null;
	const parsed = clause.tagged ? parsedSubject(clause, verb) : null;
	const named = clause.mention[late.head] && /^[,.;]$/.test(clause.lower[late.to] ?? '.');
	const last = clause.lower[late.to] ?? '.';
	const behind =
		named ||
		(last === '.' && late.to >= clause.tokens.length - 1) ||
		(parsed ? parsed.head > verb : early === null);
	if (!behind || clause.lower[late.to] === 'that') return null;
	return spanOf(clause, 0, verb - 1);
}
