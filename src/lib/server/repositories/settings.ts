import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { setting } from '../db/schema/index.ts';

export type SettingKey = 'seeds' | 'conflicts' | 'instance-name' | 'sign-up';

const settingByKey = prepared('setting_by_key', (db) =>
	db
		.select({ value: setting.value })
		.from(setting)
		.where(eq(setting.key, sql.placeholder('key')))
);

export async function readSetting(db: Database, key: SettingKey): Promise<string | null> {
	const rows = await settingByKey(db, { key });
	return rows[0]?.value ?? null;
}

/** Those that have been set. */
export async function readSettings(
	db: Database,
	keys: SettingKey[]
): Promise<Partial<Record<SettingKey, string>>> {
	const rows = await db.select().from(setting).where(inArray(setting.key, keys));
	return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

export async function writeSetting(tx: Database, key: SettingKey, value: string): Promise<void> {
	await tx
		.insert(setting)
		.values({ key, value })
		.onConflictDoUpdate({ target: setting.key, set: { value } });
}
