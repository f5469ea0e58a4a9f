import type { EntityType } from '#lib/domain/facts/types.ts';
import type { LabelledMention } from './score-entities.ts';

/** A text put together again from its tokens, with the names that were labelled in it. */
export interface LabelledText {
	text: string;
	mentions: LabelledMention[];
}

const types: Record<string, EntityType> = {
	PER: 'person',
	Person: 'person',
	LOC: 'place',
	Location: 'place',
	ORG: 'organisation',
	Organisation: 'organisation',
	Organization: 'organisation'
};

const noSpaceBefore = /^(?:[.,;:?!)\]%]|['’]s|n['’]t|['’](?:re|ve|ll|d|m))$/;

/** Reads token and IOB or BIO tag per line, blank line between sentences. */
export function readConll(content: string): LabelledText {
	let text = '';
	let open: { start: number; tag: string } | null = null;
	const mentions: LabelledMention[] = [];
	const close = () => {
		const type = open ? types[open.tag] : undefined;
		if (open && type) mentions.push([open.start, text.length, type, mentions.length]);
		open = null;
	};
	for (const line of content.split('\n')) {
		const [word, label] = line.trim().split(/[\t ]/);
		if (!word || !label || word === '-DOCSTART-') {
			close();
			if (text !== '' && !text.endsWith('\n')) text += '\n';
			continue;
		}
		const tag = label === 'O' ? null : label.slice(2);
		if (open && (tag !== (open as { tag: string }).tag || label.startsWith('B-'))) close();
		const glued = text === '' || /[\n(["“]$/.test(text) || noSpaceBefore.test(word);
		text += glued ? '' : ' ';
		if (tag && !open) open = { start: text.length, tag };
		text += word;
	}
	close();
	return { text, mentions };
}
