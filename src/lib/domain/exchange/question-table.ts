import { explainItem } from '../items/contract.ts';
import { writeCsv } from './csv.ts';
import type { Exported, ExchangeQuestion } from './exchange-question.ts';

const head = ['id', 'type', 'question', 'options', 'key', 'also accepted', 'tolerance', 'unit'];
const tail = ['explanation', 'whose claim', 'passages', 'sources'];

const always = [
	'Which words of a passage decide the answer is not marked.',
	'The reasons of single answers are left out.',
	'Reports, statistics and earlier versions stay here.'
];

/** Questions as a table, one a line, for a spreadsheet. Several things in a cell stand on lines. */
export function writeQuestionTable(questions: readonly ExchangeQuestion[]): Exported {
	const rows = questions.map(({ itemId, content, footnotes }) => {
		const { keyText, text, source } = explainItem(content);
		return [
			...[itemId, content.type, content.stem],
			(content.options ?? []).map((option) => option.text).join('\n'),
			...[keyText, content.accepts.join('\n'), content.tolerance, content.unit],
			...[text, source],
			footnotes.map(({ segments }) => segments.map((s) => s.text).join('')).join('\n'),
			footnotes.map((footnote) => footnote.source).join('\n')
		];
	});
	return { text: writeCsv([[...head, ...tail], ...rows]), losses: [], always };
}
