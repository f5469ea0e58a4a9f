const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Puts an installation's name into the title of a page, which ends in "· Footnote": here and not in
 * every page, which need not know that installations have names.
 *
 * @param name as its administrator wrote it; empty when it has none
 */
export function nameInTitle(html: string, name: string): string {
	if (name === '') return html;
	const safe = name.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');
	return html.replace(' · Footnote</title>', () => ` · Footnote, ${safe}</title>`);
}
