import { parseArgs } from 'node:util';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { describeMachine, machineLine } from './bench/machine.ts';
import { measureGrowth, measureSpeed } from './bench/text/measure.ts';
import { makeStages } from './bench/text/stages.ts';
import { short, textTable } from './bench/text-table.ts';
import { loadEngine } from './engine.ts';

const { values } = parseArgs({
	options: {
		json: { type: 'boolean', default: false },
		rounds: { type: 'string', default: '5' },
		/** Longest article, in words. */
		longest: { type: 'string', default: '1000000' },
		/** A stage that would take longer than this for one article is left out. */
		patience: { type: 'string', default: '120' }
	}
});

const machine = describeMachine(['wink-nlp', 'wink-eng-lite-web-model']);
const wink = winkNlp(model);
const annotate = (text: string) => void wink.readDoc(text);
const engine = loadEngine();
const stages = makeStages(engine);
const say = (line: string) => console.error(line);

const speed = measureSpeed(stages, annotate, {
	articles: 40,
	wordsEach: 800,
	rounds: Number(values.rounds)
});
const lengths = [1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000].filter(
	(words) => words <= Number(values.longest)
);
const growth = measureGrowth(stages, annotate, lengths, Number(values.patience) * 1000, say);

if (values.json) {
	console.log(JSON.stringify({ machine, model: engine.version, speed, lengths, growth }));
} else {
	const speedRows = speed.map(({ name, wordsPerSecond, articlesPerSecond, toWink }) => [
		...[name, short(toWink), Math.round(wordsPerSecond).toLocaleString('en')],
		short(articlesPerSecond)
	]);
	const growthRows = growth.map(({ name, ms, exponent }) => [
		...[name, exponent.toFixed(2)],
		...ms.map((time) => (time === null ? 'left out' : short(time)))
	]);
	const head = ['stage', 'exponent', ...lengths.map((words) => `${words / 1000} k`)];
	console.log(`${machineLine(machine)}\nLanguage model ${engine.version ?? 'none'}\n`);
	console.log('One thread, 40 articles of 800 words; time as a share of wink-nlp’s\n');
	console.log(`${textTable(['stage', 'time / wink', 'words/s', 'articles/s'], speedRows)}\n`);
	console.log('One article, milliseconds by its length in words\n');
	console.log(textTable(head, growthRows));
}
