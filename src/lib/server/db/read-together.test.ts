import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { forMany, ReadQueue, type Parameter, type QueryForMany } from './read-together.ts';

const query = forMany(
	'select a, b from t where a = cast($1 as text) and b > cast($2 as integer)',
	2
);
const other = forMany('select a from t where a = cast($1 as text)', 1);
if (!query || !other) throw new Error('these can be asked for many');

/** Answers every question with its own parameters, and a failing one with an error. */
function makeDatabase(fails: (parameters: readonly Parameter[]) => boolean = () => false) {
	return vi.fn(async (text: string, parameters: Parameter[]) => {
		const isMany = text.includes('unnest');
		const asked = isMany
			? transpose(parameters.map((list) => readArray(String(list))))
			: [parameters];
		if (asked.some(fails)) throw new Error('refused');
		return asked.flatMap((each, index) => [[...each, ...(isMany ? [index + 1] : [])]]);
	});
}

const transpose = (lists: (string | null)[][]) =>
	(lists[0] ?? []).map((_, index) => lists.map((list) => list[index] ?? null));

/** By the rules of PostgreSQL's arrays. */
function readArray(text: string): (string | null)[] {
	return [...text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|NULL/gs)].map(([, quoted]) =>
		quoted === undefined ? null : quoted.replace(/\\(.)/gs, '$1')
	);
}

describe('a query for many', () => {
	it('has lists for parameters, and numbers its rows', () => {
		expect(other).toEqual({
			one: 'select a from t where a = cast($1 as text)',
			many:
				'select found.c1, cast(asked.number as integer) from unnest(cast($1 as text[])) with ordinality' +
				' as asked(p1, number) cross join lateral (select one.*, row_number() over () from' +
				' (select a from t where a = cast(asked.p1 as text)) as one) as found(c1, row)' +
				' order by asked.number, found.row',
			columns: 1
		});
	});

	it.each([
		['a parameter whose type is not written', 'select a from t where a = $1'],
		['one of two', 'select a from t where a = cast($1 as text) and b = $2'],
		['one that stands twice', 'select a from t where a = cast($1 as text) or b = $1'],
		['no parameter', 'select a from t']
	])('is none with %s', (_, text) => {
		expect(forMany(text, 1)).toBeNull();
	});

	it('tells the tenth parameter from the first', () => {
		const all = Array.from({ length: 10 }, (_, index) => `cast($${index + 1} as text)`);
		expect(forMany(`select ${all.join(', ')}`, 10)?.many).toContain(
			'cast(asked.p1 as text), cast(asked.p2 as text)'
		);
		expect(forMany(`select ${all.join(', ')}`, 10)?.many).toContain('cast(asked.p10 as text)');
	});
});

describe('what is asked in one turn', () => {
	const ask = (queue: ReadQueue, of: QueryForMany, parameters: Parameter[][]) =>
		Promise.all(parameters.map((each) => queue.ask(of, each)));

	it('is one question a query, and each gets its own rows', async () => {
		const run = makeDatabase();
		const queue = new ReadQueue(run);
		const [both, alone] = await Promise.all([
			ask(queue, query, [
				['x', 1],
				['y', 2]
			]),
			ask(queue, other, [['z']])
		]);
		expect(both).toEqual([[['x', '1']], [['y', '2']]]);
		expect(alone).toEqual([[['z']]]);
		expect(run.mock.calls.map(([text]) => text)).toEqual([query.many, other.one]);
	});

	it('gives nothing to whom nothing was found, and all rows to whom several were', async () => {
		const rows = [
			['a', 1],
			['b', 3],
			['c', 3]
		];
		const queue = new ReadQueue(async () => rows.map((row) => [...row]));
		expect(await ask(queue, other, [['1'], ['2'], ['3']])).toEqual([[['a']], [], [['b'], ['c']]]);
	});

	it('is several questions where there are very many', async () => {
		const run = makeDatabase();
		const many = Array.from({ length: 150 }, (_, index) => [`${index}`]);
		expect(await ask(new ReadQueue(run), other, many)).toEqual(many.map((each) => [each]));
		expect(run).toHaveBeenCalledTimes(3);
	});

	it('is not asked with what comes later', async () => {
		const run = makeDatabase();
		const queue = new ReadQueue(run);
		await queue.ask(other, ['first']);
		await queue.ask(other, ['second']);
		expect(run.mock.calls).toEqual([
			[other.one, ['first']],
			[other.one, ['second']]
		]);
	});

	it('is asked one by one when one of it is refused', async () => {
		const queue = new ReadQueue(makeDatabase(([first]) => first === 'bad'));
		const outcomes = await Promise.allSettled(
			['good', 'bad', 'fine'].map((each) => queue.ask(other, [each]))
		);
		expect(outcomes).toEqual([
			{ status: 'fulfilled', value: [['good']] },
			{ status: 'rejected', reason: new Error('refused') },
			{ status: 'fulfilled', value: [['fine']] }
		]);
	});

	it('keeps every text as it is', () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(fc.option(fc.string({ unit: 'binary' })), { minLength: 2, maxLength: 9 }),
				async (texts) => {
					const found = await ask(
						new ReadQueue(makeDatabase()),
						other,
						texts.map((text) => [text])
					);
					expect(found).toEqual(texts.map((text) => [[text]]));
				}
			)
		));
});
