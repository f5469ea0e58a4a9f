import { expect, test } from 'vitest';
import { findForm, findLink } from './read-page.ts';

const page = `
<nav><a href="/attempts/a/1">1</a></nav>
<form method="POST" action="?/answer"><input type="radio" name="answer" value="x&amp;y"/>
<input type="checkbox" name="several" value="2" checked=""/><input name="typed" type="text" inputmode="decimal"/>
<select name="place.1"><option value="">–</option><option value="1">1</option><option value="2">2</option></select>
<textarea name="comment"></textarea><input type="hidden" name="h" value="1"></form>
<form method="POST" action="?/report"><input type="radio" name="reason" value="wrong"/></form>
<a class="button" href="/attempts/a/2"> Next <b>question</b></a>`;

test('a form is found by what it posts to, with every control it has and no other', () => {
	expect(findForm(page, '?/answer').controls).toEqual([
		{ kind: 'choice', type: 'radio', name: 'answer', value: 'x&y' },
		{ kind: 'choice', type: 'checkbox', name: 'several', value: '2' },
		{ kind: 'entry', name: 'typed', isNumber: true },
		{ kind: 'select', name: 'place.1', values: ['1', '2'] },
		{ kind: 'entry', name: 'comment', isNumber: false },
		{ kind: 'hidden', name: 'h', value: '1' }
	]);
	expect(findForm(page, '?/report').controls).toHaveLength(1);
	expect(() => findForm(page, '?/start')).toThrow('no form for ?/start');
});

test('a link is found by its words', () => {
	expect(findLink(page, ['Next question'])).toBe('/attempts/a/2');
	expect(findLink(page, ['See the results'])).toBeNull();
});
