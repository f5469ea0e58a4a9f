import { typeWords } from '#lib/components/items/item-words.ts';
import { countOf, listOf, percentOf } from '#lib/components/words.ts';
import type { BlueprintRule } from '#lib/domain/modules/types.ts';
import type { StoryChoice } from './views.ts';

/** A rule in a sentence: "5 questions (Number or Date) from The bridge, newest first." */
export function ruleWords(rule: BlueprintRule, stories: StoryChoice[]): string {
	const types = rule.types.map((type) => typeWords[type]).join(' or ');
	const places = [
		...rule.storyIds.map((id) => stories.find(({ storyId }) => storyId === id)?.title ?? id),
		...rule.strandIds.map((id) => stories.find(({ strandId }) => strandId === id)?.strand ?? id)
	];
	return [
		`${countOf(rule.count, 'question')}${types ? ` (${types})` : ''}`,
		places.length > 0 ? ` from ${listOf(places)}` : ' from all stories',
		facilityWords(rule.facility),
		rule.newestFirst ? ', newest first' : '',
		rule.drawPerAttempt ? ', drawn anew for every attempt' : '',
		'.'
	].join('');
}

function facilityWords({ least, most }: BlueprintRule['facility']): string {
	if (least !== null && most !== null) {
		return `, answered right by ${percentOf(least)} to ${percentOf(most)}`;
	}
	if (least !== null) return `, answered right by at least ${percentOf(least)}`;
	return most === null ? '' : `, answered right by at most ${percentOf(most)}`;
}
