import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeBridgeContents } from '../../../../seeds/factories.ts';
import { gradeAnswer } from './contract.ts';
import { withFewerOptions } from './fewer-options.ts';

const contents = makeBridgeContents();

it('takes away one wrong option, never a right one, the same for every attempt', () => {
	fc.assert(
		fc.property(fc.constantFrom(...contents), fc.string(), (content, versionId) => {
			const fewer = withFewerOptions(content, versionId);
			const wrong = (content.options ?? []).filter(({ correct }) => !correct);
			const right = (content.options ?? []).filter(({ correct }) => correct);
			const left = fewer.options ?? [];
			expect(left.filter(({ correct }) => correct)).toEqual(right);
			expect(left.filter(({ correct }) => !correct)).toHaveLength(
				wrong.length < 2 ? wrong.length : wrong.length - 1
			);
			expect(withFewerOptions(content, versionId)).toEqual(fewer);
		})
	);
});

it('each wrong option is left out about as often as any other', () => {
	const [dated] = contents;
	if (!dated) throw new Error('no item');
	const counts = new Map<string, number>();
	for (let version = 0; version < 3000; version++) {
		const kept = withFewerOptions(dated, `version-${version}`).options ?? [];
		const gone = dated.options?.find((option) => !kept.includes(option))?.text ?? '';
		counts.set(gone, (counts.get(gone) ?? 0) + 1);
	}
	expect([...counts.keys()]).toHaveLength(3);
	expect(Math.min(...counts.values())).toBeGreaterThan(850);
});

it('the key scores what it scored', () => {
	for (const content of contents.filter(({ type }) => type === 'date')) {
		const fewer = withFewerOptions(content, 'v');
		const answer = { kind: 'choice', text: String(content.key) } as const;
		expect(gradeAnswer(fewer, answer).score).toBe(1);
	}
});
