import { wordSet } from '../tables/word-set.ts';
import { personNouns } from './gazetteer.ts';
import type { Piece } from './pieces.ts';
import type { NameCandidate } from './read-run.ts';
import { organisationNouns, placeNouns, roleNouns } from './title-words.ts';
import type { Add } from './type-scores.ts';

const speechVerbs = wordSet(
	`said says told added warned argued insisted admitted claimed denied explained replied believes
	thinks wants hopes announced declared`
);

const placePrepositions = wordSet('in near across throughout around outside inside');

/** "Middlesbrough boss": a town whose name stands for its club. */
const clubNouns = wordSet(
	`boss striker coach manager midfielder defender goalkeeper keeper winger captain skipper fans
	forward fly-half scrum-half centre lock prop hooker flanker full-back fullback side squad team`
);

export function scoreContext(pieces: Piece[], name: NameCandidate, add: Add): void {
	const before = pieces[name.titleFrom - 1];
	if (name.titleFrom < name.from) add('person', 6);
	const after = pieces[name.to];
	const afterNext = pieces[name.to + 1];
	const acronym = name.to - name.from === 1 && pieces[name.from]?.shape === 'upper';
	const lowerBefore = before?.shape === 'lower' ? before.lower : '';
	if (placePrepositions.has(lowerBefore)) add('place', 1.8);
	if (lowerBefore === 'at') add('place', 0.6);
	if (lowerBefore === 'at' || lowerBefore === 'from' || lowerBefore === 'to') add('place', 0.4);
	if (lowerBefore === 'the') {
		add('person', -2);
		add('organisation', acronym ? 0.2 : 0.6);
	}
	if (roleNouns.has(lowerBefore)) add('person', 3.5);
	else if (personNouns.has(lowerBefore)) add('person', 1.5);
	if (organisationNouns.has(lowerBefore)) add('organisation', 2);
	if (/^(?:against|beat|v|beating|over)$/.test(lowerBefore)) add('organisation', 1.5);
	if (lowerBefore === 'of' && placeNouns.has(pieces[name.titleFrom - 2]?.lower ?? ''))
		add('place', 3);
	if (after && after.shape === 'lower') {
		if (speechVerbs.has(after.lower)) add(acronym ? 'organisation' : 'person', 1.5);
		if (after.lower === 'who' || after.lower === 'himself' || after.lower === 'herself')
			add('person', 3);
		if (placeNouns.has(after.lower)) add('place', 1.2);
		if (clubNouns.has(after.lower)) add('organisation', 3);
		if (roleNouns.has(after.lower) || personNouns.has(after.lower)) add('organisation', 0.8);
		if (
			/^(?:missiles?|bombers?|jets?|rockets?|tanks?|aircraft|helicopters?|drones?)$/.test(
				after.lower
			)
		)
			add('weapon', 1.5);
	}
	if (after?.plain === ',') {
		if (afterNext?.shape === 'number' && /^\d\d$/.test(afterNext.plain)) add('person', 3);
		if (afterNext?.lower === 'who' || afterNext?.lower === 'whose') add('person', 2.5);
		if (roleNouns.has(afterNext?.lower ?? '')) add('person', 1.5);
		const third = pieces[name.to + 2];
		if (/^(?:an?|the)$/.test(afterNext?.lower ?? '') && roleNouns.has(third?.lower ?? '')) {
			add('person', 2);
		}
	}
	scoreUse(pieces, name, add);
	// Team lists: "G Jenkins (Cardiff)".
	const initial = pieces[name.titleFrom - 3];
	if (before?.plain === '(' && initial && /^\p{Lu}$/u.test(initial.plain)) add('organisation', 6);
	if (after?.plain === '(' && afterNext?.shape === 'upper') add('organisation', 1.5);
}

const productNouns = wordSet(
	`console consoles handset handsets phone phones game games format formats technology standard
	standards system systems software service services player players device devices machine machines
	chip chips card cards computer computers disc discs drive drives lines series show programme film
	movie album single song book novel magazine model models users owners version cartridge card
	virus tests test vaccine syndrome infection film's tour`
);

/** How an unknown name is used: bodies act and own, products are counted, bought and played. */
function scoreUse(pieces: Piece[], name: NameCandidate, add: Add): void {
	if (name.entry && !name.entry.weak) return;
	const before = pieces[name.titleFrom - 1];
	const after = pieces[name.to];
	if (!after) return;
	if (/^['’]s?$/.test(after.plain) && !after.gap) add('organisation', 0.5);
	const subject = after.tag === 'VERB' || after.tag === 'AUX';
	if (subject) add('organisation', 0.4);
	if (productNouns.has(after.lower)) add('other', 1.6);
	if (/^(?:an?|each|every|these|those|new|latest)$/.test(before?.lower ?? '')) add('other', 1.6);
	if (before?.shape === 'lower' && productNouns.has(before.lower)) add('other', 1.6);
}
