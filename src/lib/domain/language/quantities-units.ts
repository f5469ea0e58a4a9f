import type { QuantityExpression } from './types.ts';

export type QuantityKind = QuantityExpression['kind'];

const LENGTH =
	'(?:square |cubic )?(?:kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|yards?|feet|foot|inch(?:es)?|acres?|hectares?|km|cm|mm)';
const OTHER =
	'(?:kilograms?|kilos?|kg|grams?|tonnes?|tons?|ounces?|lbs?|lit(?:er|re)s?|gallons?|barrels?|megatons?|kilotons?|megawatts?|gigawatts?|kilowatts?|watts?|volts?|degrees?(?: (?:celsius|fahrenheit|centigrade))?|mph|kph|km\\/h|knots|hectopascals?|gigabytes?|megabytes?|terabytes?|GB|MB|TB|MW|GW|kW)';
const TIME =
	'(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centuries)';
const MONEY =
	'(?:dollars?|euros?|yen|won|yuan|rubles?|roubles?|rupees?|francs?|pesos?|cents?|pence|hryvnias?|shekels?|dirhams?|riyals?|lira|zlotys?|kron(?:a|or|er)|baht|ringgit|rupiah)';

const END = '(?![\\p{L}\\p{N}])';
/** What may follow a number as its unit, with the kind of quantity that it makes. */
const UNITS: readonly { pattern: RegExp; kind: QuantityKind }[] = [
	{
		pattern: / ?%| ?(?:percent|per cent)(?![\p{L}\p{N}])| percentage points?/iuy,
		kind: 'percent'
	},
	{ pattern: /p(?![\p{L}\p{N}])/uy, kind: 'money' },
	{ pattern: new RegExp(`[ -](?:[A-Z]\\p{L}+ )?${MONEY}${END}`, 'iuy'), kind: 'money' },
	{ pattern: new RegExp(`[ -]?(?:${LENGTH}|${OTHER})${END}`, 'iuy'), kind: 'measure' },
	{
		pattern: new RegExp(
			`[ -](?:more |full |straight |consecutive )?${TIME}(?:[- ]old)?${END}`,
			'iuy'
		),
		kind: 'duration'
	}
];

export interface UnitMatch {
	/** As written, or `%`. */
	unit: string;
	kind: QuantityKind;
	end: number;
}

/** The unit that stands at `at`, right after a number; null when there is none. */
export function unitAt(text: string, at: number): UnitMatch | null {
	for (const { pattern, kind } of UNITS) {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (!found || found[0] === '') continue;
		const words = found[0].replace(/^[ -]/, '');
		const unit = kind === 'percent' && !words.includes('point') ? '%' : words;
		return {
			unit: unit.replace(/^(?:more|full|straight|consecutive) /i, ''),
			kind,
			end: at + found[0].length
		};
	}
	return null;
}

/** "Pounds" are money or weight: weight where something weighs or is loaded. */
export function poundKind(sentence: string): QuantityKind {
	return /\b(?:weigh(?:s|ed|ing)?|weight|heavy|heavier|bombs?|warheads?|explosives?|payload|cargo|lost|gained|fish|meat)\b/i.test(
		sentence
	)
		? 'measure'
		: 'money';
}

/** Currency signs that stand before the number. */
export const CURRENCY = '(?:(?:US|CA|AU|NZ|HK|C|A|S)?\\$|[£€¥₩₹₽₴]|(?:USD|EUR|GBP|Rs\\.?) ?)';
