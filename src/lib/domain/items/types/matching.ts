import type { Finding } from '../../facts/findings.ts';
import type { ArticleFindings } from '../article-candidates.ts';
import { allCitations } from '../article-candidates.ts';
import type { Candidate } from '../candidate.ts';
import { foldText } from '../../grading/fold-text.ts';

const fewest = 3;
const most = 5;

/** People and their posts, when an article gives at least three that can be told apart. */
export function matching({ findings }: ArticleFindings): Candidate[] {
	const chosen: { finding: Finding; name: string; post: string }[] = [];
	for (const finding of findings) {
		const { focus, fact } = finding;
		if (focus.kind !== 'role' || !fact.usable) continue;
		const name = focus.entity.name;
		const post = focus.role.text.replace(/\s+/g, ' ').replace(/[.,;]+$/, '');
		if (!/\s/.test(post)) continue;
		const isNew = chosen.every(
			(other) => other.name !== name && !overlap(other.post, post) && !overlap(other.name, post)
		);
		if (isNew && !overlap(name, post) && chosen.length < most) chosen.push({ finding, name, post });
	}
	const [first] = chosen;
	if (!first || chosen.length < fewest) return [];
	const pairs = chosen.map(({ name, post }): [string, string] => [name, post]);
	return [
		{
			content: {
				type: 'matching',
				stem: 'Match each person with the post or description that belongs to them.',
				options: null,
				key: pairs,
				accepts: [],
				tolerance: null,
				unit: null,
				explanation: pairs.map(([name, post]) => `${name}: ${post}.`).join(' '),
				attribution: null,
				citations: allCitations(chosen.map(({ finding }) => finding))
			},
			finding: first.finding,
			rule: 'posts',
			keyNames: [],
			problems: []
		}
	];
}

/** One says all that the other says, or they share a name. */
function overlap(a: string, b: string): boolean {
	const [one, other] = [foldText(a).split(' '), foldText(b).split(' ')];
	const isInside = (x: string[], y: string[]) => x.every((word) => y.includes(word));
	return isInside(one, other) || isInside(other, one);
}
