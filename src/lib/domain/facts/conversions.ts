import type { Span } from '../articles/types.ts';

const amount =
	/(?:about |around |some |roughly )?(?:US|A|C)?[$£€¥]?\d[\d,.]*(?:bn|m|tn|k|p)?(?: (?:million|billion|trillion|euros?|dollars?|pounds?|yen|km|kilometres|kilometers|miles|metres|meters|feet|ft|kg|lb|lbs|kilos|acres|hectares|mph|kph|C|F))?/
		.source;
const conversion = new RegExp(` \\((?:${amount})(?:(?:[;,]| or)? (?:${amount}))*\\)`, 'g');

/**
 * The same amount again in another money or measure, in brackets behind it, with the blank before:
 * "14bn euros ($18.34bn; £9.6bn)". A sentence says no less without it.
 */
export function conversionsIn(words: string): Span[] {
	return [...words.matchAll(conversion)].flatMap(({ index, 0: match }) => {
		const before = words.slice(Math.max(0, index - 24), index);
		const isAfterAmount = /\d[^\s]*(?: [\p{Ll}$£€]+){0,2}$/u.test(before);
		return isAfterAmount ? [{ start: index, end: index + match.length }] : [];
	});
}
