import { z } from 'zod';
import { itemTypes } from '#lib/domain/items/types.ts';
import type { BankFilter } from '#lib/domain/modules/bank.ts';
import type { DraftEdit } from '#lib/domain/modules/draft-edits.ts';
import type { BlueprintRule } from '#lib/domain/modules/types.ts';

const text = (most: number) =>
	z.preprocess(
		(value) => (typeof value === 'string' ? value.replaceAll('\0', '').trim() : ''),
		z.string().max(most)
	);
const place = z.coerce.number().int().min(0).max(1000);
const direction = z.union([z.literal('up'), z.literal('down')]);
const id = z.string().min(1).max(200);

/** A bound typed in percent, kept as a share; an empty field is no bound. */
const share = z.preprocess(
	(value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) / 100 : null),
	z.number().min(0).max(1).nullable()
);

const describeSchema = z.object({ title: text(200), summary: text(1000) });

const ruleSchema = z.object({
	count: z.coerce.number().int().min(1).max(100),
	types: z.array(z.enum(itemTypes)),
	storyIds: z.array(id),
	strandIds: z.array(id),
	least: share,
	most: share,
	order: z.preprocess((value) => value ?? 'any', z.enum(['any', 'newest'])),
	draw: z.preprocess((value) => value ?? 'once', z.enum(['once', 'attempt']))
});

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What a search of the bank asks for. What makes no sense in an address is left out. */
export function readBankFilter(query: URLSearchParams): BankFilter {
	const asked = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
		const read = schema.safeParse(query.get(name) ?? undefined);
		return read.success && read.data !== '' ? read.data : undefined;
	};
	const bound = (name: string) => asked(name, share) ?? undefined;
	return {
		text: asked('text', text(200)),
		storyId: asked('story', id),
		type: asked('type', z.enum(itemTypes)),
		person: asked('person', id),
		place: asked('place', id),
		from: asked('from', isoDay),
		until: asked('until', isoDay),
		least: bound('least'),
		most: bound('most')
	};
}

/** A rule as its form sends it, or what is wrong with it in a sentence. */
export function readRule(form: FormData): { rule: BlueprintRule } | { error: string } {
	const read = ruleSchema.safeParse({
		...Object.fromEntries(form),
		types: form.getAll('types'),
		storyIds: form.getAll('storyIds'),
		strandIds: form.getAll('strandIds')
	});
	if (!read.success) {
		const field = read.error.issues[0]?.path[0];
		if (field === 'count') return { error: 'Say how many questions, from 1 to 100.' };
		if (field === 'least' || field === 'most') {
			return { error: 'Give the share of right answers in percent, from 0 to 100.' };
		}
		return { error: 'This rule was not filled in on our page.' };
	}
	const { least, most, order, draw, ...rule } = read.data;
	if (least !== null && most !== null && least > most) {
		return { error: 'The lower bound of right answers is above the upper one.' };
	}
	return {
		rule: {
			...rule,
			facility: { least, most },
			newestFirst: order === 'newest',
			drawPerAttempt: draw === 'attempt'
		}
	};
}

/** A change to a draft as a form of the builder sends it; null for what none of them sends. */
export function readEdit(
	form: FormData
): { edit: DraftEdit | { kind: 'describe'; title: string; summary: string } } | { error: string } {
	const kind = form.get('edit');
	const section = place.safeParse(form.get('section')).data ?? 0;
	const itemId = id.safeParse(form.get('itemId')).data ?? '';
	const by = direction.safeParse(form.get('by')).data === 'up' ? -1 : 1;
	if (kind === 'describe') {
		const read = describeSchema.safeParse(Object.fromEntries(form));
		if (!read.success) return { error: 'A title has at most 200 letters, a summary 1,000.' };
		return { edit: { kind, ...read.data } };
	}
	if (kind === 'add-read') {
		const storyId = id.safeParse(form.get('storyId')).data;
		if (!storyId) return { error: 'Choose the story to read.' };
		return { edit: { kind: 'add-section', section: { kind: 'read', storyId } } };
	}
	if (kind === 'add-pick') {
		return { edit: { kind: 'add-section', section: { kind: 'pick', itemIds: [] } } };
	}
	if (kind === 'add-rule' || kind === 'set-rule') {
		const read = readRule(form);
		if ('error' in read) return read;
		if (kind === 'set-rule') return { edit: { kind, section, rule: read.rule } };
		return { edit: { kind: 'add-section', section: { kind: 'blueprint', rule: read.rule } } };
	}
	if (kind === 'remove-section') return { edit: { kind, section } };
	if (kind === 'move-section') return { edit: { kind, section, by } };
	if (kind === 'add-items') {
		const itemIds = form.getAll('itemIds').flatMap((value) => id.safeParse(value).data ?? []);
		if (itemIds.length === 0) return { error: 'Tick the questions to add.' };
		return { edit: { kind, section, itemIds } };
	}
	if (kind === 'remove-item') return { edit: { kind, section, itemId } };
	if (kind === 'move-item') return { edit: { kind, section, itemId, by } };
	return { error: 'This form was not filled in on our page.' };
}
