import { capitalise, gap } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { nameMentions } from '../../facts/names.ts';
import { withoutFrame } from '../../facts/story-frame.ts';
import type { Entity, Mention } from '../../language/types.ts';
import type { Corpus } from '../candidate.ts';
import { countryCodeOf } from '../distractors/countries.ts';
import { nameDistractors } from '../distractors/names.ts';
import { isInHeadline } from '../gates/salience.ts';
import { clozeOf } from './cloze.ts';

/** A statement with one of its names exchanged for another of the story. */
export interface OtherName {
	stem: string;
	rule: string;
	keyNames: string[];
}

/**
 * The statement with a name that does not belong there: somebody or something of the same kind whom
 * the same article names elsewhere. Only where the name could be asked for, too.
 */
export function withOtherName(finding: Finding, corpus: Corpus): OtherName[] {
	const { focus, card } = finding;
	if (focus.kind !== 'statement' || !finding.fact.usable) return [];
	// Of an article one cannot tell that nobody else did the same: only a digest tells all there is.
	if (card.index.analysed.article.textKind !== 'digest') return [];
	for (const { mention, entity } of focus.names) {
		const other = otherFor(finding, corpus, mention, entity);
		if (other) return [other];
	}
	return [];
}

function otherFor(
	finding: Finding,
	corpus: Corpus,
	mention: Mention,
	entity: Entity
): OtherName | null {
	const { card } = finding;
	const { analysed } = card.index;
	// Which country acts is seldom in doubt: with another the rest of the sentence is absurd.
	if (entity.type !== 'person') return null;
	// That one said it does not show that another did not.
	if (card.findings.attributions.some(({ sourceEntityId }) => sourceEntityId === entity.entityId))
		return null;
	if (/^['’]/.test(card.index.text.slice(mention.end, mention.end + 1))) return null;
	// "Trump" tells of Donald Trump, too.
	const surname = entity.name.split(' ').at(-1)?.toLowerCase() ?? '';
	if (
		card.index.told.has(surname) ||
		isInHeadline(card.index, entity) ||
		isTitled(card.index.text, mention, entity)
	)
		return null;
	const asked = clozeOf(finding, corpus, mention, entity);
	const hard = asked.problems.filter(
		({ gate }) => !/^(?:too-few-distractors|obscure-name)$/.test(gate)
	);
	if (hard.length > 0) return null;
	const key = entity.name;
	const [other] = nameDistractors(entity, finding, corpus, 6).filter(
		({ index, entity: named }) =>
			index === card.index && named !== null && !isInHeadline(card.index, named)
	);
	if (!other || isAtHome(other.entity, key, finding)) return null;
	const lead = card.leadIn?.statement ?? '';
	const whole = withoutFrame(asked.content.stem, analysed.article);
	const stem = whole.startsWith(lead) ? whole.slice(lead.length).trim() : whole;
	return {
		stem: capitalise(stem.replace(new RegExp(`(?:\\b[Tt]he )?${gap}`), other.text)),
		rule: `${key} -> ${other.text}`,
		keyNames: []
	};
}

/** "Anna Kovac sent Norway soldiers", whose premier she is: no leader does that to the own land. */
function isAtHome(other: Entity | null, key: string, { card }: Finding): boolean {
	const lands = (other?.roles ?? []).flatMap(({ text }) => text.match(/\p{Lu}[\p{L}.]+/gu) ?? []);
	const codes = new Set(lands.flatMap((land) => countryCodeOf(land.replace(/['’]s$/, '')) ?? []));
	return nameMentions(card.findings).some(({ entityId }) => {
		const named = card.index.entities.get(entityId);
		if (!named || named.name === key) return false;
		return codes.has(countryCodeOf(named.name) ?? '');
	});
}

/** "Foreign Secretary Jack Straw", "Jack Straw, 58,": with another name the rest is wrong at sight. */
function isTitled(text: string, { start, end }: Mention, { roles }: Entity): boolean {
	const isBeside = roles.some(
		(role) => Math.abs(start - role.end) <= 2 || Math.abs(role.start - end) <= 6
	);
	const before = text.slice(Math.max(0, start - 24), start);
	return (
		isBeside ||
		/\p{Lu}\p{L}+ $/u.test(before) ||
		/^, (?:an?|the|\d|\p{Lu})/u.test(text.slice(end, end + 6))
	);
}
