import { afterEach, beforeEach, vi } from 'vitest';

// A warning nobody reads hides the one that matters: a test that makes one fails. A test that
// expects noise replaces the function itself and looks at what was said.
const noise: string[] = [];

beforeEach(() => {
	noise.length = 0;
	for (const method of ['error', 'warn'] as const) {
		vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
			noise.push(`console.${method}: ${words.map(String).join(' ')}`);
		});
	}
});

afterEach(() => {
	vi.restoreAllMocks();
	if (noise.length > 0) throw new Error(`The test was not quiet.\n${noise.join('\n')}`);
});
