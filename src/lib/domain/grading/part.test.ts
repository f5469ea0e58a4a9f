import { expect, it } from 'vitest';
import { makeBridgeContents } from '../../../../seeds/factories.ts';
import { gradeAnswer, readWhatIsThere } from '../items/contract.ts';
import { matchField, placeField } from './fields.ts';
import { optionIdOf } from './option-order.ts';

const contents = makeBridgeContents();
const ofType = (type: string) => {
	const found = contents.find((content) => content.type === type);
	if (!found) throw new Error(`no ${type}`);
	return found;
};

it('half of the pairs are half of the score', () => {
	const item = ofType('matching');
	const fields: [string, string][] = [
		[matchField(optionIdOf('Ana Brandt')), optionIdOf('engineer')],
		[matchField(optionIdOf('Ivo Sandell')), '']
	];
	const answer = readWhatIsThere(item, fields);
	expect(answer).toEqual({ kind: 'matching', pairs: [['Ana Brandt', 'engineer']] });
	expect(answer && gradeAnswer(item, answer).score).toBe(0.5);
});

it('parts with a place of their own are an order', () => {
	const item = ofType('ordering');
	const at = (text: string, place: string): [string, string] => [
		placeField(optionIdOf(text)),
		place
	];
	const two = [at('widened', '2'), at('first opened', '1'), at('repaired', '')];
	expect(readWhatIsThere(item, two)).toEqual({
		kind: 'ordering',
		texts: ['first opened', 'widened']
	});
	expect(readWhatIsThere(item, [at('widened', '1'), at('repaired', '1')])).toBeNull();
});

it('nothing is nothing, and a whole answer is itself', () => {
	for (const item of contents) expect(readWhatIsThere(item, [])).toBeNull();
	expect(readWhatIsThere(ofType('short-answer'), [['answer', ' Sandell ']])).toEqual({
		kind: 'text',
		text: 'Sandell'
	});
});
