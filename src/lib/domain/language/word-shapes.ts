/** What models see of a word beside the word itself. */

/** Lower case, figures as 0: "2024" and "1999" are one word to a model. */
export function normaliseWord(form: string): string {
	return form.toLowerCase().replace(/\p{N}/gu, '0').replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"');
}

/** Letters and figures as classes, runs shortened to two: "McDonald" -> "XxXxx". */
export function wordShape(form: string): string {
	let shape = '';
	for (const character of form.slice(0, 40)) {
		const kind = /\p{Lu}/u.test(character)
			? 'X'
			: /\p{L}/u.test(character)
				? 'x'
				: /\p{N}/u.test(character)
					? 'd'
					: character;
		if (!shape.endsWith(kind + kind)) shape += kind;
	}
	return shape;
}
