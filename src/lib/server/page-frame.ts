/** What Kit puts into the pages of this build, the same for everybody. */
export interface PageFrame {
	/** The links to the style sheets, as they stand in the head. */
	styles: string;
	headers: Readonly<Record<string, string>>;
}

const shared = ['content-type', 'content-security-policy', 'link'];

/**
 * Learns the frame from a page that Kit made: only its build knows the names of the style sheets.
 *
 * @returns null for a page with something of its own in it, a script or a nonce
 */
export function learnFrame(html: string, headers: Headers): PageFrame | null {
	const policy = headers.get('content-security-policy') ?? '';
	const styles = html.match(/\s*<link [^>]*rel="stylesheet"[^>]*>/g);
	if (!styles || policy.includes('nonce-') || /<script(?! src=)|<style/.test(html)) return null;
	return {
		styles: styles.join(''),
		headers: Object.fromEntries(shared.map((name) => [name, headers.get(name) ?? '']))
	};
}

/** What Svelte leaves for a script that would take the page over. */
const hydrationMarks = /<!--[[\]!?\w-]*-->/g;

/** A page without these marks, unless it brings such a script. */
export function withoutMarks(html: string): string {
	return html.includes('__sveltekit_') ? html : html.replace(hydrationMarks, '');
}

/** Kit's own root leaves a blank after the page. */
const afterBody = ' ';

/** Fills in `app.html` to the letter as Kit does. @param template app.html as it is written */
export function documentWriter(
	template: string
): (frame: PageFrame, theme: string, page: { head: string; body: string }) => string {
	const [start = '', beforeHead = '', beforeBody = '', end = ''] = template
		.replaceAll('%sveltekit.assets%', '')
		.split(/%theme%|%sveltekit\.head%|%sveltekit\.body%/);
	return ({ styles }, theme, { head, body }) =>
		withoutMarks(start + theme + beforeHead + head + styles + beforeBody + body + afterBody + end);
}
