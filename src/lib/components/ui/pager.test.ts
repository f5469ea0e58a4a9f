import { expect, it } from 'vitest';
import { pageHref } from './pager.ts';

it.each([
	['http://x/list?words=a%26b', 2, '/list?words=a%26b&page=2'],
	['http://x/list?page=3&words=a', 2, '/list?page=2&words=a'],
	['http://x/list?page=2&words=a', 1, '/list?words=a'],
	['http://x/list?page=2', 1, '/list']
])('from %s to page %i: %s', (url, page, href) => {
	expect(pageHref(new URL(url), page)).toBe(href);
});
