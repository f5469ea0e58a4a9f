/**
 * The text of an uploaded file, by its byte order mark; without one UTF-8 if it is that, otherwise what
 * Western Excel writes. Excel's "Unicode text" is UTF-16 with a mark.
 */
export function decodeText(bytes: Uint8Array): string {
	const [a, b, c] = bytes;
	if (a === 0xff && b === 0xfe) return decode('utf-16le', bytes);
	if (a === 0xfe && b === 0xff) return decode('utf-16be', bytes);
	if (a === 0xef && b === 0xbb && c === 0xbf) return decode('utf-8', bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return decode('windows-1252', bytes);
	}
}

/** TextDecoder takes the mark away. */
const decode = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes);
