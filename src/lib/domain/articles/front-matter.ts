import { parse } from 'yaml';
import { findCalendarDay } from './calendar-day.ts';
import { unknown } from './find-metadata.ts';
import type { ArticleMetadata, Span, SuppliedBy, Supplied, TextKind } from './types.ts';

/** What the head of a Markdown file says. `end`: where the body begins. */
export interface FrontMatter {
	metadata: ArticleMetadata;
	textKind: TextKind;
	end: number;
}

/** More than any head of a file needs; a longer one is not taken for front matter. */
const LONGEST = 65_536;
const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string | null {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isSuppliedBy(value: unknown): value is SuppliedBy {
	return value === 'page' || value === 'curator' || value === 'unknown';
}

function locate(head: string, offset: number, value: string): Span | undefined {
	const at = head.indexOf(value);
	return at < 0 ? undefined : { start: offset + at, end: offset + at + value.length };
}

/** Reads `key: text` and `key: { value, suppliedBy, note }`; the first key that is there counts. */
function readField(
	fields: Record<string, unknown>,
	keys: string[],
	place: (value: string) => Span | undefined
): Supplied<string> {
	for (const key of keys) {
		const field = fields[key];
		const isObject = isRecord(field);
		const value = asText(isObject ? field.value : field);
		const note = isObject ? (asText(field.note) ?? undefined) : undefined;
		if (value === null) {
			if (isObject) return unknown(note);
			continue;
		}
		const stated = isObject && isSuppliedBy(field.suppliedBy) ? field.suppliedBy : 'page';
		const span = place(value);
		return {
			value,
			suppliedBy: stated === 'unknown' ? 'page' : stated,
			...(note === undefined ? {} : { note }),
			...(span ? { span } : {})
		};
	}
	return unknown();
}

/** A publication date has to be one calendar day; anything else stays unknown. */
function asDay(field: Supplied<string>): Supplied<string> {
	if (field.value === null) return field;
	const day = findCalendarDay(field.value);
	return day ? { ...field, value: day.value } : unknown(field.note);
}

/** Front matter of a Markdown file, or null when it has none or it is not YAML. */
export function readFrontMatter(text: string): FrontMatter | null {
	const opening = OPENING.exec(text);
	if (!opening) return null;
	const from = opening[0].length;
	const closing = CLOSING.exec(text.slice(from - 1, from + LONGEST));
	if (!closing) return null;
	const head = text.slice(from, from - 1 + closing.index);
	let fields: unknown;
	try {
		fields = parse(head, { schema: 'core', maxAliasCount: 0 });
	} catch {
		return null;
	}
	if (!isRecord(fields)) return null;
	const place = (value: string) => locate(head, from, value);
	return {
		metadata: {
			headline: readField(fields, ['headline', 'title'], place),
			publisher: readField(fields, ['publisher', 'site', 'source', 'site_name'], place),
			author: readField(fields, ['author', 'byline', 'by'], place),
			publishedOn: asDay(readField(fields, ['publishedOn', 'published', 'date'], place))
		},
		textKind: fields.textKind === 'digest' ? 'digest' : 'original',
		end: from - 1 + closing.index + closing[0].length
	};
}
