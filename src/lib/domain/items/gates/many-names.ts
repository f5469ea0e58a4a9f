import { foldText } from '../../grading/fold-text.ts';

/** Things that go by several names, each as right as the other; the first is the full one. */
const groups: readonly (readonly string[])[] = [
	['Federal Reserve', 'Fed', 'Federal Reserve Board', 'Federal Reserve System', 'central bank'],
	['Islamic State', 'ISIS', 'ISIL', 'IS', 'Daesh', 'Islamic State group'],
	['Supreme Court', 'SCOTUS', 'high court', 'US Supreme Court', 'U.S. Supreme Court'],
	['European Union', 'EU'],
	['United Nations', 'UN', 'U.N.'],
	['Democratic Party', 'Democrats', 'Dems', 'Democratic'],
	['Republican Party', 'Republicans', 'GOP', 'Republican'],
	['Democratic National Committee', 'DNC'],
	['Republican National Committee', 'RNC'],
	['Environmental Protection Agency', 'EPA'],
	['National Rifle Association', 'NRA'],
	['Affordable Care Act', 'Obamacare'],
	['Trans-Pacific Partnership', 'TPP']
];

/** The other names of what a name stands for. */
export function otherNamesOf(name: string): string[] {
	const plain = foldText(name.replace(/^the /i, ''));
	const group = groups.find((names) => names.some((other) => foldText(other) === plain));
	return (group ?? []).filter((other) => foldText(other) !== plain);
}
