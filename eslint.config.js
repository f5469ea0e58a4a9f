import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { areas, packagePattern, placePattern } from './tests/setup/areas.ts';

const codeFiles = '**/*.{ts,js,svelte}';
const testFiles = '**/*.test.ts';

/** One config per area, from the same table that tests/architecture.test.ts reads. */
const arrows = areas.map((area, index) => ({
	name: `footnote/arrows/${area.name}`,
	files: area.paths.map((path) => (path.endsWith('/') ? `${path}${codeFiles}` : `${path}*`)),
	// The first area that matches a file is its area, as in the architecture test.
	ignores: [
		testFiles,
		...areas
			.slice(0, index)
			.flatMap(({ paths }) =>
				paths.filter((path) => area.paths.some((own) => path.startsWith(own)))
			)
			.map((path) => `${path}**`)
	],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: area.bans.map(({ places = [], packages = [], message }) => ({
					regex: [...places.map(placePattern), ...packages.map(packagePattern)].join('|'),
					message
				}))
			}
		]
	}
}));

const impure = 'src/lib/domain is pure: take it as an argument.';

export default tseslint.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'data/',
			'drizzle/',
			'static/',
			'test-results/',
			'tests/golden/'
		]
	},
	js.configs.recommended,
	tseslint.configs.recommended,
	svelte.configs.recommended,
	{
		name: 'footnote/all',
		linterOptions: { noInlineConfig: true },
		rules: {
			// The compiler knows what is defined, types and Node's globals included.
			'no-undef': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'separate-type-imports' }
			],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }
			],
			'no-restricted-syntax': [
				'error',
				{ selector: 'TSEnumDeclaration', message: 'Use a const array and its union type.' },
				{
					selector: 'ExportDefaultDeclaration[declaration.type=/Function|Class/]',
					message: 'Export it by name.'
				},
				{ selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' }
			]
		}
	},
	{
		name: 'footnote/svelte',
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } }
	},
	{
		name: 'footnote/yardstick-has-routes-of-its-own',
		files: ['src/cli/bench/trivial-app/**/*.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	{
		// Resolves one of its twenty links and makes the others of it.
		name: 'footnote/overview-resolves-once',
		files: ['src/lib/components/items/QuestionOverview.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	{
		name: 'footnote/schema-index',
		files: ['src/lib/server/db/schema/index.ts'],
		rules: { 'no-restricted-syntax': 'off' }
	},
	{
		name: 'footnote/writes-to-the-terminal',
		files: [
			'src/cli/**',
			'src/train/**',
			'src/hooks.server.ts',
			'seeds/run.ts',
			'tests/**',
			'*.config.{js,ts}'
		],
		rules: { 'no-console': 'off' }
	},
	{
		name: 'footnote/fixtures',
		files: ['tests/e2e/**'],
		// Playwright reads from the pattern which fixtures one takes, `{}` for none.
		rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] }
	},
	{
		name: 'footnote/domain-is-pure',
		files: ['src/lib/domain/**/*.ts'],
		ignores: [testFiles],
		rules: {
			'no-restricted-globals': [
				'error',
				...[
					'process',
					'console',
					'fetch',
					'crypto',
					'performance',
					'setTimeout',
					'setInterval',
					'setImmediate',
					'queueMicrotask',
					'Buffer',
					'window',
					'document',
					'localStorage'
				].map((name) => ({ name, message: impure }))
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: impure },
				{ object: 'Date', property: 'now', message: impure }
			],
			'no-restricted-syntax': [
				'error',
				{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: impure },
				{ selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
				{ selector: 'ExportDefaultDeclaration', message: 'Export it by name.' }
			]
		}
	},
	{
		name: 'footnote/no-lost-queries',
		files: ['src/lib/server/**/*.ts'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			// A drizzle query is a thenable that runs when awaited: without `await` it never happens.
			'@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }]
		}
	},
	...arrows
);
