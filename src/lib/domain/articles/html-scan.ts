import { Tokenizer } from 'htmlparser2';

/** Elements whose text is not for readers, or not prose. */
export const SKIPPED_TAGS = new Set(
	'script style noscript template svg math canvas iframe object embed button select option textarea input label form nav footer aside dialog figcaption audio video head menu'.split(
		' '
	)
);
/** Elements that end the line of text they stand in. */
export const BLOCK_TAGS = new Set(
	'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td th thead tr ul'.split(
		' '
	)
);
const VOID_TAGS = new Set(
	'area base br col embed hr img input link meta param source track wbr'.split(' ')
);
/** Deeper than any page that people read; a reader of trees would not get out of a deeper one. */
const DEEPEST = 150;

export interface HtmlScan {
	/** All text outside scripts, styles and forms, one block per line. */
	text: string;
	/** Elements and stretches of text: what a tree of the page would have to hold. */
	nodeCount: number;
	/** Whether nesting went past what a reader of trees can be given. */
	isTooDeep: boolean;
}

/** Open elements, kept as a short stack so that stray tags cost no more than its length. */
class OpenElements {
	readonly names: string[] = [];
	isTooDeep = false;
	private skipFrom = -1;

	get isSkipping(): boolean {
		return this.skipFrom >= 0;
	}

	open(name: string): void {
		if (VOID_TAGS.has(name)) return;
		if (this.names.length >= DEEPEST) {
			this.isTooDeep = true;
			return;
		}
		if (!this.isSkipping && SKIPPED_TAGS.has(name)) this.skipFrom = this.names.length;
		this.names.push(name);
	}

	close(name: string): void {
		const at = this.names.lastIndexOf(name);
		if (at < 0) return;
		this.names.length = at;
		if (at <= this.skipFrom) this.skipFrom = -1;
	}
}

/**
 * Reads HTML as a stream of tags and text, without building a tree: linear in its length whatever
 * is nested in it. Nothing is run and nothing fetched.
 */
export function scanHtml(html: string): HtmlScan {
	const pieces: string[] = [];
	const open = new OpenElements();
	// Builders of trees make a node of every ampersand that begins no entity.
	let nodeCount = html.split('&').length - 1;
	const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase();
	const breakLine = (name: string) => {
		if (BLOCK_TAGS.has(name)) pieces.push('\n');
	};
	const ignore = () => undefined;
	const tokenizer = new Tokenizer(
		{ xmlMode: false, decodeEntities: true },
		{
			onopentagname(start, end) {
				const name = nameAt(start, end);
				nodeCount++;
				breakLine(name);
				open.open(name);
			},
			onclosetag(start, end) {
				const name = nameAt(start, end);
				open.close(name);
				breakLine(name);
			},
			ontext(start, end) {
				nodeCount++;
				if (!open.isSkipping) pieces.push(html.slice(start, end).replace(/\s+/g, ' '));
			},
			ontextentity(codepoint) {
				if (!open.isSkipping) pieces.push(String.fromCodePoint(codepoint));
			},
			onattribdata: ignore,
			onattribentity: ignore,
			onattribend: ignore,
			onattribname: ignore,
			oncdata: ignore,
			oncomment: ignore,
			ondeclaration: ignore,
			onend: ignore,
			onopentagend: ignore,
			onprocessinginstruction: ignore,
			onselfclosingtag: ignore
		}
	);
	tokenizer.write(html);
	tokenizer.end();
	const text = pieces
		.join('')
		.replace(/[ \t]*\n\s*/g, '\n')
		.trim();
	return { text, nodeCount, isTooDeep: open.isTooDeep };
}
