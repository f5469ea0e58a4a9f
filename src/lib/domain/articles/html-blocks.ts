import { BLOCK_TAGS, SKIPPED_TAGS } from './html-scan.ts';

const ELEMENT = 1;
const TEXT = 3;

/** A line that would be read as a heading, a rule or a fence when the text is read again. */
function withoutMarkup(block: string): string {
	return block.replace(/^(?:#{1,6} |>+ ?|```+|~~~+|\|)+/, '').trim();
}

/**
 * The blocks of text under a node in reading order, one line each: paragraphs, list items,
 * headings inside the text. Captions, forms and navigation are left out. Walks with a stack of its
 * own, so that depth costs memory and never the call stack.
 */
export function readBlocks(root: Node): string[] {
	const blocks: string[] = [];
	let pieces: string[] = [];
	const endBlock = () => {
		const block = withoutMarkup(pieces.join('').replace(/\s+/g, ' ').trim());
		if (block !== '') blocks.push(block);
		pieces = [];
	};
	const waiting: (Node | 'end of block')[] = [root];
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (node === 'end of block') {
			endBlock();
			continue;
		}
		if (node.nodeType === TEXT) pieces.push(node.textContent ?? '');
		if (node.nodeType !== ELEMENT && node !== root) continue;
		const name = node.nodeName.toLowerCase();
		if (SKIPPED_TAGS.has(name) && node !== root) continue;
		if (BLOCK_TAGS.has(name)) {
			endBlock();
			waiting.push('end of block');
		}
		for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
	}
	endBlock();
	return blocks;
}
