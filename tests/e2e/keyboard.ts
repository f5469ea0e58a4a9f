import { expect, type Page } from './fixtures.ts';

const mostSteps = 300;

/** Moves on with Tab until what has the focus matches; fails when that never happens. */
export async function tabTo(page: Page, selector: string): Promise<void> {
	for (let step = 0; step < mostSteps; step++) {
		await page.keyboard.press('Tab');
		const reached = await page.evaluate(
			(wanted) => document.activeElement?.matches(wanted) ?? false,
			selector
		);
		if (!reached) continue;
		await expectVisibleFocus(page);
		return;
	}
	throw new Error(`Tab does not lead to ${selector}`);
}

/** What has the focus must show it. */
async function expectVisibleFocus(page: Page): Promise<void> {
	const look = await page.evaluate(() => {
		const element = document.activeElement;
		if (!element) return null;
		const { width, height } = element.getBoundingClientRect();
		// A radio may leave it to the label around it.
		const marked = [element, element.closest('label')].some((candidate) => {
			if (!candidate) return false;
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate);
			return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
		});
		return { marked, visible: width > 0 && height > 0 };
	});
	expect(look).toEqual({ marked: true, visible: true });
}
