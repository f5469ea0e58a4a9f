import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemContent } from '../items/types.ts';
import type { ExchangeQuestion } from './exchange-question.ts';
import { writeGift } from './gift.ts';
import { writeMoodleXml } from './moodle-xml.ts';
import { writeQuestionTable } from './question-table.ts';

const base: ItemContent = {
	type: 'multiple-choice',
	stem: 'Who reopened the bridge?',
	key: 'Ana',
	options: [
		{ text: 'Ana', correct: true, rationale: 'She did.' },
		{ text: 'Ivo', correct: false, rationale: 'He did not.' }
	],
	accepts: [],
	tolerance: null,
	unit: null,
	explanation: 'Ana did.',
	attribution: null,
	citations: []
};
const question = (change: Partial<ItemContent>): ExchangeQuestion => ({
	itemId: 'q1',
	content: { ...base, ...change },
	footnotes: [
		{
			segments: [
				{ text: 'It was ', marked: false },
				{ text: 'Ana', marked: true }
			],
			source: 'Courier, paragraph 1'
		}
	]
});
const typed: Partial<ItemContent> = {
	type: 'short-answer',
	options: null,
	key: 'Ana',
	accepts: ['Brandt']
};
const hostile = [
	'= ~ # { } : \\',
	'\\n',
	'->',
	']]>',
	'<b>&amp;',
	'//',
	'$x$',
	'::a::',
	'%50%',
	'####'
];

/** Reads one GIFT question back: a sign after a backslash is text. */
function readGift(text: string) {
	const shielded = text.replaceAll(/\\(.)/g, (_, sign: string) =>
		sign === 'n' ? '\uE000' : String.fromCharCode(0xe100 + sign.charCodeAt(0))
	);
	const plain = (part: string) =>
		part
			.replaceAll('\uE000', '\n')
			.replaceAll(/[\uE100-\uE1FF]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe100));
	const read = /^::([^:]*)::\[plain\]([^{}]*)\{\n([^{}]*)\n####([^{}#~=]*)\n\}\n$/.exec(shielded);
	if (!read) throw new Error(`not one question: ${text}`);
	const [, id = '', stem = '', answers = '', feedback = ''] = read;
	return {
		id: plain(id),
		stem: plain(stem),
		answers: answers.split('\n').map(plain),
		feedback: plain(feedback)
	};
}
const gift = (change: Partial<ItemContent>) => readGift(writeGift([question(change)]).text);

describe('GIFT', () => {
	it.each<[string, Partial<ItemContent>, string[]]>([
		['choice', {}, ['=Ana', '~Ivo']],
		['true or false', { type: 'true-false', key: false, options: null }, ['FALSE']],
		['text', typed, ['=Ana', '=Brandt']],
		['number', { type: 'numeric', options: null, key: 6.5, tolerance: 0.5 }, ['#=6.5:0.5']],
		[
			'several',
			{
				type: 'multiple-response',
				key: ['A', 'B', 'C'],
				options: ['A', 'B', 'C', 'D'].map((text) => ({ text, correct: text < 'D', rationale: '' }))
			},
			['~%33.33333%A', '~%33.33333%B', '~%33.33333%C', '~%-33.33333%D']
		],
		[
			'pairs',
			{
				type: 'matching',
				options: null,
				key: [
					['A', 'a'],
					['B', 'b'],
					['C', 'c']
				]
			},
			['=A -> a', '=B -> b', '=C -> c']
		],
		[
			'order',
			{ type: 'ordering', options: null, key: ['A', 'B', 'C'] },
			['=A -> 1', '=B -> 2', '=C -> 3']
		]
	])('%s', (_, change, answers) => expect(gift(change).answers).toEqual(answers));

	it.each(hostile)('keeps %j as text', (text) => {
		const options = [
			{ text, correct: true, rationale: '' },
			{ text: `x${text}`, correct: false, rationale: '' }
		];
		const read = gift({ stem: text, key: text, options, explanation: text });
		expect(read).toMatchObject({ stem: text, answers: [`=${text}`, `~x${text}`] });
		expect(read.feedback.split('\n')[0]).toBe(text);
	});

	it('keeps any text, and every footnote', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const read = gift({ ...typed, stem: `Q ${text}`, key: `A ${text}`, accepts: [] });
				expect(read.answers).toHaveLength(1);
				expect(read.feedback).toContain('[1] It was Ana (Courier, paragraph 1)');
			})
		);
	});

	it('says what is lost, and of which question', () => {
		const order = { type: 'ordering', options: null, key: ['A -> B', 'C'] } as const;
		const { losses } = writeGift([question({}), question({ ...order, key: [...order.key] })]);
		expect(losses.map(({ what }) => what)).toEqual([
			expect.stringContaining('matching question'),
			expect.stringContaining('2 pairs'),
			expect.stringContaining('→')
		]);
		expect(writeGift([question({ ...typed, accepts: [] })]).losses).toHaveLength(1);
		expect(
			writeGift([question({ type: 'numeric', options: null, key: 6, unit: 'euros' })])
		).toMatchObject({
			losses: [],
			text: expect.stringContaining('(in euros)')
		});
	});
});

/** Reads XML of elements and text back; throws where it is not well formed. */
function readXml(text: string): { tag: string; text: string }[] {
	const found: { tag: string; text: string }[] = [];
	const open: string[] = [];
	const body = text.replace(/^<\?xml[^>]*\?>\n/, '');
	for (const [, tag, content] of body.matchAll(/<(\/?[a-z]+)[^<>]*>([^<]*)/g)) {
		if (/[>]|&(?!amp;|lt;|gt;|#13;)/.test(content ?? '')) throw new Error(`loose sign: ${content}`);
		if (!tag?.startsWith('/')) open.push(tag ?? '');
		else if (open.pop() !== tag.slice(1)) throw new Error(`${tag} closes nothing`);
		const plain = (content ?? '')
			.replaceAll('&#13;', '\r')
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&amp;', '&');
		if (tag === 'text') found.push({ tag: open.at(-2) ?? '', text: plain });
	}
	if (open.length > 0) throw new Error('not closed');
	return found;
}
const xml = (change: Partial<ItemContent>) => readXml(writeMoodleXml([question(change)]).text);

describe('Moodle XML', () => {
	it('has the deciding words marked, above their source', () => {
		const feedback = xml({}).find(({ tag }) => tag === 'generalfeedback')?.text;
		expect(feedback).toBe(
			'<p>Ana did.</p><p><sup>1</sup> It was <mark>Ana</mark><br><small>Courier, paragraph 1</small></p>'
		);
	});

	it.each<[string, Partial<ItemContent>, string]>([
		['multichoice', {}, '<answer fraction="100" format="html"><text>Ana</text>'],
		[
			'truefalse',
			{ type: 'true-false', key: false, options: null },
			'<answer fraction="100" format="plain_text"><text>false</text>'
		],
		['shortanswer', typed, '<text>Brandt</text>'],
		[
			'numerical',
			{ type: 'numeric', options: null, key: 6, tolerance: 0.5 },
			'<text>6</text><tolerance>0.5</tolerance>'
		],
		[
			'matching',
			{ type: 'ordering', options: null, key: ['A', 'B', 'C'] },
			'<answer><text>3</text></answer>'
		]
	])('%s', (type, change, part) => {
		const { text } = writeMoodleXml([question(change)]);
		expect(text).toContain(`<question type="${type}">`);
		expect(text).toContain(part);
	});

	it.each(hostile)('keeps %j as text', (text) => {
		const options = [{ text, correct: true, rationale: text }];
		const read = xml({ stem: text, key: text, options });
		const asHtml = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
		expect(read).toContainEqual({ tag: 'questiontext', text: `<p>${asHtml}</p>` });
		expect(read).toContainEqual({ tag: 'answer', text: asHtml });
	});

	it('is well formed whatever the text', () => {
		const anything = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('\0', '\uFFFF', '\uD800', ']]>')
		);
		fc.assert(
			fc.property(anything, (text) => {
				const read = xml({ ...typed, stem: text, key: `A${text}`, accepts: [] });
				expect(read.filter(({ tag }) => tag === 'answer')).toHaveLength(1);
			})
		);
	});
});

describe('the table', () => {
	it('begins no cell with a formula', () => {
		const { text } = writeQuestionTable([
			question({ stem: '=HYPERLINK("http://x")', explanation: '@SUM(A1)' })
		]);
		expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
		expect(text).toContain(",'@SUM(A1),");
		expect(text).toContain('"Ana\nIvo",Ana,');
	});
});
