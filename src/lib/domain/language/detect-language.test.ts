import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';

describe('detectLanguage', () => {
	it.each([
		'The council agreed on Monday to spend the money on a new pier, its chair said.',
		'Town buys back market hall after years of neglect',
		'Zelenskyy, Lukashenko and Kim met Przemysław Żurek in Łódź, and the talks went well, he said.'
	])('reads English: %s', (text) => {
		expect(detectLanguage(text)).toEqual({ isEnglish: true });
	});

	it.each([
		[
			'Der Rat hat am Montag beschlossen, das Geld für einen neuen Hafen auszugeben, und die Stadt ist froh.',
			'German'
		],
		[
			'Le conseil a décidé lundi de dépenser cet argent pour une nouvelle jetée, et les habitants sont contents.',
			'French'
		],
		[
			'El consejo decidió el lunes gastar el dinero en un nuevo muelle, y los vecinos están muy contentos con la idea.',
			'Spanish'
		],
		[
			'De raad heeft maandag besloten het geld aan een nieuwe pier te geven, en de stad is er blij mee.',
			'Dutch'
		],
		[
			'Il consiglio ha deciso di spendere il denaro per un nuovo molo, e gli abitanti della città sono contenti.',
			'Italian'
		]
	])('refuses %s', (text, language) => {
		expect(detectLanguage(text)).toMatchObject({
			isEnglish: false,
			reason: 'other-language',
			message: expect.stringContaining(language)
		});
	});

	it.each([
		['', 'empty'],
		[' \n\u0000 123 …', 'empty'],
		['Word', 'too-short'],
		['Рада у понеділок вирішила витратити гроші на новий причал.', 'other-script'],
		['議会は月曜日に新しい桟橋に資金を使うことを決めた。', 'other-script'],
		['وافق المجلس يوم الاثنين على إنفاق المال على رصيف جديد', 'other-script']
	])('refuses %j as %s', (text, reason) => {
		expect(detectLanguage(text)).toMatchObject({ isEnglish: false, reason });
	});

	it('answers for any text, and as fast for a long one', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
				expect(typeof detectLanguage(text).isEnglish).toBe('boolean');
			})
		);
		const from = performance.now();
		expect(detectLanguage('The council met in the town. '.repeat(200_000)).isEnglish).toBe(true);
		expect(performance.now() - from).toBeLessThan(2000);
	}, 60_000);
});
