import { isDeepStrictEqual } from 'node:util';
import { explainItem } from '#lib/domain/items/contract.ts';
import type { Item } from '#lib/domain/items/types.ts';
import { chooseItems } from '#lib/domain/modules/compose.ts';
import type { ModuleSection } from '#lib/domain/modules/types.ts';
import type { Curriculum, CurriculumModule } from '#lib/schemas/curriculum.ts';
import type { Database } from '../db/database.ts';
import { replaceObjectives, upsertStory, upsertStrand } from '../repositories/curriculum.ts';
import { findModule, insertModuleVersion, upsertModule } from '../repositories/learning-modules.ts';

const mostPerStory = 10;
const mostPerStoryAcross = 4;

export async function publishStrands(
	tx: Database,
	{ strands }: Curriculum,
	now: Date
): Promise<void> {
	for (const [position, { slug, title, summary, stories }] of strands.entries()) {
		await upsertStrand(tx, { strandId: slug, slug, title, summary, position });
		for (const [place, story] of stories.entries()) {
			const { slug: storyId, title, summary, objectives } = story;
			await upsertStory(tx, {
				storyId,
				slug: storyId,
				strandId: slug,
				title,
				summary,
				position: place,
				createdAt: now
			});
			await replaceObjectives(tx, storyId, objectives);
		}
	}
}

/** Composes the modules of a curriculum; one whose sections changed gets a new version. */
export async function publishModules(
	tx: Database,
	modules: CurriculumModule[],
	itemsByStory: Map<string, Item[]>,
	now: Date
): Promise<void> {
	for (const [position, module] of modules.entries()) {
		const { slug, title, summary } = module;
		const sections = composeSections(module, itemsByStory);
		const stored = await findModule(tx, slug);
		const isSame = stored && isDeepStrictEqual(stored.version.sections, sections);
		const version = (stored?.version.version ?? 0) + (isSame ? 0 : 1);
		const moduleVersionId = `${slug}.${version}`;
		await upsertModule(tx, {
			moduleId: slug,
			slug,
			title,
			summary,
			position,
			across: module.stories.length > 1,
			currentVersionId: moduleVersionId,
			createdAt: now
		});
		if (isSame) continue;
		await insertModuleVersion(tx, {
			moduleVersionId,
			moduleId: slug,
			version,
			sections,
			createdAt: now
		});
	}
}

/** Read a story, check yourself on it; then the next. */
function composeSections(
	{ stories, types }: CurriculumModule,
	itemsByStory: Map<string, Item[]>
): ModuleSection[] {
	const count = stories.length > 1 ? mostPerStoryAcross : mostPerStory;
	return stories.flatMap((storyId): ModuleSection[] => {
		const candidates = (itemsByStory.get(storyId) ?? [])
			.map((item, position) => ({ ...item, position, keyText: explainItem(item).keyText }))
			.filter(({ type }) => types?.includes(type) ?? true);
		const itemIds = chooseItems(candidates, count).map(({ itemId }) => itemId);
		return [
			{ kind: 'read', storyId },
			{ kind: 'check', itemIds }
		];
	});
}
