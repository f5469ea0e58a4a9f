import { shuffle, type Random } from '#lib/domain/items/random.ts';
import type { Control, PageForm } from './read-page.ts';

/** What students type: some of it is right for some of the questions. */
const words = ['Ivo Sandell', 'Sandell', 'nobody I know'];
const numbers = ['6', '5.8', '99', '12,000'];

/** Fills in a form as a person would: one radio per group, one box or more, every select and field. */
export function fillForm({ controls }: PageForm, random: Random): [string, string][] {
	return [
		...fillChoices(controls, random),
		...fillSelects(controls, random),
		...controls.flatMap((control): [string, string][] => {
			if (control.kind === 'hidden') return [[control.name, control.value]];
			if (control.kind !== 'entry') return [];
			return [[control.name, pick(control.isNumber ? numbers : words, random)]];
		})
	];
}

function fillChoices(controls: Control[], random: Random): [string, string][] {
	const groups = Map.groupBy(
		controls.filter((control) => control.kind === 'choice'),
		({ name }) => name
	);
	return [...groups].flatMap(([name, group]) => {
		const several = group[0]?.type === 'checkbox' ? 1 + Math.floor(random() * group.length) : 1;
		return shuffle(group, random)
			.slice(0, several)
			.map(({ value }): [string, string] => [name, value]);
	});
}

/** Selects with the same values ask for an order or for partners: each value is given once. */
function fillSelects(controls: Control[], random: Random): [string, string][] {
	const selects = controls.filter((control) => control.kind === 'select');
	const bySet = Map.groupBy(selects, ({ values }) => [...values].sort().join('\n'));
	return [...bySet.values()].flatMap((group) => {
		const values = shuffle(group[0]?.values ?? [], random);
		return group.map(({ name }, index): [string, string] => [
			name,
			values[index % values.length] ?? ''
		]);
	});
}

function pick(from: string[], random: Random): string {
	return from[Math.floor(random() * from.length)] ?? '';
}
