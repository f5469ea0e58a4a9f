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
	['Trans-Pacific Partnership', 'TPP'],
	["Standard & Poor's", 'S&P', 'Standard and Poor’s', 'Standard & Poors'],
	['General Motors', 'GM'],
	['General Electric', 'GE'],
	['British Petroleum', 'BP'],
	['British Telecom', 'BT', 'BT Group'],
	['British Airways', 'BA'],
	['International Monetary Fund', 'IMF'],
	['World Trade Organization', 'World Trade Organisation', 'WTO'],
	['World Health Organization', 'World Health Organisation', 'WHO'],
	['North Atlantic Treaty Organization', 'NATO', 'North Atlantic Treaty Organisation'],
	['European Central Bank', 'ECB'],
	['Organization of the Petroleum Exporting Countries', 'OPEC'],
	['International Atomic Energy Agency', 'IAEA'],
	['Organisation for Economic Co-operation and Development', 'OECD'],
	['African Union', 'AU'],
	['Securities and Exchange Commission', 'SEC'],
	['Federal Bureau of Investigation', 'FBI'],
	['Central Intelligence Agency', 'CIA'],
	['National Security Agency', 'NSA'],
	['National Health Service', 'NHS'],
	['International Olympic Committee', 'IOC']
];

const groupOf = new Map<string, readonly string[]>();
for (const names of groups.toReversed()) {
	for (const name of names) groupOf.set(foldText(name), names);
}

/** The other names of what a name stands for. */
export function otherNamesOf(name: string): string[] {
	const plain = foldText(name.replace(/^the /i, ''));
	return (groupOf.get(plain) ?? []).filter((other) => foldText(other) !== plain);
}
