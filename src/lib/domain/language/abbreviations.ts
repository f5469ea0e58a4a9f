/**
 * Words that carry a full stop of their own. The three kinds differ in what the stop says about
 * the end of a sentence, so they are kept apart.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Stand before a name or a number: the stop never ends a sentence. */
export const TITLE_ABBREVIATIONS = words(
	`Mr Mrs Ms Messrs Mme Mlle Dr Prof Rev Fr Hon Pres Gov Lt Col Gen Maj Sgt Capt Cpl Cmdr Adm Brig
	Sen Rep Reps Sens Supt Insp St Mt Ft vs v cf e.g i.e viz Det Amb Atty Dep Asst Msgr Pvt Ald Fig
	Figs Vol pp No Nos Art Sec Eq Ref Refs ed eds approx ca`
);

/** Stand inside or after a name: the stop ends a sentence only if the next word starts one. */
export const NAME_ABBREVIATIONS = words(
	`Inc Corp Co Ltd LLC Bros Jr Sr Esq Ave Blvd Rd Sq Hwy Dept Univ Assn Intl Ph.D M.D B.A M.A etc al
	est ext tel Calif Conn Colo Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Mo Mont Neb Nev Okla Ore Pa
	Tenn Tex Va Vt Wash Wis Wyo Ariz Ark Del Ala plc`
);

/** Shortened months and days: the stop belongs to them when a number or a comma follows. */
export const CALENDAR_ABBREVIATIONS = words(
	'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun'
);

/** Words that begin sentences far more often than names: what follows "U.S." decides by these. */
export const SENTENCE_STARTERS = words(
	`The A An He She It They We I You This That These Those His Her Its Their Our My Your In On At By
	For From With Without Of To As After Before Since During Until While When Where Why How What Who
	Which If Although Though Because But And Or So Yet However Meanwhile Moreover Nevertheless Still
	Then Now There Here Some Many Most Both Each Every All Any Several Few Such According Despite
	Under Among Between Over Not No Also Even Only Just Once Earlier Later Last Next Today Yesterday
	Is Are Was Were Has Have Had Do Does Did Will Would Can Could Should May Might Analysts Officials
	Experts Critics Supporters Police Authorities Instead Overall Additionally Furthermore Thus
	Nobody Nothing Everyone Someone Asked`
);
