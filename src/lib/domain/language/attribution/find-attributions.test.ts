import { describe, expect, it } from 'vitest';
import { plainSentences } from '../../../../../tests/setup/plain-sentences.ts';
import { findEntities } from '../entities/find-entities.ts';
import { findAttributions } from './find-attributions.ts';

function read(text: string) {
	const sentences = plainSentences(text);
	const { entities, mentions } = findEntities(sentences);
	const found = findAttributions(sentences, entities, mentions);
	const cut = (span: { start: number; end: number } | null) =>
		span === null ? null : text.slice(span.start, span.end);
	const name = (id: string | null) =>
		entities.find((entity) => entity.entityId === id)?.name ?? null;
	return {
		attributions: found.attributions.map((one) => ({
			form: one.form,
			modality: one.modality,
			act: one.act ?? false,
			source: cut(one.source),
			entity: name(one.sourceEntityId),
			through: cut(one.through),
			cue: cut(one.cue),
			content: one.content.map(cut)
		})),
		unlinked: found.unlinkedCues.map(cut)
	};
}

describe('findAttributions', () => {
	it('reads a quotation with the speaker behind the verb', () => {
		const { attributions } = read('"We will meet in May," said Clara Novak, a Lisbon analyst.');
		expect(attributions).toMatchObject([
			{ form: 'direct', entity: 'Clara Novak', content: ['"We will meet in May,"'] }
		]);
	});

	it('reads a quotation with the speaker before the verb and a title', () => {
		const { attributions } = read('“The bridge is closed,” Mayor Tom Reed told reporters.');
		expect(attributions).toMatchObject([{ form: 'direct', entity: 'Tom Reed', cue: 'told' }]);
	});

	it('reads speech without "that"', () => {
		const { attributions } = read('Clara Novak said the talks had lasted two hours.');
		expect(attributions).toMatchObject([
			{ form: 'indirect', source: 'Clara Novak', content: ['the talks had lasted two hours'] }
		]);
	});

	it('skips an apposition between speaker and verb', () => {
		const { attributions } = read(
			'Clara Novak, head of the port authority, said that the ships were late.'
		);
		expect(attributions).toMatchObject([{ entity: 'Clara Novak', form: 'indirect' }]);
	});

	it('keeps the outlet of a chain apart from the speaker', () => {
		const { attributions } = read(
			'"We need a thousand men," the state agency TASS cited Ivan Orlov as saying.'
		);
		expect(attributions).toMatchObject([
			{ entity: 'Ivan Orlov', through: 'the state agency TASS', form: 'direct' }
		]);
	});

	it('does not take a spokesman for the man he speaks for', () => {
		const { attributions } = read('A spokesman for Tom Reed said the bridge was closed.');
		expect(attributions).toMatchObject([{ source: 'A spokesman for Tom Reed', entity: null }]);
	});

	it('reads according-to at the end and in the middle', () => {
		const { attributions } = read(
			'The ship carries 300 sailors, according to the Navy. The dam, according to Clara Novak, is safe now.'
		);
		expect(attributions).toMatchObject([
			{ form: 'according-to', source: 'the Navy', content: ['The ship carries 300 sailors'] },
			{ form: 'according-to', entity: 'Clara Novak', content: ['The dam', 'is safe now'] }
		]);
	});

	it('carries a quotation over paragraphs', () => {
		const { attributions } = read(
			'“It began at night,” said Clara Novak. “Nobody slept.\n\n“Then the rain came.”'
		);
		expect(attributions.map((one) => one.entity)).toEqual([
			'Clara Novak',
			'Clara Novak',
			'Clara Novak'
		]);
	});

	it.each([
		['Moscow denied the transfers.', 'denied'],
		['Clara Novak claimed that the dam was safe.', 'alleged'],
		['Clara Novak believes that the dam will hold.', 'may']
	])('knows how firmly it is put: %s', (text, modality) => {
		expect(read(text).attributions).toMatchObject([{ modality }]);
	});

	it('hands over a reporting verb it cannot link', () => {
		const { attributions, unlinked } = read('The dam was said to be safe. They want to say so.');
		expect([attributions.map((one) => one.cue), unlinked]).toEqual([['want'], ['said', 'say']]);
	});

	it('reads what is not said as the report of nobody', () => {
		const { attributions, unlinked } = read('Oslo has not disclosed its losses.');
		expect([attributions, unlinked]).toEqual([[], []]);
	});

	it('gives no single entity for two speakers', () => {
		const { attributions } = read('Moscow and Oslo denied the transfers.');
		expect(attributions).toMatchObject([{ source: 'Moscow and Oslo', entity: null }]);
	});

	it('marks a speech act as the account of the narrator', () => {
		const { attributions } = read('Clara Novak praised the deal and called for talks.');
		expect(attributions).toMatchObject([
			{ cue: 'praised', act: true },
			{ cue: 'called', act: true, entity: 'Clara Novak' }
		]);
	});

	it.each([
		'"They have that right," Rep. Clara Novak (R-Fla.) said.',
		'"The plan will fail," said Clara Novak, who leads the club.',
		'"Will it hold?" Clara Novak told the club.',
		'Clara Novak on Tuesday said that the plan would fail.',
		'The plan will fail, said Clara Novak.',
		'As Clara Novak noted, the plan has failed before.',
		'Clara Novak went home and said the plan had failed.',
		'Clara Novak: "The plan has failed again."'
	])('finds the speaker of %s', (text) => {
		expect(read(text).attributions).toMatchObject([{ entity: 'Clara Novak' }]);
	});

	it('takes nouns for nouns', () => {
		const { attributions, unlinked } = read('Oslo state media carried a report on the claims.');
		expect([attributions, unlinked]).toEqual([[], []]);
	});
});
