import type { Finding } from '../../facts/findings.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import type { ParsedToken } from '../../language/types.ts';
import { centrality, consequential } from '../gates/central.ts';
import { headlineShare } from '../gates/salience.ts';
import { looseThing } from './loose-thing.ts';
import { unknownActor } from './statement-subject.ts';

/**
 * What a statement of an article that is to be judged has to be before anything else is asked of it:
 * one whole sentence from the opening or about what the headline tells, in which somebody the reader
 * knows of did something or stands in a measured state. Null, or what is missing.
 */
export function missingForWhole(card: SentenceCard, isDenial = false): string | null {
	if (card.leadIn) return 'two sentences';
	if (/^(?:And|But|Or|So|Yet|Nor)\b/.test(card.statement)) return 'goes on from a sentence';
	if (!isDenial && !isCentral(card)) return 'not what the story is about';
	return (
		unknownActor(card) ??
		unfinished(card) ??
		looseThing(card) ??
		loadedWord(card) ??
		doubtfulDate(card) ??
		sourceWithoutName(card) ??
		clippedName(card)
	);
}

function isCentral(card: SentenceCard): boolean {
	const share = headlineShare(card);
	return card.findings.sentence.index <= 2 || share >= 2 || centrality(card) >= 3;
}

/** Verbs whose present tells a state that holds; of others the present is that of captions. */
const states = new Set(
	'be have hold own say remain stand lead want plan oppose support estimate calculate report show find'.split(
		' '
	)
);

/** What is to come, what might be, and headline English: nobody did it yet, or one cannot tell. */
function unfinished({ findings }: SentenceCard): string | null {
	const { tokens } = findings.sentence;
	const root = tokens.find(({ relation }) => relation === 'root');
	if (!root) return 'no verb';
	const helpers = tokens.filter(
		({ head, relation }) => head === root.index && /^(?:aux|cop)/.test(relation)
	);
	const modal = [...helpers, root].find(({ xpos }) => xpos === 'MD');
	if (modal) return modal.text;
	const isVerb = /^(?:VERB|AUX)$/.test(root.tag);
	if (!isVerb && !helpers.some(({ tag }) => tag === 'AUX')) return 'no verb';
	const isCaption = /^VB[ZP]$/.test(root.xpos) && helpers.length === 0 && !states.has(root.lemma);
	if (isCaption) return root.text;
	return /^VB[GN]?$/.test(root.xpos) && helpers.length === 0 ? root.text : null;
}

/** Adverbs that say when, how often, by whom or how exactly, and do not judge. */
const sober =
	/^(?:only|nearly|annually|publicly|officially|formally|unanimously|privately|approximately|roughly|daily|weekly|monthly|early|yearly|federally|jointly|directly|legally|illegally|fully|partly|mainly|mostly|initially|originally|previously|eventually|finally|temporarily|permanently|immediately|effectively|locally|nationally|globally|internationally|electronically|exactly|entirely|potentially|independently|currently|recently|allegedly|reportedly|successfully|newly|repeatedly|quickly|solely|separately)$/i;

/** "firmly", "fundamentally", "the most interesting": how the writer sees it. */
function loadedWord(card: SentenceCard): string | null {
	const { findings } = card;
	const { tokens } = findings.sentence;
	const isQuoted = (token: ParsedToken) =>
		findings.quotes.some(({ start, end }) => start <= token.start && token.end <= end);
	const found = tokens.find((token) => {
		if (isQuoted(token)) return false;
		const { tag, text, xpos, index } = token;
		if (tag === 'ADV' && /\p{L}ly$/u.test(text)) return !sober.test(text);
		return xpos === 'RBS' && tokens[index + 1]?.tag === 'ADJ' && text.toLowerCase() === 'most';
	});
	return found ? found.text : null;
}

/** Beside what has consequences for others: what begins, ends or changes hands. */
const deeds = new Set(
	'open found begin start end finish gain join leave adopt create establish publish release send test bomb'.split(
		' '
	)
);

/** A day is worth knowing of deeds at the heart of a story, not of talk or of how somebody looked. */
export function isDatedTalk({ card, focus }: Finding): boolean {
	if (focus.kind !== 'event') return false;
	const root = card.findings.sentence.tokens.find(({ relation }) => relation === 'root');
	const isNear = card.findings.sentence.index <= 2 || headlineShare(card) >= 2;
	return !isNear || !root || !(consequential.has(root.lemma) || deeds.has(root.lemma));
}

const toCome = /\b(?:set to|scheduled|due to|to take place|planned for|expected|upcoming)\b/;

/** A day worked out that lies a week behind its report, or behind what was still to come. */
function doubtfulDate({ index, findings, inferredDate, statement }: SentenceCard): string | null {
	const { value: published } = index.analysed.article.publishedOn;
	if (!inferredDate || published === null) return null;
	const worked = findings.dates.filter(({ anchor, value }) => anchor !== 'absolute' && value);
	const doubtful = worked.find(({ value }) => {
		if (toCome.test(statement)) return true;
		if (value?.length !== 10) return false;
		return Date.parse(published) - Date.parse(value) > furthestBack;
	});
	return doubtful?.value ?? null;
}

const furthestBack = 4 * 24 * 60 * 60 * 1000;

/** "A third agreed that …" is nobody's word but a share of those asked. */
function sourceWithoutName({ attribution }: SentenceCard): string | null {
	const source = attribution?.source ?? '';
	const isShare =
		/^(?:an? )?(?:third|half|quarter|majority|minority|most|many|some|few|more|less|fewer|others?|\d|one|two|sources?|people)\b/i;
	return isShare.test(source) ? source : null;
}

/** "Harbour Line's" where the article writes "Harbour Lines": the plural lost its letter. */
function clippedName({ findings, index }: SentenceCard): string | null {
	for (const { start, end, kind } of findings.mentions) {
		if (kind !== 'name' || !/^['’]s\b/.test(index.text.slice(end, end + 3))) continue;
		const name = index.text.slice(start, end);
		if (index.text.includes(`${name}s `)) return name;
	}
	return null;
}
