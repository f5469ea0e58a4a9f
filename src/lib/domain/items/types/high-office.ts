import type { ArticleIndex } from '../../facts/article-index.ts';
import type { Entity } from '../../language/types.ts';
import { landOf } from '../posts/real-posts.ts';

/** Offices of a nation or a state by their own words. */
const ofState =
	/\b(?:senators?|governor|premier|prime minister|minister|chief justice|(?:Senate|House) (?:majority |minority )?(?:leader|whip|speaker)|speaker of the House|(?:majority|minority) leader|attorney general|secretary[- ]general|secretary of (?:state|defen[cs]e|commerce|labor|energy|homeland security|the treasury)|(?:foreign|home|defen[cs]e|health|education|transport|trade|treasury|interior|energy|labor|commerce|homeland security|agriculture) secretary|(?:Labour|Conservative|Tory|Lib(?:eral)? Dem(?:ocrat)?|SNP|opposition) leader|leader of the opposition|(?:EU|European) [\p{L} ]*commissioner|pope)\b/iu;
/** They lead a nation only where one is named beside them. */
const ofLand = /\b(?:(?<!vice[- ])president|chancellor|king|queen|emperor|supreme leader)\b/i;
const ofMoney =
	/\b(?:Federal Reserve|Fed|central bank|Bank of \p{Lu}\p{L}+|European Central Bank|ECB|IMF|World Bank)\b/u;
const chief =
	/\b(?:president|governor|chairman|chairwoman|chair|head|managing director|chief executive)\b/i;
const chiefOfFirm = /\b(?:chief executive|CEO|chairman|chairwoman|managing director|founder)\b/i;
const standing =
	/\b(?:(?:presidential|party) (?:candidate|nominee|hopeful|contender)|front-?runner)\b/i;
/** What makes a leader of less than a nation out of the same words. */
const lesser =
	/\b(?:state (?:senator|representative|lawmaker)|student|club|union|league|university|college|institute|foundation|association|society|council of|local|county|district|city|press secretary|spokes\w+|(?:former )?(?:aide|adviser|advisor|assistant|deputy|counsel) )\b|\b(?:chair\w*|head|leader) of the \p{L}+ (?:Republican|Democratic) Party\b/iu;

/** Whether one of somebody's posts is a national or state high office. */
export function isHighOffice(roles: readonly string[]): boolean {
	return roles.some(
		(role) =>
			!lesser.test(role) &&
			(ofState.test(role) ||
				standing.test(role) ||
				(ofLand.test(role) && landOf(role) !== null) ||
				(ofMoney.test(role) && chief.test(role)))
	);
}

/** Who leads a firm that the headline or the first sentence names. */
export function leadsFirmOfStory(roles: readonly string[], index: ArticleIndex): boolean {
	const first = index.sentences[0]?.sentence;
	const opening = first ? index.text.slice(first.start, first.end) : '';
	const told = `${index.analysed.article.headline.value ?? ''} ${opening}`;
	return roles.some((role) => {
		if (!chiefOfFirm.test(role) || lesser.test(role) || /\bparty\b/i.test(role)) return false;
		const names = role.match(/\p{Lu}[\p{L}&-]{2,}/gu) ?? [];
		return names.some((name) => !chiefOfFirm.test(name) && told.includes(name));
	});
}

/** "Democratic presidential candidates Anna Kovac and Peter Novak": said of them in running text. */
export function standsForOffice({ text }: ArticleIndex, { name }: Entity): boolean {
	const surname = (name.split(' ').at(-1) ?? name).replace(/\W/g, '.');
	const called = new RegExp(
		`\\b(?:presidential|Republican|Democratic|GOP|party['’]s) (?:candidate|nominee|front-?runner|hopeful|contender|rival)s? (?:\\p{Lu}[\\p{L}.]* (?:and )?){0,5}${surname}\\b`,
		'u'
	);
	return called.test(text.replace(/\s+/g, ' '));
}
