import { readEnvironment } from '#lib/schemas/environment.ts';

// Fits the memory model to this installation's reviews, with the optional package that can do so.
const read = readEnvironment(process.env);
if (!read.ok) {
	console.error(read.problems.join('\n'));
	process.exit(1);
}
const { DATABASE_URL } = read.environment;
// The tables are built for the engine that stands here when their module loads.
process.env['DATABASE_URL'] = DATABASE_URL;
const { openStore } = await import('#lib/server/db/store.ts');
const { fitScheduling } = await import('#lib/server/services/scheduling-fit.ts');
const binding = await import('@open-spaced-repetition/binding').catch(() => null);
if (!binding) {
	console.error(
		'@open-spaced-repetition/binding is not installed: npm install @open-spaced-repetition/binding'
	);
	process.exit(1);
}
const { FSRSBindingItem, FSRSBindingReview, computeParameters } = binding;

const store = openStore(DATABASE_URL);
const report = await fitScheduling(
	store,
	(items) =>
		computeParameters(
			items.map(
				(item) =>
					new FSRSBindingItem(item.map(({ rating, days }) => new FSRSBindingReview(rating, days)))
			),
			{ enableShortTerm: true, numRelearningSteps: 1 }
		),
	new Date()
);
await store.close();
if (!report.ok) {
	console.log(
		`${report.reviews} reviews of a day or more apart; ${report.needed} are needed. Nothing is changed.`
	);
} else {
	const { reviews, heldOut, lossBefore, lossAfter, adopted } = report;
	console.log(`fitted to ${reviews} reviews, judged by the ${heldOut} that came after them`);
	console.log(`log loss before ${lossBefore.toFixed(4)}, after ${lossAfter.toFixed(4)}`);
	console.log(adopted ? 'The new weights are used from now on.' : 'No better: the old ones stay.');
}
