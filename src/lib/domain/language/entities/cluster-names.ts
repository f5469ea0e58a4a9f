import type { EntityType } from '#lib/domain/facts/types.ts';
import { genderOfFirstName, isFirstName } from './gazetteer.ts';
import { isPlainWord } from './plain-word.ts';
import { addressTitles, postWords } from './title-words.ts';
import { bestType, type NameScores, type TypeScores } from './type-scores.ts';

/** One place where the text names something. */
export interface NameMention {
	start: number;
	end: number;
	sentence: number;
	text: string;
	/** Folded words without hyphens and points, in lower case: what spellings have in common. */
	key: string;
	words: string[];
	canonical: string | null;
	scores: NameScores;
	titles: string[];
}

/** All mentions of one thing. */
export interface NameCluster {
	mentions: NameMention[];
	scores: TypeScores;
	type: EntityType;
	ambiguous: boolean;
}

/** However often the neighbours hint at a kind, a known name outweighs them. */
const contextLimit = 8;

const smallWords = new Set(['of', 'the', 'and', 'for', 'de', 'in', 'on', '&', 'du', 'la']);

/**
 * Gathers the names of an article into things: the same words first, then acronyms, then surnames
 * and other short forms, each only where exactly one longer name fits. Linear in the mentions.
 */
export function clusterNames(mentions: NameMention[]): NameCluster[] {
	const byKey = new Map<string, NameCluster>();
	for (const mention of mentions) {
		const key = mention.canonical ?? mention.key;
		const cluster = byKey.get(key);
		if (cluster) cluster.mentions.push(mention);
		else byKey.set(key, { mentions: [mention], scores: {}, type: 'other', ambiguous: false });
	}
	const clusters = [...byKey.values()];
	for (const cluster of clusters) scoreCluster(cluster);
	const linked = linkShortNames(linkAcronyms(clusters));
	for (const cluster of linked) {
		cluster.mentions.sort((a, b) => a.start - b.start);
		scoreCluster(cluster);
	}
	return linked.sort((a, b) => first(a).start - first(b).start);
}

function first(cluster: NameCluster): NameMention {
	const mention = cluster.mentions[0];
	if (!mention) throw new Error('a cluster of names holds at least one mention');
	return mention;
}

function scoreCluster(cluster: NameCluster): void {
	const mentions = cluster.mentions.slice(0, 40);
	// The fullest name says most of what a thing is; short forms of it say little.
	const fullest = mentions.reduce((a, b) => (b.words.length > a.words.length ? b : a));
	const scores: TypeScores = { ...fullest.scores.words };
	const context: TypeScores = {};
	for (const mention of mentions) {
		for (const [type, score] of Object.entries(mention.scores.context) as [EntityType, number][]) {
			context[type] = (context[type] ?? 0) + score;
		}
	}
	for (const [type, score] of Object.entries(context) as [EntityType, number][]) {
		const limited = Math.max(-contextLimit, Math.min(contextLimit, score));
		scores[type] = (scores[type] ?? 0) + limited;
	}
	cluster.scores = scores;
	cluster.type = bestType(scores) ?? 'other';
}

function linkAcronyms(clusters: NameCluster[]): NameCluster[] {
	const byInitials = new Map<string, NameCluster[]>();
	for (const cluster of clusters) {
		for (const initials of initialsOf(first(cluster))) {
			const same = byInitials.get(initials) ?? [];
			if (!same.includes(cluster)) same.push(cluster);
			byInitials.set(initials, same);
		}
	}
	const gone = new Set<NameCluster>();
	for (const cluster of clusters) {
		const name = first(cluster);
		if (name.words.length !== 1 || name.canonical !== null) continue;
		const acronym = name.text.replaceAll('.', '');
		if (!/^\p{Lu}[\p{Lu}\p{Ll}]{1,5}$/u.test(acronym) || acronym.length < 2) continue;
		const long = byInitials.get(acronym.toLowerCase()) ?? [];
		const [only] = long;
		if (long.length !== 1 || !only || only === cluster || gone.has(only)) continue;
		if (acronym !== acronym.toUpperCase() && acronym.length < 3) continue;
		// People are seldom known by their initials, and a rating "BB+" is not Bertil Bergman.
		if (only.type === 'person') continue;
		merge(only, cluster, gone);
	}
	return clusters.filter((cluster) => !gone.has(cluster));
}

function initialsOf(name: NameMention): string[] {
	if (name.words.length < 2) return [];
	const all = name.words.map((word) => word[0] ?? '').join('');
	const big = name.words.filter((word) => !smallWords.has(word));
	const short = big.map((word) => word[0] ?? '').join('');
	return short.length < 2 ? [] : [...new Set([all, short])];
}

/** Family name first: Chinese, Korean, Vietnamese names by their commonest family names. */
const familyFirst = new Set(
	`kim lee park pak choi choe jung jong kang cho yoon yun jang chang lim im han oh seo shin kwon
	hwang ahn song ryu hong ri li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he
	xi deng mao jiang wen nguyen tran pham tanaka roh moon`.split(/\s+/)
);

function linkShortNames(clusters: NameCluster[]): NameCluster[] {
	const longByWord = new Map<string, NameCluster[]>();
	for (const cluster of clusters) {
		for (const word of linkWords(cluster)) {
			const same = longByWord.get(word) ?? [];
			if (!same.includes(cluster)) same.push(cluster);
			longByWord.set(word, same);
		}
	}
	const gone = new Set<NameCluster>();
	const byLength = [...clusters].sort((a, b) => first(b).words.length - first(a).words.length);
	for (const cluster of byLength) {
		const name = first(cluster);
		if (name.canonical !== null && !isPersonal(cluster) && cluster.type !== 'place') continue;
		const long = (longByWord.get(name.words.at(-1) ?? '') ?? []).filter(
			(other) => other !== cluster && !gone.has(other) && isShortFormOf(cluster, other)
		);
		const [only] = long;
		if (long.length === 1 && only) merge(only, cluster, gone);
		else if (long.length > 1) shareOut(cluster, long, gone);
	}
	return clusters.filter((cluster) => !gone.has(cluster));
}

function isPersonal(cluster: NameCluster): boolean {
	return cluster.mentions.some((mention) => mention.titles.length > 0) || cluster.type === 'person';
}

/** Words by which a longer name may be meant alone. */
function linkWords(cluster: NameCluster): string[] {
	const { words } = first(cluster);
	if (words.length < 2) return [];
	if (cluster.type === 'person') return words;
	if (cluster.type === 'place' && words.length >= 3) return words.slice(0, 1);
	if (cluster.type === 'organisation' || cluster.type === 'event' || cluster.type === 'weapon') {
		return words.filter((word) => !smallWords.has(word));
	}
	return [];
}

function isShortFormOf(short: NameCluster, long: NameCluster): boolean {
	const a = first(short).words;
	const b = first(long).words;
	if (a.length >= b.length) return false;
	if (long.type === 'person') {
		if (!maySurname(short) || isRelative(short, long)) return false;
		const last = b.at(-1) ?? '';
		if (a.length === 1) {
			if (a[0] === last) return true;
			if (a[0] !== b[0]) return false;
			return familyFirst.has(a[0] ?? '') || isFirstName(capitalise(a[0] ?? ''));
		}
		return a.every((word) => b.includes(word)) && (a.at(-1) === last || a[0] === b[0]);
	}
	if (short.type !== long.type && short.type !== 'other' && short.type !== 'person') return false;
	if (a.length === 1 && isPlainWord(a[0] ?? '')) return false;
	// "Yukos" for "Yukos Oil", "Central Command" for "U.S. Central Command".
	const isHead = a.every((word, i) => word === b[i]);
	const isTail = a.length >= 2 && a.every((word, i) => word === b[b.length - a.length + i]);
	return isHead || isTail;
}

/**
 * "President Novak" before any full name, then "Vera Novak"; or "Mr Novak" and Vera: one of the
 * family.
 */
function isRelative(short: NameCluster, long: NameCluster): boolean {
	const titles = short.mentions.flatMap((mention) => mention.titles);
	const gender = genderOfFirstName(first(long).text.split(' ')[0] ?? '');
	const isOther = gender === 'male' ? femaleAddress : maleAddress;
	if (gender && titles.some((title) => isOther.has(title))) return true;
	const own = first(short).titles.filter((title) => postWords.has(title));
	const known = new Set(long.mentions.flatMap((mention) => mention.titles));
	const isBefore = first(short).start < first(long).start;
	return isBefore && own.some((title) => !addressTitles.has(title) && !known.has(title));
}

const maleAddress: ReadonlySet<string> = new Set(['mr', 'sir']);
const femaleAddress: ReadonlySet<string> = new Set(['mrs', 'ms', 'miss', 'dame']);

/** Not surely something else: a table's weak entry or a guess gives way to a bearer in the text. */
function maySurname(cluster: NameCluster): boolean {
	if (cluster.type === 'person' || cluster.type === 'other') return true;
	// "Agnes Samaria", then "Samaria" with nothing in or near it.
	const place = cluster.mentions.reduce((sum, { scores }) => sum + (scores.context.place ?? 0), 0);
	if (cluster.type === 'place' && place < 0.5) return true;
	const person = cluster.scores.person ?? 0;
	const best = Math.max(...Object.values(cluster.scores), 0);
	return best - person < 5;
}

function capitalise(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Two bearers of a surname: each mention goes to the bearer named last; all are marked. */
function shareOut(cluster: NameCluster, bearers: NameCluster[], gone: Set<NameCluster>): void {
	gone.add(cluster);
	const events = bearers.flatMap((bearer) =>
		bearer.mentions.map((mention) => ({ start: mention.start, bearer }))
	);
	events.sort((a, b) => a.start - b.start);
	let next = 0;
	let current = events[0]?.bearer;
	const additions: [NameCluster, NameMention][] = [];
	for (const mention of cluster.mentions) {
		while (next < events.length && (events[next]?.start ?? 0) < mention.start) {
			current = events[next]?.bearer;
			next++;
		}
		if (current) additions.push([current, mention]);
	}
	for (const [bearer, mention] of additions) bearer.mentions.push(mention);
	for (const bearer of bearers) bearer.ambiguous = true;
}

function merge(into: NameCluster, from: NameCluster, gone: Set<NameCluster>): void {
	into.mentions.push(...from.mentions);
	into.ambiguous ||= from.ambiguous;
	gone.add(from);
}
