import { describe, expect, it } from 'vitest';
import { documentWriter, learnFrame, withoutMarks } from './page-frame.ts';

const link = '<link href="/_app/styles.1.css" rel="stylesheet">';
const headers = new Headers({
	'content-type': 'text/html',
	'content-security-policy': "default-src 'self'",
	link: '</_app/styles.1.css>; rel="preload"',
	'set-cookie': 'session=secret',
	etag: '"1"'
});
const html = `<html data-theme="dark"><head><title>A</title>\n\t${link}\n</head><body>B</body></html>`;

describe('a frame', () => {
	it('is the style sheets and what is the same for everybody', () => {
		expect(learnFrame(html, headers)).toEqual({
			styles: `\n\t${link}`,
			headers: {
				'content-type': 'text/html',
				'content-security-policy': "default-src 'self'",
				link: '</_app/styles.1.css>; rel="preload"'
			}
		});
	});

	it.each([
		['has no style sheet', html.replace(link, ''), headers],
		['has a script of its own', html.replace('B', '<script>1</script>'), headers],
		['has styles of its own', html.replace('B', '<style>p{}</style>'), headers],
		['has a nonce', html, new Headers({ 'content-security-policy': "script-src 'nonce-1'" })]
	])('is not learnt from a page that %s', (_, page, its) => {
		expect(learnFrame(page, its)).toBeNull();
	});

	it('goes round a page', () => {
		const write = documentWriter(
			'<html data-theme="%theme%"><link href="%sveltekit.assets%/f.svg">%sveltekit.head%\n' +
				'<div>%sveltekit.body%</div></html>'
		);
		const page = { head: '<!--x1--><title>A</title>', body: '<!--[-->B $& %theme%<!--]-->' };
		expect(write({ styles: link, headers: {} }, 'light', page)).toBe(
			`<html data-theme="light"><link href="/f.svg"><title>A</title>${link}\n` +
				'<div>B $& %theme% </div></html>'
		);
	});
});

describe('marks of Svelte', () => {
	it('go, and nothing that is written goes', () => {
		const written = '&lt;!--[--> a &lt;!----> <!-- a remark -->';
		expect(withoutMarks(`<!--[0--><p>${written}</p><!----><!--]-->`)).toBe(`<p>${written}</p>`);
	});

	it('stay where a script needs them', () => {
		const page = '<!--[--><script>__sveltekit_1 = {}</script>';
		expect(withoutMarks(page)).toBe(page);
	});
});
