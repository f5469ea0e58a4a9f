import { expect, it } from 'vitest';
import { shareText } from './share-text.ts';

it('tells the result, place by place, and where the quiz is', () => {
	const text = shareText(
		'2026-W47',
		['right', 'wrong', 'partly', 'right'],
		'http://x/weekly/2026-W47'
	);
	expect(text).toBe('Footnote, news quiz 2026-W47: 2 of 4\n●○◐●\nhttp://x/weekly/2026-W47');
});
