import type { ArticleIndex } from '../../facts/article-index.ts';
import type { Problem } from '../../facts/problems.ts';
import { wordsOf } from '../../facts/trimmed-findings.ts';
import type { Candidate } from '../candidate.ts';

const sporting =
	/\b(?:coach|striker|midfielder|defender|goalkeeper|winger|skipper|fly-half|scrum-half|squad|premiership|league|cup|match|matches|goal|goals|wicket|innings|champion|champions|championship|championships|tournament|medal|marathon|olympics?|rugby|football|tennis|cricket|athletics|golf|boxing|kick-off|half-time|quarter-finals?|semi-finals?|final|penalty|penalties|fixture|seed|seeded|grand slam|race|races|runner|sprinter|NFL|NBA|NHL|quarterback|touchdown|playoffs?|scored|scoring)\b/gi;
const competition =
	/\b(?:Cup|Championships?|League|Premiership|Olympics?|Olympic Games|Grand Prix|Grand Slams?|Wimbledon|Open|Six Nations|Five Nations|Euro \d{4}|Super Bowl|World Series|Tour de France|Masters|Marathon|Ashes|Test|Tests|title|titles|world record)\b/;

const sportByIndex = new WeakMap<ArticleIndex, boolean>();

/** Reports of games: more than one word in forty is of that world. */
function isSport(index: ArticleIndex): boolean {
	const known = sportByIndex.get(index);
	if (known !== undefined) return known;
	const { paragraphs, text } = index.analysed.article;
	const body = paragraphs.map(({ start, end }) => text.slice(start, end)).join(' ');
	const count = body.match(sporting)?.length ?? 0;
	const is = count >= 3 && count * 45 > body.split(/\s+/).length;
	sportByIndex.set(index, is);
	return is;
}

/** Of games only what is won and recorded is worth keeping: a competition by name, with a figure or a date. */
export function worthOfSport({ finding, others }: Candidate): Problem[] {
	const { card } = finding;
	if (!isSport(card.index)) return [];
	const words = wordsOf(card.index.text, card.findings);
	const isRecord =
		competition.test(words) &&
		!others &&
		card.findings.dates.some(({ anchor, value }) => anchor === 'absolute' && value !== null);
	return isRecord ? [] : [{ gate: 'passing-sport', detail: '' }];
}
