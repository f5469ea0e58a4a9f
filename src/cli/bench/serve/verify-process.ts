import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { gradeAnswer, parseAnswer } from '#lib/domain/items/contract.ts';
import type { ItemAnswer, ItemContent } from '#lib/domain/items/types.ts';
import { openStore } from '#lib/server/db/store.ts';
import { readAskedItem } from '#lib/server/services/asked-items.ts';
import { readResponseLog } from '#lib/server/services/response-log.ts';
import type { Acknowledged } from './messages.ts';

// Reads the database after the server has gone: is every acknowledged answer there, with its score?
const [file = ''] = process.argv.slice(2);
const acknowledged = JSON.parse(readFileSync(file, 'utf8')) as Acknowledged[];
const store = openStore(process.env['DATABASE_URL']);
const problems: string[] = [];
for (const [attemptId, answers] of Map.groupBy(acknowledged, (answer) => answer.attemptId)) {
	const stored = new Map(
		(await readResponseLog(store, attemptId)).map((row) => [row.position, row])
	);
	for (const { position, fields } of answers) {
		const at = `${attemptId}/${position}`;
		const response = stored.get(position);
		if (!response) {
			problems.push(`${at}: acknowledged and not in the database`);
			continue;
		}
		const { content } = await readAskedItem(store, response.itemVersionId);
		const given = parseAnswer(content, fields);
		const isSame = 'answer' in given && isDeepStrictEqual(given.answer, response.answer);
		if (!isSame) problems.push(`${at}: another answer is stored than was given`);
		else if (response.score !== gradeAnswer(content, given.answer).score) {
			problems.push(`${at}: scored ${response.score}`);
		} else if ((response.score === 1) !== isKey(content, given.answer)) {
			problems.push(`${at}: scored ${response.score} against its key`);
		}
	}
}
await store.close();
console.log(JSON.stringify({ checked: acknowledged.length, problems }));

/** Compares with the key and nothing else, for the ways of answering where that decides. */
function isKey({ key, accepts, tolerance, type }: ItemContent, answer: ItemAnswer): boolean {
	switch (answer.kind) {
		case 'choice':
			return answer.text.toLowerCase() === String(key).toLowerCase();
		case 'choices':
			return isDeepStrictEqual([...answer.texts].sort(), [key].flat().sort());
		case 'text':
			return [key, ...accepts].includes(answer.text);
		case 'number':
			return Math.abs(answer.value - Number(key)) <= (tolerance ?? 0);
		case 'matching':
			return isDeepStrictEqual([...answer.pairs].sort(), [...(key as [string, string][])].sort());
		case 'ordering':
			return type === 'ordering' && isDeepStrictEqual(answer.texts, key);
	}
}
