import { expect, it } from 'vitest';
import { nameInTitle } from './instance-name.ts';

const page = '<head><title>About · Footnote</title></head>';

it('a page says whose it is, whatever the name', () => {
	expect(nameInTitle(page, '')).toBe(page);
	expect(nameInTitle(page, 'Lowmere')).toContain('<title>About · Footnote, Lowmere</title>');
	expect(nameInTitle(page, '$& </title><script>')).toContain(
		'· Footnote, $&amp; &lt;/title&gt;&lt;script&gt;</title>'
	);
});
