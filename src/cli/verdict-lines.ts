/** "ok" -> [], "2 5" or "2,5" -> [2, 5]; null when it is neither. */
export function readFailed(answer: string): number[] | null {
	const words = answer
		.trim()
		.toLowerCase()
		.split(/[\s,]+/);
	if (words.length === 1 && words[0] === 'ok') return [];
	if (!words.every((word) => /^[1-9]$/.test(word))) return null;
	return [...new Set(words.map(Number))].sort((a, b) => a - b);
}

/** Lines of an item id and its verdict. Throws an Error that shows the first line that is neither. */
export function readVerdictLines(text: string): Map<string, number[]> {
	const verdicts = new Map<string, number[]>();
	for (const line of text.split('\n')) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const [itemId = '', ...rest] = line.trim().split(/\s+/);
		const failed = readFailed(rest.join(' '));
		if (failed === null) throw new Error(`not a verdict: ${line}`);
		verdicts.set(itemId, failed);
	}
	return verdicts;
}
