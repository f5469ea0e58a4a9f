import { describe, expect, it } from 'vitest';
import { isAddressed, isOwnVoice, leadsToAppeal } from './appeals.ts';

describe('appeals of a paper to its reader', () => {
	it('hears the paper speak to the reader, whatever it asks for', () => {
		expect(isOwnVoice('Your coin keeps our presses warm.')).toBe(true);
		expect(isOwnVoice('We think you will like the crossword too.')).toBe(true);
		expect(isOwnVoice('The council thanked its engineers.')).toBe(false);
		expect(isOwnVoice('We have to rebuild the pier, whatever it takes.')).toBe(false);
	});

	it('leaves speakers of the story their words', () => {
		expect(isOwnVoice('“You have our word,” the mayor called.')).toBe(false);
		expect(isOwnVoice('You can trust our bridge, she said.')).toBe(false);
	});

	it('takes what is about the press for a lead to an appeal', () => {
		expect(leadsToAppeal('Papers have fewer reporters every year.')).toBe(true);
		expect(leadsToAppeal('Papers have fewer reporters every year, a union said.')).toBe(false);
		expect(leadsToAppeal('The pier has fewer lamps every year.')).toBe(false);
	});

	it('knows a button from a sentence', () => {
		expect(isAddressed('Let the page read itself to you')).toBe(true);
		expect(isAddressed('"The pier is yours," he shouted.')).toBe(false);
		expect(isAddressed('Fire at the pier')).toBe(false);
	});
});
