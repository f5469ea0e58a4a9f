/** Plain files of an unpacked tar archive (ustar) by path. */
export function readTar(bytes: Uint8Array): Map<string, string> {
	const decoder = new TextDecoder();
	const files = new Map<string, string>();
	const field = (at: number, length: number) =>
		decoder.decode(bytes.subarray(at, at + length)).replace(/\0.*$/s, '');
	let at = 0;
	while (at + 512 <= bytes.length && bytes[at] !== 0) {
		const name = field(at, 100);
		const size = parseInt(field(at + 124, 12).trim(), 8) || 0;
		const kind = field(at + 156, 1);
		const prefix = field(at + 257, 5) === 'ustar' ? field(at + 345, 155) : '';
		const path = prefix ? `${prefix}/${name}` : name;
		if (kind === '' || kind === '0') {
			files.set(path, decoder.decode(bytes.subarray(at + 512, at + 512 + size)));
		}
		at += 512 + Math.ceil(size / 512) * 512;
	}
	return files;
}
