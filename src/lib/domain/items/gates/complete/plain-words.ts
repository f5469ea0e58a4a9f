import { lookupsOf } from '../../../facts/article-lookups.ts';
import type { SentenceCard } from '../../../facts/sentence-card.ts';
import { ownWords } from './own-words.ts';

/** Words by which a writer praises, mocks or heats up; in a quotation they are somebody's. */
const colour =
	/\b(?:piddling|paltry|measly|whopping|staggering(?:ly)?|swagger(?:s|ed|ing)?|strut(?:s|ted|ting)?|stumbl(?:e[sd]?|ing)|magnanimous(?:ly)?|slam-bang|eye-popping|jaw-dropping|mind-boggling|shocking(?:ly)?|stunning(?:ly)?|bombshell|outrageous(?:ly)?|disastrous(?:ly)?|disgraceful(?:ly)?|shameful(?:ly)?|laughable|ridiculous(?:ly)?|absurd(?:ly)?|pathetic(?:ally)?|hilarious(?:ly)?|bizarre(?:ly)?|weird(?:ly)?|brilliant(?:ly)?|masterful(?:ly)?|glorious(?:ly)?|infamous(?:ly)?|notorious(?:ly)?|vicious(?:ly)?|proud|so-called|interesting(?:ly)?|fascinating|remarkabl[ey]|extraordinar(?:y|ily)|incredibl[ey]|amazing(?:ly)?|dramatic(?:ally)?|muddled|lopsided|huge|massive|enormous|monster|juicy|cozy|cosy|sleazy|shady|gleeful(?:ly)?|gloat(?:s|ed|ing)?|rant(?:s|ed|ing)?|trounc(?:e[sd]?|ing)|slam(?:s|med|ming)|blast(?:s|ed|ing)|trash(?:es|ed|ing)|rip(?:s|ped|ping) into|fundamentally|frankly|merely|literally|actually|basically|essentially|supposedly|ostensibly|apparently|evidently|presumably|of course|to be sure|blip|big dogs?|whatever|somehow|long-shot|what (?:appeared|seemed|appears|seems) to be|magic(?:al|ally)?|nightmare|darling|juggernaut)\b/i;

/** The first word of a writer's own voice. Null: there is none. */
export function colourWord(card: SentenceCard): string | null {
	return colour.exec(ownWords(card))?.[0] ?? null;
}

/** What writing names and dates in full has left standing as no editor would print it. */
const joints: readonly RegExp[] = [
	/\b(?:the|an?|its|his|her|their) (?:\p{Ll}+ )?(?:the|an?) \p{Lu}/u,
	/\bspen[dt]s? on \d{1,2} \p{Lu}/u,
	/^Back (?:in|on)\b/,
	/\b(?:of|in|on|by|for|at) (?:in|on) (?:\d{1,2} )?\p{Lu}\p{Ll}+ \d{4}/u,
	/[\u0300-\u036F]{2}|Ã|Â|\uFFFD/u,
	/,, |, ,|\bpercent percent\b|%-\d/
];

/** "the national the Teachers' Union", "spent on 3 May 2016 in": put together wrongly. */
export function misjoined({ statement }: SentenceCard): string | null {
	for (const joint of joints) {
		const found = joint.exec(statement.normalize('NFC'));
		if (found) return found[0];
	}
	return null;
}

const generic =
	/^(?:Inc|Corp|Co|Company|Corporation|Ltd|LLC|plc|PLC|Group|Motors?|Holdings|International|University|College|Party|Bank|Association|Institute|Foundation|Club|Council|Committee|of|the|&|and)\.?(?:['’]s)?$/;

/** "Harbour" written out as "Harbour Credit Services", which is another firm. */
export function otherFirm({ edits, index }: SentenceCard): string | null {
	const { personNamed } = lookupsOf(index);
	const grown = edits.find(({ start, end, text }) => {
		if (personNamed.has(text.replace(/['’]s?$/, ''))) return false;
		const surface = index.text.slice(start, end).replace(/['’]s$/, '');
		if (
			surface === '' ||
			/[\s\d]/.test(surface) ||
			/\d/.test(text) ||
			!text.startsWith(`${surface} `)
		)
			return false;
		return !text
			.slice(surface.length + 1)
			.split(' ')
			.every((word) => generic.test(word));
	});
	return grown?.text ?? null;
}
