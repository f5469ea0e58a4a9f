import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { seededRandom } from '../random.ts';
import { otherPosts } from '../posts/other-posts.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

const opening =
	'Norway and Denmark signed a treaty on ferries in June 2019. Anna Kovac, the Norwegian prime minister, praised Peter Lund, the secretary of the Nordic Ferry Council.';

/** What a digest of these sentences is asked, and what was dropped with its gate. */
function askedOf(sentences: string) {
	const told = (value: string) => `{ value: "${value}", suppliedBy: page }`;
	const head = `textKind: digest\nheadline: ${told('Ferries for two lands')}\npublishedOn: ${told('2019-06-20')}`;
	const source = { text: `---\n${head}\n---\n\n${opening} ${sentences}\n`, sourceId: 'digest' };
	const bank = buildBank([{ ...source, mediaType: 'text/markdown' }], { seed: 1, engine });
	return {
		stems: bank.items.map(({ type, stem }) => `${type}: ${stem}`),
		gatesOf: (stem: RegExp) =>
			bank.dropped.filter(({ candidate }) => stem.test(candidate.stem)).map(({ gate }) => gate)
	};
}

describe('of a digest is not asked', () => {
	it('who made a remark that has no day', () => {
		const undated =
			'Peter Lund said that the first night ferry between Bergen and Riga had sailed.';
		const dated = 'Peter Lund said on 17 June 2019 that forty night ferries would sail to Riga.';
		expect(askedOf(undated).stems.join('\n')).not.toMatch(/Who said that|^cloze: ______ said/m);
		expect(askedOf(dated).stems.join('\n')).toMatch(
			/Who said on 17 June 2019|______ said on 17 June/
		);
	});

	it('who has not done something', () => {
		const { stems, gatesOf } = askedOf(
			'By June 2019 Denmark had not paid for its ferries in Bergen.'
		);
		expect(gatesOf(/^By June 2019 ______ had not paid/)).toContain('many-answers');
		expect(stems.join('\n')).toContain('By June 2019 Denmark had paid');
	});

	it('on which day one of many attacks was, nor a year beside another', () => {
		const attack = askedOf('Danish pirates attacked the harbour of Bergen on 1 June 2019.');
		expect(attack.gatesOf(/Bergen on ______/)).toContain('incidental-date');
		const years = askedOf(
			'Anna Kovac travelled to Denmark by ferry in 2016 and 2018 to meet Peter Lund.'
		);
		expect(years.gatesOf(/in ______ and 2018/)).toContain('one-of-two');
	});
});

it('posts beside a post are of its world, and a deputy is another than who is deputised', () => {
	for (let seed = 1; seed <= 20; seed++) {
		const posts = otherPosts('Norwegian foreign minister', [], seededRandom(seed));
		expect(posts).toHaveLength(3);
		expect(posts.join(' ')).not.toMatch(/health|education|justice/);
	}
	const { stems } = askedOf('Peter Lund opened a night ferry from Bergen to Riga in June 2019.');
	expect(stems.join('\n')).toMatch(/What post did Peter Lund hold/);
});
