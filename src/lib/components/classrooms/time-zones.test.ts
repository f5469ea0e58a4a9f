import { expect, it } from 'vitest';
import { groupZones } from './time-zones.ts';

it('zones stand under their region, the chosen one among them', () => {
	const names = ['Europe/Rome', 'America/Argentina/Salta', 'America/New_York'];
	expect(groupZones(names, 'Europe/Kyiv')).toEqual([
		{
			region: 'America',
			zones: [
				{ name: 'America/Argentina/Salta', label: 'Argentina, Salta' },
				{ name: 'America/New_York', label: 'New York' }
			]
		},
		{
			region: 'Europe',
			zones: [
				{ name: 'Europe/Kyiv', label: 'Kyiv' },
				{ name: 'Europe/Rome', label: 'Rome' }
			]
		},
		{ region: 'No region', zones: [{ name: 'UTC', label: 'UTC' }] }
	]);
});
