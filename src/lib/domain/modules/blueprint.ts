import { seededRandom, shuffle } from '../items/random.ts';
import type { BankEntry } from './bank.ts';
import { chooseItems } from './compose.ts';
import type { BlueprintRule, ModuleDraftContent, ModuleSection } from './types.ts';

/** A draft as it would be published, and what its author should know first. */
export interface ComposedDraft {
	sections: ModuleSection[];
	/** By section of the draft, in sentences. Nothing here keeps it from being published. */
	remarks: string[][];
}

/** Whether a rule allows an item. Bounds of facility leave out what nobody has answered. */
export function fitsRule(entry: BankEntry, rule: BlueprintRule): boolean {
	const { least, most } = rule.facility;
	return (
		isListed(rule.types, entry.type) &&
		isListed(rule.storyIds, entry.storyId) &&
		isListed(rule.strandIds, entry.strandId) &&
		(least === null || (entry.facility !== null && entry.facility >= least)) &&
		(most === null || (entry.facility !== null && entry.facility <= most))
	);
}

/**
 * Turns a draft into the sections of a version. Rules choose by the draft's seed, none a fact that
 * another section asks about; what was picked by hand stays, if it can still be asked.
 */
export function composeDraft(draft: ModuleDraftContent, bank: BankEntry[]): ComposedDraft {
	const byId = new Map(bank.map((entry) => [entry.itemId, entry]));
	const taken = draft.sections.flatMap((section) =>
		section.kind === 'pick' ? section.itemIds.flatMap((itemId) => byId.get(itemId) ?? []) : []
	);
	const remarks: string[][] = [];
	const sections = draft.sections.map((section, index): ModuleSection => {
		const said: string[] = [];
		remarks.push(said);
		if (section.kind === 'read') return section;
		if (section.kind === 'pick') {
			const itemIds = section.itemIds.filter((itemId) => byId.has(itemId));
			const gone = section.itemIds.length - itemIds.length;
			if (gone > 0) said.push(`${questions(gone)} no longer asked: left out.`);
			if (section.itemIds.length === 0) said.push('No question has been added here yet.');
			return { kind: 'check', itemIds };
		}
		const { rule } = section;
		const facts = new Set(taken.map(({ factId }) => factId));
		const fitting = bank.filter((entry) => fitsRule(entry, rule) && !facts.has(entry.factId));
		const ranked = rankForRule(fitting, rule, `${draft.seed}:${index}`);
		const chosen = chooseItems(ranked, rule.count, taken);
		if (chosen.length < rule.count) said.push(tooFew(rule.count, chosen.length));
		if (!rule.drawPerAttempt) {
			taken.push(...chosen);
			return { kind: 'check', itemIds: chosen.map(({ itemId }) => itemId) };
		}
		taken.push(...fitting);
		return { kind: 'pool', itemIds: fitting.map(({ itemId }) => itemId), count: rule.count };
	});
	return { sections, remarks };
}

/** Without the parts that ask nothing. */
export const publishable = (sections: ModuleSection[]): ModuleSection[] =>
	sections.filter((section) => section.kind === 'read' || section.itemIds.length > 0);

/** Ranks by which `chooseItems` chooses: by date when the newest come first, else by chance. */
function rankForRule(entries: BankEntry[], rule: BlueprintRule, seed: string): BankEntry[] {
	const mixed = shuffle(entries, seededRandom('blueprint', seed));
	if (rule.newestFirst) {
		mixed.sort((a, b) => compareDates(b.publishedOn, a.publishedOn));
	}
	return mixed.map((entry, index) => ({ ...entry, rank: 1 - index / mixed.length }));
}

/** An unknown date is older than every other. */
const compareDates = (a: string | null, b: string | null): number =>
	(a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;

const isListed = <T>(list: T[], value: T): boolean => list.length === 0 || list.includes(value);

const questions = (count: number): string =>
	count === 1 ? 'One question is' : `${count} questions are`;

function tooFew(asked: number, found: number): string {
	const have = found === 0 ? 'none fits' : found === 1 ? 'one fits' : `${found} fit`;
	return `The rule asks for ${asked}; ${have} without asking the same thing twice.`;
}
