/**
 * 53-bit hash of a string as 11 base-36 digits, for ids (not for secrets): two multiplicative
 * 32-bit lanes over the UTF-16 units, each mixed into the other at the end.
 */
export function hashText(text: string): string {
	let low = 0x9e3779b9;
	let high = 0x7f4a7c15;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		low = Math.imul(low ^ unit, 0x85ebca6b);
		low = (low << 13) | (low >>> 19);
		high = Math.imul(high ^ unit, 0xc2b2ae35);
		high = (high << 17) | (high >>> 15);
	}
	low = Math.imul(low ^ (low >>> 15) ^ high, 0x27d4eb2f);
	high = Math.imul(high ^ (high >>> 13) ^ low, 0x165667b1);
	low ^= low >>> 16;
	const value = (high >>> 11) * 0x100000000 + (low >>> 0);
	return value.toString(36).padStart(11, '0');
}

function normalise(headline: string): string {
	return headline
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/**
 * Ids for the articles of one source, in page order. The first is the source's own article and is
 * named by the source alone, so that a corrected headline or text stays the same article. Others
 * (teasers) are named by their headlines, so that one more or less of them renames nothing.
 */
export function nameArticles(sourceId: string, headlines: (string | null)[]): string[] {
	const seen = new Map<string, number>();
	return headlines.map((headline, index) => {
		const place = index === 0 ? '' : normalise(headline ?? '') || `#${index}`;
		const times = seen.get(place) ?? 0;
		seen.set(place, times + 1);
		return `a${hashText(JSON.stringify([sourceId, place, times]))}`;
	});
}
