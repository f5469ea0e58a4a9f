const units = new Map(
	Object.entries({
		zero: 0,
		no: 0,
		none: 0,
		one: 1,
		two: 2,
		three: 3,
		four: 4,
		five: 5,
		six: 6,
		seven: 7,
		eight: 8,
		nine: 9,
		ten: 10,
		eleven: 11,
		twelve: 12,
		thirteen: 13,
		fourteen: 14,
		fifteen: 15,
		sixteen: 16,
		seventeen: 17,
		eighteen: 18,
		nineteen: 19,
		twenty: 20,
		thirty: 30,
		forty: 40,
		fourty: 40,
		fifty: 50,
		sixty: 60,
		seventy: 70,
		eighty: 80,
		ninety: 90
	})
);

const scales = new Map(
	Object.entries({
		hundred: 100,
		thousand: 1e3,
		k: 1e3,
		million: 1e6,
		m: 1e6,
		mn: 1e6,
		mln: 1e6,
		billion: 1e9,
		bn: 1e9,
		b: 1e9,
		trillion: 1e12,
		tn: 1e12,
		dozen: 12,
		score: 20
	})
);

const leading =
	/^(?:about|around|some|roughly|approximately|over|more than|at least|nearly|almost)\s+/;

/**
 * The number somebody typed, or null: "5,000", "5 000", "five thousand", "5 thousand", "1.2m",
 * "$30 million", "70%", "a hundred and one". Words after it ("5,000 troops") are let pass; a second
 * number is not, because then nobody can say which was meant.
 */
export function readNumber(typed: string): number | null {
	const text = typed
		.toLowerCase()
		.replace(/[\u00a0\u2009\u202f]/g, ' ')
		.replace(/[−–]/g, '-')
		.trim()
		.replace(leading, '')
		.replace(/^[$€£¥]\s*/, '')
		.replace(/(\d)[,'’](?=\d{3}(?!\d))/g, '$1')
		.replace(/(\d) (?=\d{3}(?!\d))/g, '$1')
		.replace(/(\d)(?=[a-z%])/g, '$1 ')
		.replace(/([a-z])-(?=[a-z])/g, '$1 ');
	const words = text.split(/\s+/).filter((word) => word !== '');
	const taken = readRun(words);
	if (!taken) return null;
	const rest = words.slice(taken.length);
	return rest.some((word) => isNumberWord(word)) ? null : taken.value;
}

function readRun(words: readonly string[]): { value: number; length: number } | null {
	let total = 0;
	let group: number | null = null;
	let length = 0;
	for (const [index, raw] of words.entries()) {
		const word = raw.replace(/[.,;!?]+$/, '');
		const digits = /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : null;
		const unit = digits ?? units.get(word);
		const scale = scales.get(word);
		if (unit !== undefined && unit !== null) {
			if (digits !== null && group !== null) return null;
			group = (group ?? 0) + unit;
		} else if (scale !== undefined && (group !== null || index > 0)) {
			group = (group ?? 1) * scale;
			if (scale >= 1000) {
				total += group;
				group = 0;
			}
		} else if (scale !== undefined && scale > 100 && raw.length > 3) {
			group = scale;
		} else if ((word === 'a' || word === 'an') && index === 0) {
			continue;
		} else if (word === 'and' && group !== null) {
			continue;
		} else {
			break;
		}
		length = index + 1;
	}
	return group === null ? null : { value: round(total + group), length };
}

function isNumberWord(word: string): boolean {
	return /\d/.test(word) || (word !== 'no' && word !== 'one' && units.has(word));
}

/** 1.1 million is 1100000 and not 1100000.0000000002. */
function round(value: number): number {
	return Number(value.toPrecision(12));
}
