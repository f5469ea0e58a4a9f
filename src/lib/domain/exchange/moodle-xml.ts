import { explainItem } from '../items/contract.ts';
import {
	percent,
	shapeOf,
	type Exported,
	type ExchangeQuestion,
	type ExchangeShape
} from './exchange-question.ts';

const always = ['Reports, statistics and earlier versions stay here.'];

const types = {
	choice: 'multichoice',
	choices: 'multichoice',
	'true-false': 'truefalse',
	text: 'shortanswer',
	number: 'numerical',
	matching: 'matching'
} as const satisfies Record<ExchangeShape['kind'], string>;

/** Questions in Moodle's XML, with the deciding words marked in the feedback. */
export function writeMoodleXml(questions: readonly ExchangeQuestion[]): Exported {
	const losses: Exported['losses'] = [];
	const blocks = questions.map((question) => {
		const { itemId, content } = question;
		const { shape, stem, losses: own } = shapeOf(content);
		for (const what of own) losses.push({ itemId, stem: content.stem, what });
		return [
			`<question type="${types[shape.kind]}">`,
			`<name><text>${escapeXml(content.stem.slice(0, 120))}</text></name>`,
			html('questiontext', paragraph(stem)),
			html('generalfeedback', feedback(question)),
			'<defaultgrade>1</defaultgrade>',
			`<idnumber>${escapeXml(itemId)}</idnumber>`,
			...writeAnswers(shape, question),
			'</question>'
		].join('\n');
	});
	const text = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${blocks.join('\n')}\n</quiz>\n`;
	return { text, losses, always };
}

function writeAnswers(shape: ExchangeShape, { content }: ExchangeQuestion): string[] {
	const why = (text: string) =>
		content.options?.find((option) => option.text === text)?.rationale ?? '';
	const option = (share: number, text: string) =>
		[
			`<answer fraction="${percent(share)}" format="html">`,
			`<text>${escapeXml(escapeHtml(text))}</text>`,
			html('feedback', why(text) ? paragraph(why(text)) : ''),
			'</answer>'
		].join('');
	const plain = (share: number, text: string, more = '') =>
		`<answer fraction="${percent(share)}" format="plain_text"><text>${escapeXml(text)}</text>${more}</answer>`;
	const choice = (single: boolean) => [
		`<single>${single}</single>`,
		'<shuffleanswers>true</shuffleanswers>',
		'<answernumbering>abc</answernumbering>'
	];
	switch (shape.kind) {
		case 'true-false':
			return [plain(shape.isTrue ? 1 : 0, 'true'), plain(shape.isTrue ? 0 : 1, 'false')];
		case 'choice':
			return [
				...choice(true),
				option(1, shape.right),
				...shape.wrong.map((text) => option(0, text))
			];
		case 'choices': {
			const share = 1 / Math.max(1, shape.right.length);
			return [
				...choice(false),
				...shape.right.map((text) => option(share, text)),
				...shape.wrong.map((text) => option(-share, text))
			];
		}
		case 'text':
			// An asterisk would stand for any text.
			return [
				'<usecase>0</usecase>',
				...shape.accepted.map((text) => plain(1, text.replaceAll('*', '\\*')))
			];
		case 'number': {
			const tolerance = `<tolerance>${shape.tolerance}</tolerance>`;
			return [plain(1, String(shape.value), tolerance)];
		}
		case 'matching':
			return [
				'<shuffleanswers>true</shuffleanswers>',
				...shape.pairs.map(
					([left, right]) =>
						`<subquestion format="html"><text>${escapeXml(paragraph(left))}</text><answer><text>${escapeXml(right)}</text></answer></subquestion>`
				)
			];
	}
}

/** The reason, whose claim it is, and each passage above its source, the deciding words marked. */
function feedback({ content, footnotes }: ExchangeQuestion): string {
	const { text, source } = explainItem(content);
	const notes = footnotes.map(({ segments, source: cited }, index) => {
		const passage = segments
			.map(({ text: words, marked }) =>
				marked ? `<mark>${escapeHtml(words)}</mark>` : escapeHtml(words)
			)
			.join('');
		return `<p><sup>${index + 1}</sup> ${passage}<br><small>${escapeHtml(cited)}</small></p>`;
	});
	return [paragraph(text), ...(source ? [paragraph(source)] : []), ...notes].join('');
}

const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;

const html = (tag: string, content: string) =>
	`<${tag} format="html"><text>${escapeXml(content)}</text></${tag}>`;

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** For text between tags; what XML 1.0 has no place for is left out. */
export function escapeXml(text: string): string {
	return text
		.toWellFormed()
		.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('\r', '&#13;');
}
