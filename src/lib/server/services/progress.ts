import type { LearnerProgress, ShareRight } from '#lib/domain/progress/types.ts';
import type { Store } from '../db/database.ts';
import { countByDay, shareByItemGroup } from '../repositories/progress.ts';

const daysShown = 84;

type Group = Awaited<ReturnType<typeof shareByItemGroup>>[number];

/**
 * What a learner has answered and how well.
 *
 * @param offsetMinutes the learner's clock against UTC, which decides what a day is
 */
export async function readProgress(
	store: Store,
	learnerId: string | null,
	offsetMinutes: number
): Promise<LearnerProgress> {
	if (learnerId === null) {
		return { answered: 0, share: 0, days: [], byStrand: [], byStory: [], byType: [] };
	}
	const [days, groups] = await Promise.all([
		countByDay(store.read, learnerId, offsetMinutes, daysShown),
		shareByItemGroup(store.read, learnerId)
	]);
	const answered = groups.reduce((sum, group) => sum + group.answered, 0);
	return {
		answered,
		share: meanShare(groups),
		days: days.reverse(),
		byStrand: shares(groups, ({ strand }) => ({ ...strand, href: null })),
		byStory: shares(groups, ({ story }) => ({ ...story, href: `/stories/${story.slug}` })),
		byType: shares(groups, ({ type }) => ({ slug: type, title: type, href: null }))
	};
}

function shares(
	groups: Group[],
	nameOf: (group: Group) => { slug: string; title: string; href: string | null }
): ShareRight[] {
	const byKey = Map.groupBy(groups, (group) => nameOf(group).slug);
	return [...byKey].flatMap(([key, members]) => {
		const first = members[0];
		if (!first) return [];
		const { title, href } = nameOf(first);
		const answered = members.reduce((sum, member) => sum + member.answered, 0);
		return [{ key, label: title, href, answered, share: meanShare(members) }];
	});
}

function meanShare(groups: Group[]): number {
	const answered = groups.reduce((sum, group) => sum + group.answered, 0);
	if (answered === 0) return 0;
	return groups.reduce((sum, group) => sum + group.share * group.answered, 0) / answered;
}
