import { overlaps } from '../../facts/edits.ts';
import { nameMentions } from '../../facts/names.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import type { Problem } from '../../facts/problems.ts';
import { addressTitles, postWords, roleNouns } from '../../language/entities/title-words.ts';
import type { Entity, Mention, ParsedToken } from '../../language/types.ts';

/**
 * What is wrong with asking for a name at the place where it stands: one of two that do the same, one
 * example of many, the house where something happened, who wrote the report, half of a longer name.
 */
export function placeProblems(card: SentenceCard, mention: Mention, entity: Entity): Problem[] {
	const { tokens } = card.findings.sentence;
	const before = tokens.filter(({ end }) => end <= mention.start);
	const after = tokens.find(({ start }) => start >= mention.end);
	const problem = (gate: string, detail = entity.name): Problem[] => [{ gate, detail }];
	const lead = before.findLast(({ text }) => !/^the$/i.test(text));
	const written = card.index.text.slice(card.findings.sentence.start, mention.start);
	if (/^\d/.test(after?.text ?? '')) return problem('piece-of-a-name');
	if (/^[\p{Lu}. ]{5,}$/u.test(card.index.text.slice(mention.start, mention.end)))
		return problem('scrap', 'capitals only');
	if (hyphened.test(card.index.text.slice(mention.end, mention.end + 80)))
		return problem('piece-of-a-name', 'half of a compound');
	const named = longerName.exec(written)?.[1];
	if (named !== undefined && !isTitleWord(named))
		return problem('piece-of-a-name', `${named} of …`);
	if (/\b(?:like|such as|including|e\.g\.) (?:the |Mr\.? |Mrs\.? |Ms\.? )?$/i.test(written))
		return problem('one-of-many');
	if (/^(?:person|country)$/.test(entity.type) && isPaired(card, mention))
		return problem('one-of-two');
	if (entity.type === 'person') {
		if (onlyBearer.test(written)) return problem('leak', 'the post has one bearer');
		if (after?.text === ',' && isPostWord(tokens[after.index + 1])) return problem('described-gap');
		if (isPieceOfTitle(card, entity)) return problem('piece-of-a-name');
	}
	if (entity.type === 'organisation') {
		if (/^ of (?:the )?\p{Lu}/u.test(card.index.text.slice(mention.end)))
			return problem('piece-of-a-name', 'the start of a longer name');
		if (written.trim() === '' && /^ and (?:the )?\p{Lu}/u.test(card.index.text.slice(mention.end)))
			return problem('one-of-two');
		if (grounds.test(written)) return problem('mere-place');
		if (lead && houses.has(lead.text.toLowerCase()) && !isGiven(lead, tokens))
			return problem('mere-place');
		if (isReporter(card, mention, before)) return problem('names-the-outlet');
	}
	return [];
}

/** "the Sons of Bergen": one name, of which the gap would be the end. */
const longerName = /(?<![.!?]["”]? )(?<!^)\b(\p{Lu}\p{Ll}+) of (?:the )?$/u;

function isTitleWord(word: string): boolean {
	const plain = word.toLowerCase();
	return roleNouns.has(plain) || postWords.has(plain) || addressTitles.has(plain);
}

/** "Norsk and Dansk-backed": the participle behind the hyphen belongs to both names. */
const hyphened =
	/^(?:, (?:\p{Lu}[\p{L}&.]* ?)+)*,? (?:and|or|&) (?:\p{Lu}[\p{L}&.]* ?){1,4}[-‐‑]\p{Ll}/u;

/** Whoever stands for the highest office in an election year is known to all. */
const onlyBearer =
	/\b(?:presidential|vice[- ]presidential) (?:candidate|nominee|front-?runner|hopeful|contender)s? $|\brunning mate,? $/i;

function isPostWord(token: ParsedToken | undefined): boolean {
	return token !== undefined && roleNouns.has(token.text.toLowerCase());
}

/** "Miss Universe Anna Kovac": the words of the title are no first name. */
function isPieceOfTitle({ index }: SentenceCard, entity: Entity): boolean {
	return entity.name.split(' ').length > 2 && index.text.includes(`Miss ${entity.name}`);
}

/** Before an organisation they tell where something was, not who did it. */
const houses = new Set('in at outside inside near behind around on onto beside'.split(' '));

const grounds = /\b(?:premises|campus|grounds|steps|headquarters|halls?|outskirts) of (?:the )?$/i;

const given = new Set([
	'look at',
	'aim at',
	'invest in',
	'focus on',
	'rely on',
	'depend on',
	'call on',
	'impose on',
	'base on',
	'press on'
]);

/** "focus on", "look at": the preposition belongs to the verb. */
function isGiven(token: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	const verb = tokens[token.index - 1];
	return verb?.tag === 'VERB' && given.has(`${verb.lemma} ${token.text.toLowerCase()}`);
}

/** "______ and Anna Kovac met": either could be asked, and the one tells the other. */
function isPaired({ index, findings }: SentenceCard, mention: Mention): boolean {
	const { text, entities } = index;
	const own = entities.get(mention.entityId)?.type;
	return nameMentions(findings).some((other) => {
		if (other.entityId === mention.entityId || overlaps(other, mention)) return false;
		if (entities.get(other.entityId)?.type !== own) return false;
		const [first, second] = other.start < mention.start ? [other, mention] : [mention, other];
		const between = text.slice(first.end, second.start);
		return between.length < 60 && /^,? ?(?:and|or|nor|&) [^,]*$/.test(between.trim() + ' ');
	});
}

const reports =
	/\b(?:report|reporter|interview|poll|survey|study|editorial|column|article|story|journalist|correspondent|analysis) (?:by|for|with|in|from|at) (?:the )?$/i;

/** Who asked, printed or broadcast it: the last thing that one need remember. */
function isReporter(card: SentenceCard, mention: Mention, before: readonly ParsedToken[]): boolean {
	const { text } = card.index;
	if (reports.test(text.slice(card.findings.sentence.start, mention.start))) return true;
	const verb = before.at(-1)?.text.toLowerCase() === 'the' ? before.at(-2) : before.at(-1);
	return verb?.tag === 'VERB' && verb.lemma === 'tell';
}
