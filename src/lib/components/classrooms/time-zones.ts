export interface ZoneGroup {
	region: string;
	zones: { name: string; label: string }[];
}

/**
 * IANA names by region, as one looks for them: `America/Argentina/Salta` under America as "Argentina,
 * Salta". The one that is chosen is in the list even if `names` has it not.
 */
export function groupZones(names: readonly string[], chosen: string): ZoneGroup[] {
	const groups = new Map<string, ZoneGroup['zones']>();
	const all = new Set([...names, 'UTC', chosen].filter((name) => name !== ''));
	for (const name of [...all].sort()) {
		const at = name.indexOf('/');
		const region = at < 0 ? 'No region' : name.slice(0, at);
		const label = name
			.slice(at + 1)
			.replaceAll('/', ', ')
			.replaceAll('_', ' ');
		groups.set(region, [...(groups.get(region) ?? []), { name, label }]);
	}
	return [...groups].map(([region, zones]) => ({ region, zones }));
}
