import { roleWords } from '../facts/roles.ts';
import type { ArticleIndex } from '../facts/article-index.ts';
import type { Finding } from '../facts/findings.ts';
import type { NameDistractor } from './distractors/names.ts';

/** What is said of the key: the fact itself. */
export function whyRight({ fact }: Finding): string {
	return fact.statement;
}

/** Of a name: who it really is, when the article says so, and what the passage names instead. */
export function whyNotName(
	key: string,
	{ text, entity, index }: NameDistractor,
	from: ArticleIndex
): string {
	// Of somebody in another article the passage and its article say nothing.
	const found =
		index !== from ? undefined : entity?.roles.find((candidate) => /\p{Lu}/u.test(candidate.text));
	const role = found ? roleWords(found) : null;
	const who =
		role && entity ? ` The article describes ${entity.name} as ${withArticle(role)}.` : '';
	return `The passage names ${key} here, not ${text}.${who}`;
}

export function whyNotValue(key: string): (text: string) => string {
	return (text) => `The passage gives ${key}, not ${text}.`;
}

/** "secretary of …" reads as it is; "analyst" wants "an". */
function withArticle(role: string): string {
	return /^(?:the|an?|\p{Lu}\S*['’]s) /iu.test(role) ? role : `“${role}”`;
}
