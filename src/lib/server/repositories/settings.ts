import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { setting } from '../db/schema/index.ts';

export type SettingKey = 'seeds';

export async function readSetting(db: Database, key: SettingKey): Promise<string | null> {
	const rows = await db.select({ value: setting.value }).from(setting).where(eq(setting.key, key));
	return rows[0]?.value ?? null;
}

export async function writeSetting(tx: Database, key: SettingKey, value: string): Promise<void> {
	await tx
		.insert(setting)
		.values({ key, value })
		.onConflictDoUpdate({ target: setting.key, set: { value } });
}
