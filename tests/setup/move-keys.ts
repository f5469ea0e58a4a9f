import SqliteDatabase from 'better-sqlite3';
import postgres from 'postgres';
import type { ItemContent, ItemKey } from '#lib/domain/items/types.ts';

type StoredContent = Omit<ItemContent, 'citations'>;

/** Stands wherever a page must not look before the answer. */
export const hiddenWords = 'SECRET-RATIONALE';

/**
 * The same question with another key: another option is the right one, a typed answer is another
 * answer, pairs and orders are turned by one. What is told after the answer carries `hiddenWords`.
 */
export function moveKey(content: StoredContent): StoredContent {
	const moved = { ...content, explanation: hiddenWords, accepts: [] };
	if (!content.options) return { ...moved, key: turnKey(content.key) };
	if (content.type === 'matching' || content.type === 'ordering') {
		// Their options only say more of each part.
		const options = content.options.map((option) => ({ ...option, rationale: hiddenWords }));
		return { ...moved, options, key: turnKey(content.key) };
	}
	const flags = content.options.map(({ correct }) => correct);
	const options = content.options.map((option, index) => ({
		...option,
		correct: flags[(index + 1) % flags.length] === true,
		rationale: hiddenWords
	}));
	const correct = options.filter((option) => option.correct).map(({ text }) => text);
	return { ...moved, options, key: Array.isArray(content.key) ? correct : (correct[0] ?? '') };
}

function turnKey(key: ItemKey): ItemKey {
	if (typeof key === 'boolean') return !key;
	if (typeof key === 'number') return key + 1;
	if (typeof key === 'string') return /^\d{4}/.test(key) ? `1999${key.slice(4)}` : `${key}x`;
	const pairs = key.filter((part) => Array.isArray(part));
	if (pairs.length === key.length) {
		return pairs.map(([left], index): [string, string] => {
			return [left, pairs[(index + 1) % pairs.length]?.[1] ?? ''];
		});
	}
	const parts = key.filter((part) => typeof part === 'string');
	return [...parts.slice(1), ...parts.slice(0, 1)];
}

/** Moves the key of every question in a database, past the triggers that forbid it. */
export async function moveKeysIn(databaseUrl: string): Promise<number> {
	return databaseUrl.startsWith('file:')
		? moveKeysInSqlite(databaseUrl.slice('file:'.length))
		: moveKeysInPostgres(databaseUrl);
}

function moveKeysInSqlite(path: string): number {
	const client = new SqliteDatabase(path);
	try {
		client.exec('DROP TRIGGER item_version_no_update');
		const rows = client
			.prepare<[], { id: string; content: string }>(
				'SELECT item_version_id AS id, content FROM item_version'
			)
			.all();
		const update = client.prepare('UPDATE item_version SET content = ? WHERE item_version_id = ?');
		for (const { id, content } of rows) {
			update.run(JSON.stringify(moveKey(JSON.parse(content))), id);
		}
		return rows.length;
	} finally {
		client.close();
	}
}

async function moveKeysInPostgres(databaseUrl: string): Promise<number> {
	const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
	try {
		await client`ALTER TABLE item_version DISABLE TRIGGER ALL`;
		const rows = await client<{ id: string; content: string }[]>`
			SELECT item_version_id AS id, content::text AS content FROM item_version`;
		for (const { id, content } of rows) {
			const moved = JSON.stringify(moveKey(JSON.parse(content)));
			await client.unsafe(
				'UPDATE item_version SET content = $1::text::json WHERE item_version_id = $2',
				[moved, id]
			);
		}
		return rows.length;
	} finally {
		await client.end();
	}
}
