import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const serverTests = ['src/lib/server/**/*.test.ts', 'tests/integration/**/*.test.ts'];

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'seeds/**/*.test.ts', 'tests/*.test.ts'],
					exclude: serverTests,
					setupFiles: ['tests/setup/quiet.ts']
				}
			}
		]
	}
});
