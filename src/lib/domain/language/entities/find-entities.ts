import type { Entity, EntityRole, Mention, ParsedSentence } from '../types.ts';
import { clusterNames, type NameCluster, type NameMention } from './cluster-names.ts';
import { findRoles } from './find-roles.ts';
import { findEntry, genderOfFirstName, isFirstName, lookUp } from './gazetteer.ts';
import { isPlainWord } from './plain-word.ts';
import { findRuns } from './name-runs.ts';
import { functionWords } from './plain-words.ts';
import { cutPieces, isCapital, spell, type Piece } from './pieces.ts';
import { readRun, type NameCandidate } from './read-run.ts';
import type { KnownNames } from './trim-run.ts';
import { wordSet } from '../tables/word-set.ts';
import { femaleTitles, maleTitles } from './title-words.ts';
import { scoreName } from './type-name.ts';

export interface FoundEntities {
	entities: Entity[];
	/** Names only, in the order of the text. */
	mentions: Mention[];
}

interface SentencePieces {
	index: number;
	pieces: Piece[];
	/** Most words carry a capital (a headline): capitals say nothing there. */
	titled: boolean;
}

/**
 * Finds what an article names: spans, kinds, all names of one thing together, gender, posts.
 * Needs only tokens; tags sharpen it. Time is linear in the length of the text.
 *
 * @param sentences of one article, in order; offsets count in the article's text
 */
export function findEntities(sentences: ParsedSentence[]): FoundEntities {
	const cut = sentences.map((sentence) => {
		const pieces = cutPieces(sentence);
		return { index: sentence.index, pieces, titled: isTitled(pieces) };
	});
	const known = gatherKnown(cut);
	const roles = new Map<NameMention, EntityRole[]>();
	const names: NameMention[] = [];
	for (const sentence of cut) {
		for (const candidate of readSentence(sentence, known)) {
			const mention = toMention(sentence, candidate);
			names.push(mention);
			roles.set(mention, findRoles(sentence.pieces, candidate));
		}
	}
	const clusters = clusterNames(names);
	if (isSport(sentences)) retypeClubs(clusters);
	return number(clusters, roles);
}

const sportWords = wordSet(
	`striker midfielder defender goalkeeper winger coach boss match matches goal goals cup league season
	scored penalty half-time kick-off fly-half scrum premiership rugby football squad champion champions
	title tournament semi-final quarter-final final wicket innings tackle referee`
);

/** One word of sport in sixty says what the article is about. */
function isSport(sentences: ParsedSentence[]): boolean {
	let words = 0;
	let sport = 0;
	for (const { tokens } of sentences) {
		for (const token of tokens) {
			words++;
			if (sportWords.has(token.text.toLowerCase())) sport++;
		}
	}
	return sport >= 5 && sport * 60 >= words;
}

/** In sport a town that nothing happens in or near is its club. */
function retypeClubs(clusters: NameCluster[]): void {
	for (const cluster of clusters) {
		if (cluster.type !== 'place') continue;
		let place = 0;
		for (const { scores } of cluster.mentions) place += scores.context.place ?? 0;
		const isTown = cluster.mentions.every(({ words }) => words.length <= 2);
		if (isTown && place < 0.35 * cluster.mentions.length) cluster.type = 'organisation';
	}
}

function isTitled(pieces: Piece[]): boolean {
	let capital = 0;
	let words = 0;
	for (const piece of pieces) {
		if (piece.shape === 'mark' || piece.shape === 'number') continue;
		if (functionWords.has(piece.lower) && piece.shape === 'lower') continue;
		words++;
		if (isCapital(piece)) capital++;
	}
	return words >= 5 && capital / words > 0.8 && pieces.at(-1)?.plain !== '.';
}

/** Words of names from where a capital means something. */
function gatherKnown(sentences: SentencePieces[]): KnownNames {
	const words = new Set<string>();
	const none: KnownNames = { words: new Set() };
	for (const { pieces, titled } of sentences) {
		if (titled) continue;
		for (const run of findRuns(pieces)) {
			for (const candidate of readRun(pieces, run, none)) {
				const person = isPersonal(pieces, candidate);
				if (pieces[candidate.from]?.plain === 'The')
					words.add(spell(pieces, candidate.from, candidate.to));
				for (let i = candidate.from; i < candidate.to; i++) {
					const piece = pieces[i];
					if (!piece || piece.opens || !isCapital(piece)) continue;
					// "Preston City Council" does not make a name of "Council".
					const alone = candidate.to - candidate.from === 1;
					if (!alone && !person && isPlainWord(piece.lower)) continue;
					if (!functionWords.has(piece.lower)) words.add(piece.plain);
				}
			}
		}
	}
	return { words };
}

function isPersonal(pieces: Piece[], { titleFrom, from }: NameCandidate): boolean {
	return titleFrom < from || isFirstName(pieces[from]?.plain ?? '');
}

function readSentence(sentence: SentencePieces, known: KnownNames): NameCandidate[] {
	const { pieces, titled } = sentence;
	const found = findRuns(pieces).flatMap((run) => readRun(pieces, run, known));
	if (!titled) return found;
	return found.flatMap((candidate) => knownParts(pieces, candidate, known));
}

/** Of a headline's capitals keeps only what a table or the rest of the article knows. */
function knownParts(pieces: Piece[], name: NameCandidate, known: KnownNames): NameCandidate[] {
	const parts: NameCandidate[] = [];
	let i = name.from;
	while (i < name.to) {
		const entry = findEntry(pieces, i, name.to);
		if (entry && (!entry.entry.weak || known.words.has(pieces[i]?.plain ?? ''))) {
			parts.push(part(pieces, i, i + entry.length));
			i += entry.length;
			continue;
		}
		let to = i;
		while (to < name.to && known.words.has(pieces[to]?.plain ?? '')) to++;
		if (to > i) parts.push(part(pieces, i, to));
		i = Math.max(to, i + 1);
	}
	return parts;
}

function part(pieces: Piece[], from: number, to: number): NameCandidate {
	const entry = lookUp(spell(pieces, from, to));
	return { from, to, titleFrom: from, entry, opens: false };
}

function toMention({ index, pieces }: SentencePieces, name: NameCandidate): NameMention {
	const words = pieces
		.slice(name.from, name.to)
		.filter((piece) => piece.shape !== 'mark')
		.map((piece) => piece.lower.replaceAll('.', ''));
	const titles = pieces.slice(name.titleFrom, name.from).map((piece) => piece.lower);
	return {
		start: pieces[name.from]?.start ?? 0,
		end: pieces[name.to - 1]?.end ?? 0,
		sentence: index,
		text: spell(pieces, name.from, name.to),
		key: words.join(' '),
		words,
		canonical: name.entry ? name.entry.canonical : null,
		scores: scoreName(pieces, name),
		titles
	};
}

function number(clusters: NameCluster[], roles: Map<NameMention, EntityRole[]>): FoundEntities {
	const entities: Entity[] = [];
	const mentions: Mention[] = [];
	for (const [i, cluster] of clusters.entries()) {
		const entityId = `e${i}`;
		const surfaces = [...new Set(cluster.mentions.map((mention) => mention.text))];
		const name = surfaces.reduce((a, b) => (b.length > a.length ? b : a), '');
		entities.push({
			entityId,
			name,
			type: cluster.type,
			aliases: surfaces,
			gender: cluster.type === 'person' ? genderOf(cluster) : null,
			roles: cluster.mentions.flatMap((mention) => roles.get(mention) ?? []),
			ambiguous: cluster.ambiguous
		});
		for (const { start, end, sentence } of cluster.mentions) {
			mentions.push({ entityId, kind: 'name', start, end, sentence });
		}
	}
	mentions.sort((a, b) => a.start - b.start);
	return { entities, mentions };
}

function genderOf(cluster: NameCluster): 'female' | 'male' | null {
	for (const mention of cluster.mentions) {
		for (const title of mention.titles) {
			if (maleTitles.has(title)) return 'male';
			if (femaleTitles.has(title)) return 'female';
		}
	}
	for (const mention of cluster.mentions) {
		const first = mention.text.split(/[ ]/)[0] ?? '';
		const gender = mention.text.includes(' ') ? genderOfFirstName(first) : null;
		if (gender) return gender;
	}
	return null;
}
