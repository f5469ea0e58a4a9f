import { stateOf } from '../../facts/us-states.ts';
import { countryCodeOf, countryForm } from '../distractors/countries.ts';

/** Words of posts and portfolios that an editor writes small after a country, a house, a body. */
const small = new Set(
	`prime foreign defence defense interior home finance trade health justice economy education
	energy culture agriculture transport environment labor labour development deputy vice first chief
	acting interim general attorney national security majority minority press treasury executive
	managing minister president premier chancellor secretary speaker leader governor mayor chairman
	chairwoman chair chairperson whip director spokesman spokeswoman spokesperson ambassador
	commissioner king queen superintendent officer coach captain manager economist adviser advisor
	editor state`.split(/\s+/)
);
/** A portfolio after "of" or "for". */
const portfolio =
	/^( (?:of|for) (?:the )?)(State|Defen[cs]e|Foreign Affairs|Finance|Health|Education|Trade|Justice|Energy|Commerce|Labou?r|Agriculture|Transport(?:ation)?|Interior|Homeland Security|Treasury|Economy)(?= of |$)/;
const party =
	/^(?:Republican|Democratic|Democrat|GOP|Conservative|Labour|Tory|Liberal Democrat|Green) /;
/** They stand before a post as they are: "U.S. ambassador", "White House counsel". */
const shortOrHouse =
	/^(?:US|U\.S\.|UK|U\.K\.|UN|EU|UAE)$|['’]s?$|House|Kremlin|Pentagon|Street|Westminster/;
/** Bodies that every town, every party and every chamber has. */
const anywhere =
	/^(?:City|County|Town|State|Village|District|School|Student)\b|\b(?:County|Congressional District)\b/;
/** A committee is one of a house, a country or a party: bare, it could be of any. */
const bareCommittee =
	/^(?!House|Senate|Joint|National|Republican|Democratic)(?:[\p{L}&]+ ){0,5}(?:Sub)?[Cc]ommittee\b/u;
/** Named with its party: without it the name is another's. */
const partyBody = /^(?:\p{L}+ ){0,3}(?:Committee|Association|Caucus|Conference|Party|Club)\b/u;
/** Said of a person and not of the post. */
const praise =
	/\b(?:longtime|long-time|veteran|top|outside|independent|two-term|three-term|one-term|famous|influential|powerful|embattled|outspoken|controversial|first-term|freshman|popular|conservative|liberal|moderate|then|future|one-time|onetime|likely|presumptive|current|incoming|outgoing|long-serving|newly)\b/;

/**
 * A post as an editor prints it: "Japan Prime Minister" is the prime minister of Japan, "British Prime
 * Minister" the British prime minister. Null for a description that is no post, and for one that
 * does not say of what when the words of the party are taken off: "Republican Secretary of State".
 */
export function editPost(words: string): string | null {
	const whole = words.replace(/^As (?:the )?/, '').replace(/^the /i, '');
	if (praise.test(whole) || /\b(?:then|ex|former)\b/i.test(whole)) return null;
	const isOfParty = party.test(whole);
	const stripped = isOfParty ? whole.replace(party, '') : whole;
	const text = isOfParty && partyBody.test(stripped) ? whole : stripped;
	const [front = ''] = text.split(/ (?:of|at|for|in|to|with|from) /);
	const after = text
		.slice(front.length)
		.replace(portfolio, (_, joint: string, name: string) => `${joint}${name.toLowerCase()}`);
	const { body, post } = splitFront(front);
	if (isStateChamber(body)) return null;
	if (anywhere.test(body) || bareCommittee.test(body) || bareCommittee.test(ofWhat(after)))
		return null;
	if (/\b(?:County|District)\b/.test(after) || localParty.test(text)) return null;
	// "founder of", "analyst at": in small letters already, or nothing that is known for a post.
	if (post === '') return /^\p{Ll}[\p{Ll} -]*$/u.test(front) ? text : null;
	const saysOfWhat = body !== '' || /\p{Lu}/u.test(after);
	if (isOfParty && !saysOfWhat) return null;
	return joined(body, post, after);
}

/** "Oregon House": fifty states have one, and their leaders are known at home. */
function isStateChamber(body: string): boolean {
	const state = /^(.+) (?:House|Senate|Assembly|General Assembly|Legislature)$/.exec(body)?.[1];
	return state !== undefined && stateOf(state) !== null;
}

/** What comes after "chairman of". */
function ofWhat(after: string): string {
	return after.replace(/^ (?:of|for|at|on) (?:the )?/, '');
}

const localParty = /\b(?:GOP|Republicans|Democrats|Republican Party|Democratic Party)\b/;

/** What stands before the post ("Senate", "Japan", "Russia's") and the post in small letters. */
function splitFront(front: string): { body: string; post: string } {
	const words = front.split(' ');
	let at = words.length;
	while (at > 0 && small.has((words[at - 1] ?? '').toLowerCase())) at--;
	return { body: words.slice(0, at).join(' '), post: words.slice(at).join(' ').toLowerCase() };
}

function joined(body: string, post: string, after: string): string {
	if (body === '') return `${post}${after}`;
	const isLand = countryForm(body) === 'names' && countryCodeOf(body) !== null;
	if (isLand && !shortOrHouse.test(body) && after === '') {
		return `${post} of ${body}`;
	}
	return `${body} ${post}${after}`;
}
