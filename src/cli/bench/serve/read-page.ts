/** The parts of a page that somebody without JavaScript can act on. */

export type Control =
	| { kind: 'choice'; type: 'radio' | 'checkbox'; name: string; value: string }
	| { kind: 'select'; name: string; values: string[] }
	| { kind: 'entry'; name: string; isNumber: boolean }
	| { kind: 'hidden'; name: string; value: string };

export interface PageForm {
	action: string;
	controls: Control[];
}

const formPattern = /<form\b([^>]*)>([\s\S]*?)<\/form>/g;
const controlPattern = /<(input|textarea|option)\b([^>]*)>|<select\b([^>]*)>/g;
const linkPattern = /<a\b([^>]*)>([\s\S]*?)<\/a>/g;

/** The form that posts to `action`, as written in the page. @throws when the page has none */
export function findForm(html: string, action: string): PageForm {
	for (const [, attributes = '', content = ''] of html.matchAll(formPattern)) {
		if (attributeOf(attributes, 'action') === action) return { action, controls: readAll(content) };
	}
	throw new Error(`the page has no form for ${action}`);
}

/** Address of the first link whose words are one of `texts`; null when there is none. */
export function findLink(html: string, texts: string[]): string | null {
	for (const [, attributes = '', content = ''] of html.matchAll(linkPattern)) {
		const words = content.replace(/<[^>]*>/g, '').trim();
		if (texts.includes(words)) return attributeOf(attributes, 'href');
	}
	return null;
}

function readAll(content: string): Control[] {
	const controls: Control[] = [];
	let select: Extract<Control, { kind: 'select' }> | null = null;
	for (const [, tag, attributes = '', ofSelect] of content.matchAll(controlPattern)) {
		if (ofSelect !== undefined) {
			select = { kind: 'select', name: attributeOf(ofSelect, 'name') ?? '', values: [] };
			controls.push(select);
		} else if (tag === 'option') {
			const value = attributeOf(attributes, 'value');
			if (value) select?.values.push(value);
		} else {
			controls.push(readControl(attributes));
		}
	}
	return controls;
}

function readControl(attributes: string): Control {
	const name = attributeOf(attributes, 'name') ?? '';
	const value = attributeOf(attributes, 'value') ?? '';
	const type = attributeOf(attributes, 'type') ?? 'text';
	if (type === 'radio' || type === 'checkbox') return { kind: 'choice', type, name, value };
	if (type === 'hidden') return { kind: 'hidden', name, value };
	const mode = attributeOf(attributes, 'inputmode');
	return { kind: 'entry', name, isNumber: mode === 'decimal' || mode === 'numeric' };
}

function attributeOf(attributes: string, name: string): string | null {
	const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
	return found === undefined ? null : decodeEntities(found);
}

function decodeEntities(text: string): string {
	return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
