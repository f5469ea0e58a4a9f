import { describe, expect, it } from 'vitest';
import { otherNamesOf } from './many-names.ts';

describe('names by letters', () => {
	it('are the names in full, and the other way round', () => {
		expect(otherNamesOf('S&P')).toContain("Standard & Poor's");
		expect(otherNamesOf('International Monetary Fund')).toContain('IMF');
		expect(otherNamesOf('the WTO')).toContain('World Trade Organization');
	});
});
