import { budgets, nextQuestionBytes, type Budget } from '../../src/cli/bench/page/budgets.ts';
import { pageNames, planTour, weighTour } from '../../src/cli/bench/page/tour.ts';
import { expect, test } from './fixtures.ts';

test('no page weighs more than its line', async ({ browser, baseURL }) => {
	test.slow();
	const weights = await weighTour(browser, await planTour(browser, baseURL ?? ''));
	for (const name of pageNames) {
		const { scripts, all }: Budget = budgets[name];
		const { bytes, scriptBytes, requests } = weights[name];
		// A page that came from a cache would weigh nothing and prove nothing.
		expect(requests, `${name}: requests`).toBeGreaterThan(2);
		expect(bytes, `${name}: bytes`).toBeLessThanOrEqual(all);
		expect(scriptBytes, `${name}: bytes of scripts`).toBeLessThanOrEqual(scripts);
	}
	const next = weights['next question'];
	expect(next.requests, 'next question: requests').toBeGreaterThan(0);
	expect(next.bytes, 'next question: bytes').toBeLessThanOrEqual(nextQuestionBytes);
});
