import { countryForm } from '../distractors/countries.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import { nameMentions } from '../../facts/names.ts';
import { singular } from '../../facts/story-frame.ts';
import type { ParsedToken } from '../../language/types.ts';

/** Verbs of which a firm's or person's profile is made. */
const profile = new Set(
	'represent employ own operate found base bear house boast comprise consist publish'.split(' ')
);

/** The main verb as far as the parser can be trusted: its root when that is a verb. */
function mainVerb(tokens: readonly ParsedToken[]): ParsedToken | undefined {
	return tokens.find(({ relation, tag }) => relation === 'root' && /^(?:VERB|AUX)$/.test(tag));
}

/** "Clinton and Trump meet on 19 September 2016": a caption, or a day that was still to come. */
export function presentBesideDate({ findings }: SentenceCard): string | null {
	const { tokens } = findings.sentence;
	const main = mainVerb(tokens);
	const isDated = findings.dates.some(({ value }) => value !== null);
	if (!main || !isDated) return null;
	// "The union set itself a target": the form does not tell, and nobody is captioned so.
	const isPresent =
		main.xpos === 'VBZ' ||
		(main.xpos === 'VBP' &&
			!/^(?:set|put|cut|hit|let|cost|quit|spread|read|shut|split)$/.test(main.text));
	if (isPresent && !/^(?:be|have|lead|say|show|put|remain|plan|aim|want)$/.test(main.lemma))
		return main.text;
	const asOf = tokens.some(({ text }, i) => /^as$/i.test(text) && tokens[i + 1]?.text === 'of');
	return asOf ? 'as of' : null;
}

/** A day worked out from a weekday that lies behind the report is most likely worked out wrongly. */
export function dayToCome({ index, findings, inferredDate }: SentenceCard): string | null {
	const { value: published } = index.analysed.article.publishedOn;
	if (!inferredDate || published === null) return null;
	const late = findings.dates.find(({ value }) => value?.length === 10 && value > published);
	return late?.value ?? null;
}

/** "THE MANY CAVEATS Plenty of people": a heading grown onto the sentence below it. */
export function headingIn({ statement }: SentenceCard): string | null {
	return /^(?:\p{Lu}{2,}[’']?\p{Lu}*:? ){2,}(?=\p{Lu})/u.exec(statement)?.[0].trim() ?? null;
}

/** "expected in 2016 heavily from": a year written in where the words leave no room for it. */
export function crampedYear({ statement }: SentenceCard): string | null {
	return /\bin \d{4} \p{Ll}+ly\b/u.exec(statement)?.[0] ?? null;
}

/** Counts of what people clicked on. */
export function audienceCount({ statement }: SentenceCard): string | null {
	return (
		/\b(?:followers|retweets|likes|page views|hashtags?|Twitter (?:conversation|mentions))\b/.exec(
			statement
		)?.[0] ?? null
	);
}

/** "Guinea immigrant": a country where the people belongs. */
export function misnamedPeople({ statement }: SentenceCard): string | null {
	const found = /\b(\p{Lu}\p{Ll}+) (?:immigrant|citizen|migrant|refugee|national)s?\b/u.exec(
		statement
	);
	return found && countryForm(found[1] ?? '') === 'names' ? found[0] : null;
}

/** "Paul Ryan Joins Growing List": words of a headline taken for part of a name. */
export function grownName({ index, findings }: SentenceCard): string | null {
	for (const { entityId } of nameMentions(findings)) {
		const entity = index.entities.get(entityId);
		if (entity?.type !== 'person') continue;
		const words = entity.name.split(' ').filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word));
		if (words.length > 3) return entity.name;
	}
	return null;
}

/** Who acts is named, or is a thing of the headline: "Many Americans", "An attempt" is neither. */
export function hasKnownSubject(card: SentenceCard): boolean {
	const { index, findings, leadIn } = card;
	if (index.told.size === 0 || findings.sentence.index === 0) return true;
	const { tokens } = findings.sentence;
	const subject = tokens.find(({ relation }) => /^nsubj/.test(relation));
	const verb = mainVerb(tokens);
	if (!subject) return false;
	const from = tokens.findIndex((token) => token.start >= findings.sentence.start);
	const until = Math.max(subject.end, Math.min(verb?.start ?? subject.end, subject.end));
	const phrase = tokens.slice(from).filter(({ end }) => end <= until);
	if (leadIn && /^the$/i.test(phrase[0]?.text ?? '')) return true;
	const names = nameMentions(findings);
	if (phrase.some((token) => token.head === subject.index && index.told.has(singular(token.text))))
		return true;
	return (
		names.some(
			({ start, end }) => start < subject.end && end > subject.start - 60 && start < until
		) ||
		index.told.has(singular(subject.text)) ||
		index.told.has(singular(subject.lemma))
	);
}

/** "The union represents 50,000 workers": the line about itself that stands under every report. */
export function profileVerb({ findings, index }: SentenceCard): string | null {
	const main = mainVerb(findings.sentence.tokens);
	if (!main || index.told.size === 0) return null;
	return profile.has(main.lemma) ? main.text : null;
}
