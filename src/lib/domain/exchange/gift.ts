import {
	feedbackLines,
	percent,
	shapeOf,
	type Exported,
	type ExchangeQuestion,
	type ExchangeShape
} from './exchange-question.ts';

const always = [
	'Which words of a passage decide the answer is not marked.',
	'Why each wrong answer is wrong is told with the whole question, not with the answer.',
	'Reports, statistics and earlier versions stay here.'
];

/** Questions in GIFT, the text format that Moodle and others read. Plain text throughout. */
export function writeGift(questions: readonly ExchangeQuestion[]): Exported {
	const losses: Exported['losses'] = [];
	const blocks = questions.map((question) => {
		const { itemId, content } = question;
		const { shape, stem, losses: own } = shapeOf(content);
		const { answers, losses: more } = writeAnswers(shape);
		for (const what of [...own, ...more]) losses.push({ itemId, stem: content.stem, what });
		const feedback = `####${escapeGift(feedbackLines(question).join('\n'))}`;
		return `::${escapeGift(itemId)}::[plain]${escapeGift(stem)}{\n${answers}\n${feedback}\n}\n`;
	});
	return { text: blocks.join('\n'), losses, always };
}

function writeAnswers(shape: ExchangeShape): { answers: string; losses: string[] } {
	const lines = (all: string[]) => ({ answers: all.join('\n'), losses: [] as string[] });
	switch (shape.kind) {
		case 'true-false':
			return lines([shape.isTrue ? 'TRUE' : 'FALSE']);
		case 'choice':
			return lines([
				`=${escapeGift(shape.right)}`,
				...shape.wrong.map((text) => `~${escapeGift(text)}`)
			]);
		case 'choices': {
			const share = percent(1 / Math.max(1, shape.right.length));
			return lines([
				...shape.right.map((text) => `~%${share}%${escapeGift(text)}`),
				...shape.wrong.map((text) => `~%-${share}%${escapeGift(text)}`)
			]);
		}
		case 'text':
			return lines(shape.accepted.map((text) => `=${escapeGift(text)}`));
		case 'number':
			return lines([`#=${shape.value}:${shape.tolerance}`]);
		case 'matching': {
			// The format parts a pair by an arrow and has no way to write one inside.
			const hasArrow = shape.pairs.flat().some((text) => text.includes('->'));
			const side = (text: string) => escapeGift(text.replaceAll('->', '→'));
			return {
				answers: shape.pairs.map(([left, right]) => `=${side(left)} -> ${side(right)}`).join('\n'),
				losses: hasArrow ? ['“->” within an answer is written as “→”.'] : []
			};
		}
	}
}

/** What the format reads as its own signs gets a backslash; a line break would end an answer. */
export function escapeGift(text: string): string {
	return text
		.replaceAll(/[~=#{}:\\]/g, '\\$&')
		.replaceAll(/\r\n|\r|\n/g, '\\n')
		.replaceAll(/[\p{Cc}]/gu, ' ');
}
