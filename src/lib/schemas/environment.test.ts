import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEnvironment, withoutPassword } from './environment.ts';

function settings(given: Record<string, string>) {
	const read = readEnvironment(given);
	if (!read.ok) throw new Error(read.problems.join('\n'));
	return read.environment;
}

function problems(given: Record<string, string>) {
	const read = readEnvironment(given);
	return read.ok ? [] : read.problems;
}

describe('the environment', () => {
	test('has a default for everything', () => {
		expect(settings({})).toEqual({
			PORT: 3000,
			DATA_DIR: 'data',
			DATABASE_URL: 'file:data/footnote.db',
			ALLOWED_HOSTS: [],
			TRUST_PROXY: []
		});
	});

	test('an empty variable counts as not set', () => {
		expect(settings({ PORT: '', ORIGIN: ' ' })).toEqual(settings({}));
	});

	test('the database goes where the data folder is', () => {
		expect(settings({ DATA_DIR: '/srv/quiz' }).DATABASE_URL).toBe('file:/srv/quiz/footnote.db');
	});

	test('lists are separated by commas', () => {
		expect(settings({ ALLOWED_HOSTS: 'quiz.example, [::1],' }).ALLOWED_HOSTS).toEqual([
			'quiz.example',
			'[::1]'
		]);
	});

	test('an origin loses its closing slash', () => {
		expect(settings({ ORIGIN: 'https://quiz.example/' }).ORIGIN).toBe('https://quiz.example');
	});

	test.each([
		['PORT', 'abc'],
		['PORT', '65536'],
		['PORT', '-1'],
		['PORT', '3000.5'],
		['HOST', 'not a host'],
		['DATABASE_URL', 'mysql://localhost/quiz'],
		['DATABASE_URL', 'postgres://'],
		['DATABASE_REPLICA_URL', 'file:other.db'],
		['DATABASE_REPLICA_URL', 'postgres://replica/quiz'],
		['ORIGIN', 'quiz.example'],
		['ORIGIN', 'https://quiz.example/path'],
		['ORIGIN', 'ftp://quiz.example'],
		['ALLOWED_HOSTS', 'https://quiz.example'],
		['TRUST_PROXY', 'everybody']
	])('%s=%s stops with one line that says what is allowed', (name, value) => {
		const lines = problems({ [name]: value });
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(new RegExp(`^${name} is "`));
		expect(lines[0]).toContain(value);
		expect(lines[0]).toContain('it may be');
	});

	test('every bad variable has its line', () => {
		expect(problems({ PORT: 'x', ORIGIN: 'y', HOST: '127.0.0.1' })).toHaveLength(2);
	});

	test('whatever is set, the answer is settings or lines, each a single one', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (port, url) => {
				const read = readEnvironment({ PORT: port, DATABASE_URL: url });
				expect(read.ok || read.problems.length > 0).toBe(true);
			})
		);
	});

	test('a password is never shown', () => {
		expect(withoutPassword('postgres://me:secret@host/db')).toBe('postgres://me:…@host/db');
		expect(problems({ DATABASE_REPLICA_URL: 'mysql://me:secret@host/db' }).join()).not.toContain(
			'secret'
		);
	});
});
