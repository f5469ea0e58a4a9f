import { findCalendarDay } from './calendar-day.ts';

const NAME_WORD = "(?:\\p{Lu}[\\p{L}'’.-]*|de|da|di|del|la|van|von|der|den|bin|al|el|le)";
const NAME = `\\p{Lu}[\\p{L}'’.-]*(?: ${NAME_WORD}){1,3}`;
const BYLINE = new RegExp(
	`^(?:[Bb]y|BY|(?:Written|Story|Text) by)[: ]+(${NAME}(?:(?:, | and |, and | & )${NAME})*)`,
	'u'
);
const NOT_NAMES =
	/\b(?:The|News|Times|Post|Press|Staff|Staffs?|Desk|Team|Agency|Agencies|Editorial|Board|Reporters?|Correspondents?|Writers?|Editors?|Service|Syndicate|Contributing|Contributors?|Guest|Associated|Published|Updated|Share|Special|Reuters|Bloomberg|AFP|BBC|CNN|NHK)\b/;
const DESK_IN_CAPITALS = new RegExp(NOT_NAMES.source, 'i');
/** After a name without a comma: whose writer this is. */
const AFFILIATION =
	/ (?:Project Syndicate|The New York Times|The Washington Post|The Observer|Bloomberg|Reuters|AFP-JIJI|AFP|AP|Jiji|Kyodo|Contributing Writer|Staff Writer|Staff Reporter|Special to .*|Guest Writer|Tribune News Service|The Conversation|The Associated Press|Associated Press)\b/;

export interface Byline {
	/** The writer's name as printed; several joined as the page joins them. */
	name: string;
	/** Where the name begins in the line that was read. */
	at: number;
	/** Whose writer, when the byline says so. */
	affiliation: string | null;
	/** End of name and affiliation in the line. */
	end: number;
}

/**
 * The name in "By Ann Lee", "By Ann Lee Project Syndicate". Null when the line does not begin with a
 * byline, or names a desk or an agency and no person.
 */
export function readByline(line: string): Byline | null {
	const head = line.slice(0, 160);
	const found = BYLINE.exec(head);
	if (!found?.[1]) return null;
	const at = found[0].length - found[1].length;
	const rest = head.slice(at);
	const affiliation = AFFILIATION.exec(rest);
	const desk = NOT_NAMES.exec(rest);
	let name = found[1];
	if (affiliation && affiliation.index < name.length + 1) name = rest.slice(0, affiliation.index);
	else if (desk && desk.index < name.length) name = rest.slice(0, desk.index).trimEnd();
	name = name.replace(/[,\s.]+$/, '');
	// All capitals and mixed case are names; one word alone is a desk or a pen name.
	if (!/ /.test(name)) return null;
	if (/^\P{Ll}+$/u.test(name) && DESK_IN_CAPITALS.test(name)) return null;
	const tail = affiliation && affiliation.index <= name.length + 1 ? affiliation : null;
	return {
		name,
		at,
		affiliation: tail ? tail[0].trim() : null,
		end: at + (tail ? tail.index + tail[0].length : name.length)
	};
}

const UPDATED = /\b(?:updated|modified|revised|last (?:edited|changed))\b/i;
const PUBLISHED = /\b(?:published|posted|first published|issued|released|date)\b/i;

export interface StatedDay {
	/** ISO 8601 calendar date. */
	value: string;
	/** Place in the line. */
	start: number;
	end: number;
	/** "published" says so, "updated" is not the publication, "bare" is a date alone. */
	label: 'published' | 'updated' | 'bare';
}

/** A full date on a short line of its own: "Jun 18, 2025", "Published: 20 November 2019, 11:06". */
export function readDateLine(line: string): StatedDay | null {
	if (line.length > 140) return null;
	const day = findCalendarDay(line);
	if (!day) return null;
	const rest = `${line.slice(0, day.start)} ${line.slice(day.end)}`;
	const label = PUBLISHED.test(line.slice(0, day.start))
		? 'published'
		: UPDATED.test(line.slice(0, day.start))
			? 'updated'
			: 'bare';
	const others = rest
		.replace(UPDATED, ' ')
		.replace(PUBLISHED, ' ')
		.replace(
			/\b(?:on|at|by|last|first|first published|a\.?m\.?|p\.?m\.?|[A-Z]{2,4}|(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?)\b/gi,
			' '
		)
		.match(/\p{L}{3,}/gu);
	// A sentence that happens to hold a date is not a date line.
	return (others?.length ?? 0) > 4 ? null : { ...day, label };
}
