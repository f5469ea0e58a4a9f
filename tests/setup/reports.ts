import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { isSharedThere } from './shared.ts';

/** What a part of the test run came to. A skip that is not allowed is among the failed. */
export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
	/** What is wrong beyond a test that failed, in words. */
	problems: string[];
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0, problems: [] };

export function addCounts(a: Counts, b: Counts): Counts {
	return {
		passed: a.passed + b.passed,
		failed: a.failed + b.failed,
		skipped: a.skipped + b.skipped,
		problems: [...a.problems, ...b.problems]
	};
}

type Outcome = { file: string; name: string; status: 'passed' | 'failed' | 'skipped' };

const vitestReport = z.object({
	testResults: z.array(
		z.object({
			name: z.string(),
			status: z.string(),
			message: z.string(),
			assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() }))
		})
	)
});

const playwrightSpec = z.object({
	title: z.string(),
	tests: z.array(z.object({ status: z.string() }))
});
const playwrightSuite = z.object({
	file: z.string(),
	specs: z.array(playwrightSpec).default([]),
	get suites() {
		return z.array(playwrightSuite).default([]);
	}
});
const playwrightReport = z.object({
	suites: z.array(playwrightSuite),
	errors: z.array(z.unknown())
});

/** @param exitCode of the run: a crash that left a clean report still counts */
export function readVitest(file: string, exitCode: number | null): Counts {
	const report = readReport(file, vitestReport);
	if (!report) return crashed(exitCode);
	const outcomes = report.testResults.flatMap((result): Outcome[] => {
		const tests = result.assertionResults.map((test) => ({
			file: result.name,
			name: test.fullName,
			status: statusOf(test.status)
		}));
		// A file that fails before its first test has no tests to show for it.
		const failedItself = result.status === 'failed' && tests.every((t) => t.status !== 'failed');
		const file = result.name;
		return failedItself ? [...tests, { file, name: result.message, status: 'failed' }] : tests;
	});
	return count(outcomes, exitCode);
}

/** @param exitCode of the run: a crash that left a clean report still counts */
export function readPlaywright(file: string, exitCode: number | null): Counts {
	const report = readReport(file, playwrightReport);
	if (!report) return crashed(exitCode);
	const walk = (suite: z.output<typeof playwrightSuite>): Outcome[] => [
		...suite.specs.flatMap((spec) =>
			spec.tests.map((test) => ({
				file: suite.file,
				name: spec.title,
				status: statusOf(test.status)
			}))
		),
		...suite.suites.flatMap(walk)
	];
	const errors = report.errors.map((): Outcome => ({
		file: '',
		name: 'the run itself',
		status: 'failed'
	}));
	return count([...report.suites.flatMap(walk), ...errors], exitCode);
}

function readReport<T>(file: string, schema: z.ZodType<T>): T | null {
	return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

function crashed(exitCode: number | null): Counts {
	return { ...noCounts, failed: 1, problems: [`it left no report (exit code ${exitCode})`] };
}

function statusOf(said: string): Outcome['status'] {
	if (said === 'passed' || said === 'expected') return 'passed';
	if (said === 'skipped' || said === 'pending' || said === 'todo' || said === 'disabled') {
		return 'skipped';
	}
	return 'failed';
}

function count(outcomes: Outcome[], exitCode: number | null): Counts {
	const passed = outcomes.filter(({ status }) => status === 'passed').length;
	const skips = outcomes.filter(({ status }) => status === 'skipped');
	const refused = skips.filter((skip) => !mayBeSkipped(skip.file));
	const failed = outcomes.filter(({ status }) => status === 'failed').length + refused.length;
	const problems = refused.map(({ file, name }) => `may not be skipped here: ${file}: ${name}`);
	if (outcomes.length === 0) problems.push('it ran no test');
	if (exitCode !== 0 && failed === 0) problems.push(`it ended with exit code ${exitCode}`);
	return {
		passed,
		failed: failed === 0 && problems.length > 0 ? 1 : failed,
		skipped: skips.length - refused.length,
		problems
	};
}

/**
 * On Linux x64 npm brings all that the tests need, but for the folder of originals, which is not the
 * project's to give away: there only files that ask for that folder may skip, when it is missing.
 */
function mayBeSkipped(file: string): boolean {
	if (process.platform !== 'linux' || process.arch !== 'x64') return true;
	if (isSharedThere() || !existsSync(file)) return false;
	return readFileSync(file, 'utf8').includes('FOOTNOTE_SHARED');
}
