import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDraft, type DraftEdit } from './draft-edits.ts';
import type { ModuleDraftContent } from './types.ts';

const draft: ModuleDraftContent = {
	sections: [
		{ kind: 'read', storyId: 'bridge' },
		{ kind: 'pick', itemIds: ['a', 'b'] },
		{ kind: 'pick', itemIds: ['c'] }
	],
	seed: 1
};
const picks = (content: ModuleDraftContent) =>
	content.sections.map((section) => (section.kind === 'pick' ? section.itemIds.join('') : '-'));

describe('editDraft', () => {
	it('moves and removes parts', () => {
		expect(picks(editDraft(draft, { kind: 'move-section', section: 2, by: -1 }))).toEqual([
			...['-', 'c', 'ab']
		]);
		expect(picks(editDraft(draft, { kind: 'remove-section', section: 0 }))).toEqual(['ab', 'c']);
		expect(editDraft(draft, { kind: 'move-section', section: 0, by: -1 })).toEqual(draft);
	});

	it('adds an item once, wherever it stands already', () => {
		const edit: DraftEdit = { kind: 'add-items', section: 2, itemIds: ['a', 'd', 'd'] };
		expect(picks(editDraft(draft, edit))).toEqual(['-', 'ab', 'cd']);
	});

	it('moves and removes items', () => {
		const move: DraftEdit = { kind: 'move-item', section: 1, itemId: 'b', by: -1 };
		expect(picks(editDraft(draft, move))).toEqual(['-', 'ba', 'c']);
		const remove: DraftEdit = { kind: 'remove-item', section: 1, itemId: 'a' };
		expect(picks(editDraft(draft, remove))).toEqual(['-', 'b', 'c']);
	});

	it('never loses or doubles an item by moving', () => {
		const edits = fc.array(
			fc.record({
				kind: fc.constantFrom('move-item' as const),
				section: fc.nat(4),
				itemId: fc.constantFrom('a', 'b', 'c', 'x'),
				by: fc.constantFrom(-1 as const, 1 as const)
			})
		);
		fc.assert(
			fc.property(edits, (list) => {
				const moved = list.reduce(editDraft, draft);
				expect(picks(moved).join('').replace('-', '').split('').sort()).toEqual(['a', 'b', 'c']);
			})
		);
	});
});
