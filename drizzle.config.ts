import { defineConfig } from 'drizzle-kit';

const postgres = /^postgres/.test(process.env['DATABASE_URL'] ?? '');

export default defineConfig({
	dialect: postgres ? 'postgresql' : 'sqlite',
	schema: './src/lib/server/db/schema/index.ts',
	out: postgres ? './drizzle/postgres' : './drizzle/sqlite',
	casing: 'snake_case'
});
