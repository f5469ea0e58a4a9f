import { isRelativeTime, isWidget } from './line-marks.ts';
import type { Line } from './lines.ts';

/** The lines of one article of a page, with what its frame says about it. */
export interface Section {
	lines: Line[];
	/** Line that names the publisher, when the frame of a teaser has one. */
	publisher: Line | null;
	/** Line that is the headline, when the frame says so; otherwise it has to be found. */
	headline: Line | null;
	isTeaser: boolean;
}

function bare(line: Line): string {
	return line.text.replace(/^[-–—•|·\s]+/, '').trim();
}

function looksLikePublisher(line: Line | undefined): line is Line {
	if (!line || line.text.length > 60 || isWidget(line.text)) return false;
	return bare(line).split(' ').length <= 6 && !/[.!?:;,]$/.test(line.text);
}

/**
 * A teaser's frame as aggregators print it: publisher, "4 hours ago", the publisher again, headline,
 * then the text in one or more lines. Returns the index of the headline, or -1. Without the second
 * mention it may be any list of links with times, above the article as often as below.
 */
function teaserHeadline(lines: Line[], at: number): number {
	const publisher = lines[at];
	const time = lines[at + 1];
	if (!looksLikePublisher(publisher) || !time || !isRelativeTime(time.text)) return -1;
	const again = lines[at + 2];
	const repeats = again && bare(again).toLowerCase() === bare(publisher).toLowerCase();
	const headline = lines[at + 3];
	if (!repeats || !headline || isWidget(headline.text) || isRelativeTime(headline.text)) return -1;
	if (headline.text.split(' ').length < 3 || headline.text.length > 200) return -1;
	return headline.index;
}

/** Splits a page into its own article and the teasers of other papers that follow it. */
export function splitTeasers(lines: Line[]): Section[] {
	const starts: { at: number; headline: number }[] = [];
	for (let at = 0; at < lines.length; at++) {
		const headline = teaserHeadline(lines, at);
		if (headline < 0) continue;
		starts.push({ at, headline });
		at = headline;
	}
	const main = lines.slice(0, starts[0]?.at ?? lines.length);
	const sections: Section[] = [{ lines: main, publisher: null, headline: null, isTeaser: false }];
	starts.forEach(({ at, headline }, i) => {
		sections.push({
			lines: lines.slice(headline + 1, starts[i + 1]?.at ?? lines.length),
			publisher: lines[at] ?? null,
			headline: lines[headline] ?? null,
			isTeaser: true
		});
	});
	return sections;
}
