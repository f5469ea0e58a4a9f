const block = 512;

/** A file of a tar archive. */
export interface TarEntry {
	path: string;
	bytes: Buffer;
}

/**
 * The plain files of a tar archive (POSIX ustar; longer names of GNU tar are read too), in its order.
 * Throws a RangeError when it ends in the middle of a file.
 */
export function untar(archive: Buffer): TarEntry[] {
	const entries: TarEntry[] = [];
	let longName: string | null = null;
	for (let at = 0; at + block <= archive.length && archive[at] !== 0;) {
		const header = archive.subarray(at, at + block);
		const size = Number.parseInt(field(header, 124, 12), 8) || 0;
		const bytes = archive.subarray(at + block, at + block + size);
		if (bytes.length < size) throw new RangeError('the archive ends inside a file');
		const kind = String.fromCharCode(header[156] ?? 0);
		const prefix = field(header, 345, 155);
		const path: string = longName ?? (prefix ? `${prefix}/` : '') + field(header, 0, 100);
		longName = kind === 'L' ? bytes.toString('utf8').replace(/\0.*$/s, '') : null;
		if (kind === '0' || kind === '\0') entries.push({ path, bytes });
		at += block + Math.ceil(size / block) * block;
	}
	return entries;
}

function field(header: Buffer, from: number, length: number): string {
	return header
		.subarray(from, from + length)
		.toString('utf8')
		.replace(/\0.*$/s, '')
		.trim();
}
