import { describe, expect, it } from 'vitest';
import { callsByPost, leansOn, unknownOwner, withoutOwners } from './name-words.ts';

describe('words that a question for a name cannot lean on', () => {
	it.each([
		'Regardless, ______ bought 40 ferries in May.',
		'In the end, ______ lent the yard of Bergen 5 million crowns.',
		'A third offer came from ______, which has built ferries for years.',
		'______ spoke to Anna Kovac about this line of ferries.',
		'Judge Anna Kovac made her ruling over objections by ______.',
		'______ began to buy ferries last week.',
		'At a fair in Bergen on Thursday afternoon, ______ showed a ferry.',
		'BERGEN — ______ sold 40 ferries to Denmark in May 2019.',
		'______, Norway, 1 April (NTA) — The yard of Bergen sold 40 ferries.',
		'Less to Carry: ______ sold 40 ferries to Denmark in May 2019.',
		'Editor’s note: ______ owns the yard that sold the ferries.',
		'______ rejected Anna Kovac’s offer on 3 May 2019.',
		"Who accepted Norway's proposal?",
		'Taxes will rise if the Greens win the next election, ______ has said.'
	])('%s', (stem) => {
		expect(leansOn(stem)).not.toBeNull();
	});

	it.each([
		'______ sold 40 ferries to Denmark in May 2019.',
		"______ rejected Norway's offer of 40 ferries.",
		'Norway said that ______ had bought its ferries from the yard of Bergen.',
		'Ferry builder ______ is to open a yard: it will have 40 docks.'
	])('but on nothing in: %s', (stem) => {
		expect(leansOn(stem)).toBeNull();
	});

	it('somebody called by a post instead of a name', () => {
		expect(callsByPost('______ said that the Bergen senator had left.')).toBe('the Bergen senator');
		expect(callsByPost('It is hard for the independent senator from Bergen.')).not.toBeNull();
		expect(callsByPost("The harbour town's new mayor thanked ______.")).not.toBeNull();
		expect(callsByPost("The singer's label ______ has withdrawn the song.")).not.toBeNull();
	});

	it('but not who is named beside the post, or leads what is named', () => {
		expect(callsByPost('Anna Kovac, the mayor, met ______.')).toBeNull();
		expect(callsByPost('The singer Anna Kovac left ______.')).toBeNull();
		expect(callsByPost('The president of Norway met ______ in Bergen.')).toBeNull();
	});

	it('letters of somebody that were never spelled out', () => {
		const isKnown = (letters: string) => letters === 'EU';
		expect(unknownOwner("______ joined the HG's inquiry.", isKnown)).toBe('HG');
		expect(unknownOwner("______ joined the EU's inquiry.", isKnown)).toBeNull();
	});

	it('takes possessives away, so that a name is seen in them', () => {
		expect(withoutOwners('Kovac’s ferries, Jonas’ yard')).toBe('Kovac  ferries, Jonas  yard');
	});
});
