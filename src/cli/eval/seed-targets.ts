import type { Article } from '#lib/domain/articles/types.ts';
import type { Item } from '#lib/domain/items/types.ts';

/** A fact of the seeds that a good generator asks about, by what its question and answer hold. */
interface SeedTarget {
	about: string;
	asked: RegExp;
	answered: RegExp;
}

const target = (about: string, asked: RegExp, answered: RegExp): SeedTarget => ({
	about,
	asked,
	answered
});

/** In the order of the list that the seeds are judged by, from 1. Any way of asking counts. */
export const seedTargets: readonly SeedTarget[] = [
	target('how many sappers', /sappers/, /1,?000|one thousand|True|False/),
	target('what the sappers do', /demine/, /./),
	target('Shoigu’s post', /post|name as/, /Security Council|Sergei Shoigu/),
	target('casualties in Kursk', /casualties/, /6,?000|True|False|British/),
	target('losses not disclosed', /losses/, /False|True/),
	target('transfers denied', /denied/, /True|False|Moscow|Pyongyang|North Korea|Russia/),
	target('what was shipped', /shipped|has sent/, /missiles|True|False|United States|South Korea/),
	target('“Two weeks have passed”', /[Tt]wo weeks have passed/, /Kim Jong Un/),
	target('“The president’s instruction”', /instruction/, /Shoigu|Putin|True|False/),
	target('who met Shoigu off his plane', /honor guard|plane/, /Pak Jong-chon|Shoigu|True|False/),
	target('the treaty of June 2024', /treaty|pact/, /June 2024|Kim|Putin|True|False/),
	target('the order of events', /order in which|with its date/, /Kursk/),
	target('who says what', /Match each source/, /./),
	target('the first direct train', /direct train/, /2020|Shoigu|True|False/),
	target('the video of the hug', /video/, /Rossiiskaya|Kim Jong Un|Shoigu|True|False/),
	target(
		'how many construction workers',
		/construction workers/,
		/5,?000|five thousand|True|False/
	),
	target('Shoigu met Kim before', /met|visited/, /21 March|4 June|Sergei Shoigu|Kim Jong Un/),
	target(
		'3,000 more troops',
		/(?:3,000 or|______ or) more|additional (?:3,000|______)/,
		/3,?000|True|False/
	),
	target('the agency that cited', /cited/, /Yonhap|TASS|Joint Chiefs|3,?000|True|False/),
	target('“dependent on North Korea”', /dependent on North Korea/, /Saakyan/),
	target('the years of Kim’s journeys', /armored train/, /2019|2023/),
	target(
		'people and posts',
		/Match each person|What post|deputy foreign minister/,
		/minister|Rudenko/
	),
	target('components from Russia', /components/, /Russia|North Korea|Lee Sung Joon|True|False/),
	target('how the deployment went', /did not go well|deployment to/, /True|False|Russia|2024/),
	target('when it was first reported', /first report/, /February|True|False/)
];

/** One line of what an item asks and one of what it takes as right. */
function wordsOf({ stem, key, options }: Item): { asked: string; answered: string } {
	const right = (options ?? []).filter(({ correct }) => correct).map(({ text }) => text);
	const answered = [JSON.stringify(key), ...right]
		.join(' ')
		.replace(/\btrue\b/, 'True')
		.replace(/\bfalse\b/, 'False');
	return { asked: stem, answered };
}

/** Which targets the items of some articles meet: numbers from 1. */
export function targetsMet(items: readonly Item[], articles: readonly Article[]): number[] {
	const ids = new Set(articles.map(({ articleId }) => articleId));
	const words = items.filter(({ articleId }) => ids.has(articleId)).map((item) => wordsOf(item));
	return seedTargets.flatMap(({ asked, answered }, index) =>
		words.some((item) => asked.test(item.asked) && answered.test(item.answered)) ? [index + 1] : []
	);
}
