import { createReader, createWriter } from './bytes.ts';

/**
 * A model file: a mark, then named sections. What a section holds is its reader's business, so
 * that parts can be added without making older files unreadable.
 */
const MARK = 'footnote language model';
export const MODEL_FORMAT = 3;

/** What the file says of itself. */
export interface ModelAbout {
	format: number;
	version: string;
	trainedOn: { name: string; licence: string; use: string }[];
	/** Shares in percent on the development data, by name of data set and measure. */
	scores: Record<string, Record<string, number>>;
}

export function writeModelFile(sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
	const writer = createWriter();
	writer.text(MARK);
	writer.u32(sections.size);
	for (const [name, bytes] of sections) {
		writer.text(name);
		writer.u32(bytes.length);
		writer.bytes(bytes);
	}
	return writer.finish();
}

/** Throws a TypeError for bytes that are no model file. */
export function readModelFile(bytes: Uint8Array): Map<string, Uint8Array> {
	const reader = createReader(bytes);
	const length = bytes.length < 4 ? -1 : reader.u32();
	if (length !== MARK.length || new TextDecoder().decode(reader.bytes(length)) !== MARK) {
		throw new TypeError('these bytes are no language model');
	}
	const sections = new Map<string, Uint8Array>();
	for (let left = reader.u32(); left > 0; left -= 1) {
		const name = reader.text();
		sections.set(name, reader.bytes(reader.u32()));
	}
	return sections;
}
