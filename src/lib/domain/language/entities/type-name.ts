import { wordSet } from '../tables/word-set.ts';
import { findEntry, genderOfFirstName, isFirstName, lookUp, surnames } from './gazetteer.ts';
import { scoreContext } from './name-context.ts';
import {
	eventHeads,
	organisationHeads,
	otherHeads,
	placeHeads,
	placeLeads,
	weaponHeads
} from './name-words.ts';
import type { Piece } from './pieces.ts';
import { isPlainWord } from './plain-word.ts';
import type { NameCandidate } from './read-run.ts';
import { adder, type Add, type NameScores, type TypeScores } from './type-scores.ts';

const genericAcronyms = wordSet(
	`TV DVD CD PC AI GPS GMT VHS HD MP3 ID IT GDP GNP VAT ISA CEO CFO DJ MC PR HQ SMS MMS USB ADSL
	DSL LAN WLAN VoIP XML HTML HTTP SUV R&B LP EP FM AM BST ET AIDS HIV DNA RNA MRI SARS BSE PIN CV MBA
	PhD BA MA GCSE OBE MBE CBE MP MSP MEP AM QC PM VIP UFO POW POWs WMD IED OK RIP POV CCTV FTSE 3D 2D
	TB GSM GPRS GIF JPEG LZW USB IPO Aids HD-DVD Wi-Fi WiFi XP ADHD CJD DDT PTSD ECG GM-free FTSE
	3G 2G PDA LCD HDTV ISP URL RAM CPU SIM XP`
);

const designation = /^[A-Z]{1,4}-?\d{1,4}[A-Za-z]{0,2}$/;

/** Scores the kinds of thing a name may be, from its words and its neighbours. */
export function scoreName(pieces: Piece[], name: NameCandidate): NameScores {
	const words: TypeScores = {};
	const context: TypeScores = {};
	if (name.entry) words[name.entry.type] = name.entry.weak ? 1.8 : 8;
	const certain = name.entry !== null && !name.entry.weak && name.entry.type !== 'place';
	if (!certain) scoreWords(pieces, name, adder(words));
	if (!certain || name.titleFrom < name.from) scoreContext(pieces, name, adder(context));
	return { words, context };
}

function scoreWords(pieces: Piece[], name: NameCandidate, add: Add): void {
	const words = pieces.slice(name.from, name.to);
	const first = words[0];
	const last = words.at(-1);
	if (!first || !last) return;
	const length = words.length;
	if (length >= 2) {
		if (weaponHeads.has(last.lower)) add('weapon', 4);
		if (eventHeads.has(last.lower)) add('event', 4);
		if (organisationHeads.has(last.lower)) add('organisation', 4);
		if (placeHeads.has(last.lower)) add('place', isBearable(first, last, length) ? 1.2 : 3.5);
		if (otherHeads.has(last.lower)) add('other', 3);
		if (placeLeads.has(first.lower)) add('place', 2.5);
		const joined = words.some((word) => word.lower === 'of' || word.lower === 'for');
		const joint = words.findIndex((word) => word.lower === 'of' || word.lower === 'for');
		if (joined && organisationHeads.has(words[joint - 1]?.lower ?? '')) add('organisation', 4);
		if (
			joined &&
			/^(?:state|city|county|isle|gulf|bay|republic|kingdom|province|sea|cape)$/.test(first.lower)
		) {
			add('place', 4);
		}
		if (joined && eventHeads.has(first.lower)) add('event', 3);
		if (words.some((word) => word.plain === '&')) add('organisation', 3);
	} else {
		if (organisationHeads.has(last.lower)) add('organisation', 2);
		if (eventHeads.has(last.lower)) add('event', 1.5);
	}
	// Ships carry people's names.
	if (/^(?:USS|HMS|HMAS|USNS)$/.test(first.plain)) add('weapon', 9);
	const headed =
		length >= 2 &&
		(!isFirstName(first.plain) ||
			(organisationHeads.has(last.lower) && !surnames.has(last.plain))) &&
		!isBearable(first, last, length) &&
		[organisationHeads, eventHeads, placeHeads, weaponHeads].some((heads) => heads.has(last.lower));
	if (headed) add('person', -3);
	else scorePersonWords(words, add);
	const text = words.map((word) => word.plain).join('');
	if (designation.test(text)) add(inArms(pieces, name.from) ? 'weapon' : 'other', 3);
	if (length === 1 && first.shape === 'upper' && first.plain.length >= 2) {
		if (genericAcronyms.has(first.plain.replace(/s$/, ''))) add('other', 6);
		else {
			add('organisation', 1.2);
			add('other', 1);
		}
	}
	if (length === 1 && genericAcronyms.has(first.plain.replace(/s$/, ''))) add('other', 6);
	if (length === 1 && /^(?:\p{Lu}\.){2,}$/u.test(first.plain)) add('organisation', 1);
	const lead = findEntry(pieces, name.from, name.to);
	if (lead && lead.length < length) {
		if (lead.entry.type === 'organisation') add('organisation', 1.5);
		if (lead.entry.type === 'nationality') add('organisation', 1);
	}
}

const armsWords = wordSet(
	`air force military army navy aerial tanker tankers fleet stealth troops soldiers weapon weapons
	warplane warplanes sortie squadron battalion artillery defence defense arms anti-aircraft ballistic`
);

/** "F-35" beside bombers is a weapon, "PB100" beside laptops is not. */
function inArms(pieces: Piece[], at: number): boolean {
	const near = pieces.slice(Math.max(0, at - 30), at + 30);
	return near.some(({ lower }) => armsWords.has(lower) || weaponHeads.has(lower));
}

/** "Kanye West", "William Hill": last words of places that people bear as well. */
function isBearable(first: Piece, last: Piece, length: number): boolean {
	const both =
		/^(?:west|east|north|south|park|hill|hills|lake|hall|bank|field|cape|falls|heights)$/;
	return (
		length === 2 &&
		both.test(last.lower) &&
		!isPlainWord(first.lower) &&
		lookUp(first.plain) === null
	);
}

function scorePersonWords(words: Piece[], add: Add): void {
	const first = words[0];
	const last = words.at(-1);
	if (!first || !last) return;
	const length = words.filter((word) => word.shape !== 'mark').length;
	if (length === 1) {
		if (surnames.has(first.plain)) add('person', 1.2);
		if (isFirstName(first.plain)) add('person', 1.5);
		// A bare unknown name: people are introduced in full, firms and bands are not.
		if (!isPlainWord(first.lower)) add('organisation', 1);
		if (/(?:land|stan|shire|burg|burgh|ville|grad|abad|borough|chester)$/.test(first.lower)) {
			if (!isPlainWord(first.lower)) add('place', 1.3);
		}
		return;
	}
	const unusual = words.every((word) => word.shape === 'mark' || !isPlainWord(word.lower));
	if (first.shape === 'capital' && !isPlainWord(first.lower) && (length === 2 || unusual)) {
		add('person', 0.9);
	}
	if (isFirstName(first.plain)) {
		add('person', genderOfFirstName(first.plain) ? 3.5 : 3);
		if (surnames.has(last.plain) || !isPlainWord(last.lower)) add('person', 1);
	}
	if (length <= 4 && surnames.has(last.plain)) add('person', 1);
	if (words.some((word, i) => i > 0 && /^\p{Lu}\.?$/u.test(word.plain))) add('person', 1.5);
	if (length <= 3 && words.every((word) => !isPlainWord(word.lower))) add('person', 1.5);
	const lead = lookUp(first.plain);
	if (lead && !lead.weak && lead.type !== 'person') add('person', -2);
	if (words.some((word) => ['bin', 'ibn', 'van', 'von', 'al'].includes(word.lower)))
		add('person', 1.5);
}
