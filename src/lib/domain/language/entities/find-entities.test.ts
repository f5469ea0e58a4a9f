import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSentences } from '../../../../../tests/setup/plain-sentences.ts';
import { findEntities } from './find-entities.ts';

function read(text: string) {
	const found = findEntities(plainSentences(text));
	const named = (name: string) => found.entities.find((entity) => entity.name === name);
	const mentionsOf = (name: string) =>
		found.mentions
			.filter((mention) => mention.entityId === named(name)?.entityId)
			.map((mention) => text.slice(mention.start, mention.end));
	return { ...found, named, mentionsOf };
}

describe('findEntities', () => {
	it('takes a title from a name and keeps it as a role', () => {
		const { named } = read('The talks pleased Deputy Foreign Minister Anna Petrova on Monday.');
		expect(named('Anna Petrova')).toMatchObject({ type: 'person', gender: 'female' });
		expect(named('Anna Petrova')?.roles[0]?.text).toBe('Deputy Foreign Minister');
	});

	it('gathers surname, title and spelling variants of one person', () => {
		const { mentionsOf } = read(
			'President Kim Jong Un spoke in Seoul. Later Kim Jong un left, and Mr Kim waved.'
		);
		expect(mentionsOf('Kim Jong Un')).toEqual(['Kim Jong Un', 'Kim Jong un', 'Kim']);
	});

	it('marks two bearers of one surname', () => {
		const { entities } = read(
			'Anna Carter met Paul Carter in Oslo. Then Carter left for the station.'
		);
		const carters = entities.filter((entity) => entity.name.endsWith('Carter'));
		expect(carters.map((entity) => entity.ambiguous)).toEqual([true, true]);
	});

	it('links an acronym in brackets to its name', () => {
		const { mentionsOf } = read(
			'A report by the Coastal Rescue Agency (CRA) is due. The CRA gave no date.'
		);
		expect(mentionsOf('Coastal Rescue Agency')).toEqual(['Coastal Rescue Agency', 'CRA', 'CRA']);
	});

	it('takes no rating or code for the initials of a person', () => {
		const { mentionsOf } = read('Bertil Bergman of Norbank said the rating of Lowland is BB now.');
		expect(mentionsOf('Bertil Bergman')).toEqual(['Bertil Bergman']);
	});

	it.each([
		['Yonhap', 'agency'],
		['South Korea', 'country'],
		['Seoul', 'place'],
		['Russian', 'nationality'],
		['University of Delft', 'organisation'],
		['KC-135', 'weapon'],
		['Second World War', 'event']
	])('types %s as %s', (name, type) => {
		const { named } = read(`The military spoke about ${name} for an hour.`);
		expect(named(name)?.type).toBe(type);
	});

	it('gives a town that plays to its club', () => {
		const { named } = read(
			'The Leeds striker scored a goal in the match. Leeds won the cup, and Leeds coach Tom Reed praised his squad. The league title is near.'
		);
		expect(named('Leeds')?.type).toBe('organisation');
	});

	it('takes an unknown word before a post for part of the title', () => {
		const { named } = read('They met Transportation Secretary Norman Reed on Monday.');
		expect(named('Norman Reed')?.roles[0]?.text).toBe('Transportation Secretary');
	});

	it('keeps numbers, particles and hyphens inside names', () => {
		const { entities } = read(
			'They heard Maroon 5, and then Stoke-on-Trent saw Philip van Doren Stern.'
		);
		expect(entities.map((entity) => entity.name)).toEqual([
			'Maroon 5',
			'Stoke-on-Trent',
			'Philip van Doren Stern'
		]);
	});

	it('reads a possessive as two things and finds both', () => {
		const { named } = read("It was signed by Russia's Security Council last week.");
		expect([named('Russia')?.type, named('Security Council')?.type]).toEqual([
			'country',
			'organisation'
		]);
	});

	it('finds no name in ordinary words that open a sentence', () => {
		expect(read('Casualties rose again. Talks failed. Many people left.').entities).toEqual([]);
	});

	it('reads an apposition as a role', () => {
		const { named } = read('Oleh Marchenko, a co-founder of the charity, said so.');
		expect(named('Oleh Marchenko')?.roles.map((role) => role.text)).toEqual([
			'co-founder of the charity'
		]);
	});

	it('gives offsets that hold for any text', { timeout: 30_000 }, () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (noise) => {
				const text = `Mr Blair ${noise} of London`;
				for (const mention of findEntities(plainSentences(text)).mentions) {
					expect(mention.start).toBeGreaterThanOrEqual(0);
					expect(mention.end).toBeGreaterThan(mention.start);
					expect(mention.end).toBeLessThanOrEqual(text.length);
				}
			}),
			{ numRuns: 40 }
		);
	});
});
