/** Something that stops the start and is no fault of the program: told in one line, without a trace. */
export class StartFailure extends Error {
	override name = 'StartFailure';
}

const byCode: Record<string, string> = {
	ECONNREFUSED: 'nothing answers at that address',
	ENOTFOUND: 'there is no host of that name',
	CONNECT_TIMEOUT: 'nothing answered in time',
	EACCES: 'this user may not write there',
	ENOTDIR: 'a folder of its path is a file',
	EEXIST: 'a folder of its path is a file',
	EISDIR: 'it is a folder',
	EROFS: 'it is on a read-only disk',
	ENOSPC: 'the disk is full',
	SQLITE_CANTOPEN: 'the file cannot be opened or made',
	SQLITE_NOTADB: 'the file is not a SQLite database',
	SQLITE_CORRUPT: 'the file is damaged; restore it from a backup',
	SQLITE_READONLY: 'this user may not write to the file',
	SQLITE_READONLY_DBMOVED: 'the file was moved away',
	SQLITE_FULL: 'the disk is full',
	SQLITE_BUSY: 'another program holds the file',
	'28P01': 'the password is wrong',
	'28000': 'the server does not let this user in',
	'3D000': 'there is no database of that name: create it first',
	'42501': 'this user may not make tables there'
};

/** The reason of an error that an installation can have, in words, or null for one of ours. */
export function reasonOf(error: unknown): string | null {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		const code = 'code' in cause ? String(cause.code) : '';
		const reason = byCode[code];
		if (reason) return reason;
	}
	return null;
}

/** What an installation can put right is told in words; the rest is ours and keeps its trace. */
export async function orSayWhy(work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		console.error(error instanceof StartFailure ? error.message : error);
		process.exit(1);
	}
}
