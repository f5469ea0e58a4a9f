import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MediaType } from '#lib/domain/articles/types.ts';

/** Largest source that is read: 10 MB. */
export const largestSource = 10 * 1024 * 1024;

export interface SourceFile {
	/** As it was given on the command line; `-` is standard input. */
	file: string;
	text: string;
	mediaType: MediaType;
}

/** A file that cannot be used; the message is one line for the person who named it. */
export class UnusableFile extends Error {}

/**
 * Reads a source exactly: byte-order mark and carriage returns stay, because offsets count them.
 * Paths are relative to where the command was called, which npm passes on as `INIT_CWD`.
 */
export function readSource(file: string, env: NodeJS.ProcessEnv = process.env): SourceFile {
	const path = file === '-' ? 0 : resolve(env['INIT_CWD'] ?? process.cwd(), file);
	return { file, text: decode(file, readBytes(file, path)), mediaType: mediaTypeOf(file) };
}

function readBytes(file: string, path: string | number): Uint8Array {
	try {
		if (typeof path === 'string') {
			const { size, isDirectory } = stat(path);
			if (isDirectory) throw new UnusableFile(`${file}: is a folder, not a file`);
			if (size > largestSource) throw new UnusableFile(`${file}: is larger than 10 MB`);
		}
		return readFileSync(path);
	} catch (error) {
		if (error instanceof UnusableFile) throw error;
		const code = error instanceof Error && 'code' in error ? error.code : null;
		if (code === 'ENOENT') throw new UnusableFile(`${file}: no such file`);
		if (code === 'EACCES') throw new UnusableFile(`${file}: may not be read`);
		throw new UnusableFile(`${file}: cannot be read (${String(code ?? error)})`);
	}
}

function stat(path: string): { size: number; isDirectory: boolean } {
	const stats = statSync(path);
	return { size: stats.size, isDirectory: stats.isDirectory() };
}

function decode(file: string, bytes: Uint8Array): string {
	if (bytes.length > largestSource) throw new UnusableFile(`${file}: is larger than 10 MB`);
	if (bytes.length === 0) throw new UnusableFile(`${file}: is empty`);
	if (bytes.includes(0)) throw new UnusableFile(`${file}: is binary, not text`);
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		if (text.trim() === '' || text === '\ufeff') throw new UnusableFile(`${file}: is empty`);
		return text;
	} catch (error) {
		if (error instanceof UnusableFile) throw error;
		throw new UnusableFile(`${file}: is not UTF-8 text`);
	}
}

function mediaTypeOf(file: string): MediaType {
	if (/\.html?$/i.test(file)) return 'text/html';
	return /\.(?:md|markdown)$/i.test(file) ? 'text/markdown' : 'text/plain';
}
