import type { Entity } from '../language/types.ts';

/** Words that make of a person's name that of a lecture, a prize, a film. */
export const thingNoun =
	/\b(?:Day|Lecture|Prize|Award|Awards|Cup|Act|Bill|Show|Park|Street|Bridge|Trophy|Festival|Theatre|Stadium|Tour|Trust|Fund|Series|Film|Fields|Games|Open|Index|FTSE)\b/;

/** Typed as a person and known by more than the typing: a post, a first name, a surname used alone. */
export function isSurelyPerson(entity: Entity): boolean {
	if (entity.type !== 'person' || thingNoun.test(entity.name)) return false;
	const parts = entity.name.split(/\s+/);
	const isCalledByPart = entity.aliases.some(
		(alias) => alias === parts[0] || alias === parts.at(-1)
	);
	return entity.gender !== null || entity.roles.length > 0 || (parts.length > 1 && isCalledByPart);
}
