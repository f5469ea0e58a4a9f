/** What models see of a word beside the word itself. */

const PLAIN = /^[a-z]+$/;

/** Lower case, figures as 0: "2024" and "1999" are one word to a model. */
export function normaliseWord(form: string): string {
	if (PLAIN.test(form)) return form;
	return form.toLowerCase().replace(/\p{N}/gu, '0').replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"');
}

const LONGEST_SHAPE = 40;

/** Letters and figures as classes, runs shortened to two: "McDonald" -> "XxXxx". */
export function wordShape(form: string): string {
	let shape = '';
	let last = '';
	let run = 0;
	for (const character of form.length > LONGEST_SHAPE ? form.slice(0, LONGEST_SHAPE) : form) {
		const kind = kindOf(character);
		run = kind === last ? run + 1 : 1;
		last = kind;
		if (run < 3) shape += kind;
	}
	return shape;
}

function kindOf(character: string): string {
	const code = character.charCodeAt(0);
	if (code >= 97 && code <= 122) return 'x';
	if (code >= 65 && code <= 90) return 'X';
	if (code >= 48 && code <= 57) return 'd';
	if (code < 128) return character;
	if (/\p{Lu}/u.test(character)) return 'X';
	if (/\p{L}/u.test(character)) return 'x';
	return /\p{N}/u.test(character) ? 'd' : character;
}
