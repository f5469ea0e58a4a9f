import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { isPostgresExpected } from './tests/setup/postgres-server.ts';

const serverTests = ['src/lib/server/**/*.test.ts', 'tests/integration/**/*.test.ts'];
const engines = isPostgresExpected() ? ['sqlite', 'postgres'] : ['sqlite'];

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'seeds/**/*.test.ts', 'tests/*.test.ts'],
					exclude: serverTests,
					setupFiles: ['tests/setup/quiet.ts'],
					expect: { requireAssertions: true }
				}
			},
			...engines.map((name) => ({
				extends: true as const,
				test: {
					name,
					include: serverTests,
					globalSetup: ['tests/setup/database-templates.ts'],
					setupFiles: ['tests/setup/quiet.ts', 'tests/setup/database-per-file.ts'],
					expect: { requireAssertions: true },
					testTimeout: 20_000,
					hookTimeout: 30_000
				}
			}))
		]
	}
});
