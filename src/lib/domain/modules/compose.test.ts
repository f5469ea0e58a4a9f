import { describe, expect, it } from 'vitest';
import { chooseItems, type Candidate } from './compose.ts';

let made = 0;

/** A candidate of a fact and passage of its own; what is given replaces the defaults. */
function candidate(given: Partial<Candidate> & { at?: number }): Candidate {
	const number = ++made;
	const { at = number * 100, ...rest } = given;
	return {
		itemId: `item-${number}`,
		factId: `fact-${number}`,
		type: 'cloze',
		rank: 0.5,
		position: number,
		stem: `Where does river ${number} rise?`,
		keyText: `hill ${number}`,
		citations: [
			{ articleId: 'a', revision: 1, start: at, end: at + 50, quote: '', role: 'evidence' }
		],
		...rest
	};
}

const ids = (items: Candidate[]) => items.map(({ itemId }) => itemId);

describe('chooseItems', () => {
	it('takes the best and gives them back in the order of the bank', () => {
		const items = [candidate({ rank: 0.2 }), candidate({ rank: 0.7 }), candidate({ rank: 0.9 })];
		expect(ids(chooseItems(items, 2))).toEqual(ids(items.slice(1)));
	});

	it('takes types in turn before a second of any', () => {
		const clozes = [0.9, 0.8, 0.7].map((rank) => candidate({ rank }));
		const date = candidate({ type: 'date', rank: 0.1 });
		expect(ids(chooseItems([...clozes, date], 2))).toContain(date.itemId);
	});

	it('asks no fact twice', () => {
		const items = [candidate({ factId: 'same' }), candidate({ factId: 'same' })];
		expect(chooseItems(items, 5)).toHaveLength(1);
	});

	it('asks about no passage twice, whatever the facts are called', () => {
		const items = [candidate({ at: 0 }), candidate({ at: 40 }), candidate({ at: 50 })];
		expect(ids(chooseItems(items, 5))).toEqual(ids([items[0], items[2]] as Candidate[]));
	});

	it('leaves out an item whose stem tells the key of another, in either order', () => {
		const stem = 'Which river floods the market of Lowmere?';
		const asks = candidate({ stem, keyText: 'Esk', rank: 0.9 });
		const tells = candidate({ stem: 'The Esk floods the market of Lowmere when?', rank: 0.8 });
		expect(ids(chooseItems([asks, tells], 5))).toEqual([asks.itemId]);
		const better = { ...tells, rank: 1 };
		expect(ids(chooseItems([asks, better], 5))).toEqual([tells.itemId]);
	});

	it('keeps an item that names the key of another and speaks of something else', () => {
		const stem = 'Which river floods the market of Lowmere?';
		const asks = candidate({ stem, keyText: 'Esk', rank: 0.9 });
		const names = candidate({ stem: 'Who painted the bridge over the Esk?', rank: 0.8 });
		expect(chooseItems([asks, names], 5)).toHaveLength(2);
	});
});
