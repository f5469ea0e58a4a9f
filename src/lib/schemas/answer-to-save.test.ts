import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerFieldsOf, readAnswerToSave } from './answer-to-save.ts';

it('keeps the answer and nothing else', () => {
	const form = new FormData();
	form.append('answer', 'a');
	form.append('answer', 'b');
	form.append('match.x', 'y');
	form.append('then', '/elsewhere');
	form.append('marked', 'on');
	form.append('waitedMs', '250');
	form.append('knownSavedAt', 'soon');
	expect(readAnswerToSave(form)).toEqual({
		fields: { answer: ['a', 'b'], 'match.x': ['y'] },
		marked: true,
		knownSavedAt: 0,
		waitedMs: 250,
		then: '/elsewhere'
	});
});

it('never holds more than a form of ours can', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.string(), fc.string({ maxLength: 900 }))), (entries) => {
			const fields = answerFieldsOf(entries);
			const values = Object.values(fields).flat();
			expect(values.length).toBeLessThanOrEqual(60);
			expect(values.every((value) => value.length <= 501)).toBe(true);
		})
	);
});
