import type { BlueprintRule, DraftSection, ModuleDraftContent } from './types.ts';

/** One change to a draft. Sections are counted from 0. */
export type DraftEdit =
	| { kind: 'add-section'; section: DraftSection }
	| { kind: 'remove-section'; section: number }
	| { kind: 'move-section'; section: number; by: -1 | 1 }
	| { kind: 'set-rule'; section: number; rule: BlueprintRule }
	| { kind: 'add-items'; section: number; itemIds: string[] }
	| { kind: 'remove-item'; section: number; itemId: string }
	| { kind: 'move-item'; section: number; itemId: string; by: -1 | 1 }
	| { kind: 'draw-again'; seed: number };

/** The draft after an edit; what the edit speaks of and is not there leaves it as it was. */
export function editDraft(draft: ModuleDraftContent, edit: DraftEdit): ModuleDraftContent {
	if (edit.kind === 'draw-again') return { ...draft, seed: edit.seed };
	return { ...draft, sections: editSections(draft.sections, edit) };
}

function editSections(
	sections: DraftSection[],
	edit: Exclude<DraftEdit, { kind: 'draw-again' }>
): DraftSection[] {
	if (edit.kind === 'add-section') return [...sections, edit.section];
	const section = sections[edit.section];
	if (!section) return sections;
	if (edit.kind === 'remove-section') return sections.toSpliced(edit.section, 1);
	if (edit.kind === 'move-section') return swap(sections, edit.section, edit.section + edit.by);
	return sections.with(edit.section, editSection(sections, section, edit));
}

function editSection(
	sections: DraftSection[],
	section: DraftSection,
	edit: Extract<DraftEdit, { kind: 'set-rule' | 'add-items' | 'remove-item' | 'move-item' }>
): DraftSection {
	if (edit.kind === 'set-rule') {
		return section.kind === 'blueprint' ? { ...section, rule: edit.rule } : section;
	}
	if (section.kind !== 'pick') return section;
	const { itemIds } = section;
	if (edit.kind === 'add-items') {
		const known = new Set(sections.flatMap((s) => (s.kind === 'pick' ? s.itemIds : [])));
		const added = edit.itemIds.filter((itemId) => !known.has(itemId));
		return { ...section, itemIds: [...itemIds, ...new Set(added)] };
	}
	const at = itemIds.indexOf(edit.itemId);
	if (at < 0) return section;
	return {
		...section,
		itemIds:
			edit.kind === 'remove-item' ? itemIds.toSpliced(at, 1) : swap(itemIds, at, at + edit.by)
	};
}

function swap<T>(list: T[], a: number, b: number): T[] {
	const [one, two] = [list[a], list[b]];
	if (one === undefined || two === undefined) return list;
	return list.with(a, two).with(b, one);
}
