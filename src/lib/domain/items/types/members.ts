import { storyFrame } from '../../facts/story-frame.ts';
import type { Finding } from '../../facts/findings.ts';
import type { ArticleFindings } from '../article-candidates.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { explainParts, writeParts, type Part } from '../parts.ts';
import { readPost } from '../posts/read-post.ts';
import { statePost } from '../posts/state-post.ts';
import { timesNamed } from '../gates/salience.ts';
import { seededRandom, shuffle } from '../random.ts';
import { heldSeat, stateSeat } from '../seats/worth.ts';
import type { ItemOption } from '../types.ts';

const fewest = { members: 2, others: 2 };
const most = { members: 3, others: 3 };
/** Offices in which nobody sits in the Senate at the same time, of one rank with it. */
const outside = /^(?:US secretary of|attorney general|vice president)\b/i;

/**
 * "Which of these people were US senators in March 2016?": senators and other office-holders of one
 * article, each with the passage that says what they were.
 */
export function senators({ index, findings }: ArticleFindings, corpus: Corpus): Candidate[] {
	const frame = storyFrame(index.analysed.article);
	if (/\bSenat(?:e|ors?)\b/.test(frame)) return [];
	const people = new Map<string, { part: Part; isMember: boolean; when: string }>();
	for (const finding of findings) {
		const read = readMember(finding);
		if (read && !people.has(read.part.text)) people.set(read.part.text, read);
	}
	const random = seededRandom('senators', corpus.seed, findings[0]?.fact.articleId ?? '');
	const all = shuffle([...people.values()], random);
	const members = all.filter(({ isMember }) => isMember).slice(0, most.members);
	const others = all.filter(({ isMember }) => !isMember).slice(0, most.others);
	const [first] = members;
	if (!first || members.length < fewest.members || others.length < fewest.others) return [];
	const parts = [...members, ...others].map(({ part }) => part);
	const content = writeParts(parts, {
		type: 'multiple-response',
		stem: `Which of these people were US senators ${first.when}? Choose all that apply.`,
		key: members.map(({ part }) => part.text),
		explanation: explainParts(parts)
	});
	const options = (content.options ?? []).map((option, at): ItemOption => ({
		...option,
		correct: at < members.length
	}));
	return [
		{
			content: { ...content, options },
			finding: first.part.finding,
			others: parts.slice(1).map(({ finding }) => finding),
			rule: 'senators',
			keyNames: [],
			problems: []
		}
	];
}

function readMember(finding: Finding): { part: Part; isMember: boolean; when: string } | null {
	const held = heldSeat(finding);
	const post = held ? null : readPost(finding);
	const holder = held?.entity ?? post?.holder;
	if (!holder || timesNamed(finding.card.index, holder) < 2) return null;
	if (held) {
		const part = { text: held.entity.name, why: stateSeat(held), finding };
		return { part, isMember: held.seat.office === 'senator', when: held.when };
	}
	if (!post?.asOf || post.isFormer || !post.isPlainPhrase || !outside.test(post.text)) return null;
	return {
		part: { text: post.holder.name, why: statePost(post), finding },
		isMember: false,
		when: post.asOf
	};
}
