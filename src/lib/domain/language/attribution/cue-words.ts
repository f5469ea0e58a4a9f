import type { Modality } from '#lib/domain/facts/types.ts';

/** What a reporting verb can stand with. */
export interface CueWord {
	lemma: string;
	modality: Modality;
	/** Takes whom it is told: "told reporters that". */
	addressed: boolean;
	/** Reports speech only with "that" or a quotation beside it: "found", "agreed". */
	guarded: boolean;
	/** What is claimed stands as an object: "denied weapons transfers". */
	object: boolean;
	/** A thought rather than speech: "believes"; said of the writer or the reader it reports nothing. */
	thought: boolean;
	/** Words one of which must follow: "called for", "vowed to", "accused X of". */
	needs: ReadonlySet<string> | null;
}

const irregular: Record<string, string> = {
	say: 'say says said saying',
	tell: 'tell tells told telling',
	write: 'write writes wrote written writing',
	think: 'think thinks thought thinking',
	feel: 'feel feels felt feeling',
	find: 'find finds found finding',
	know: 'know knows knew known knowing',
	show: 'show shows showed shown showing',
	see: 'see sees saw seen seeing',
	hear: 'hear hears heard hearing',
	read: 'read reads reading',
	understand: 'understand understands understood understanding',
	swear: 'swear swears swore sworn swearing',
	admit: 'admit admits admitted admitting',
	deny: 'deny denies denied denying',
	reply: 'reply replies replied replying',
	imply: 'imply implies implied implying',
	testify: 'testify testifies testified testifying',
	clarify: 'clarify clarifies clarified clarifying',
	specify: 'specify specifies specified specifying',
	prophesy: 'prophesy prophesies prophesied prophesying',
	quip: 'quip quips quipped quipping',
	blog: 'blog blogs blogged blogging',
	put: 'put puts putting',
	cry: 'cry cries cried crying',
	vow: 'vow vows vowed vowing',
	echo: 'echo echoes echoed echoing',
	stress: 'stress stresses stressed stressing',
	confess: 'confess confesses confessed confessing',
	guess: 'guess guesses guessed guessing',
	assess: 'assess assesses assessed assessing',
	teach: 'teach teaches taught teaching',
	hint: 'hint hints hinted hinting',
	speak: 'speak speaks spoke spoken speaking',
	seek: 'seek seeks sought seeking',
	refer: 'refer refers referred referring',
	commit: 'commit commits committed committing',
	prefer: 'prefer prefers preferred preferring',
	plan: 'plan plans planned planning',
	slam: 'slam slams slammed slamming',
	dub: 'dub dubs dubbed dubbing',
	label: 'label labels labelled labeled labelling labeling',
	decry: 'decry decries decried decrying',
	retort: 'retort retorts retorted retorting'
};

/** Say what somebody says, whatever stands around them. */
const plain = `say add explain note warn argue insist announce reply claim allege deny admit acknowledge
	assert declare state explain stress emphasise emphasize conclude predict testify quip joke
	contend maintain proclaim reiterate opine lament clarify recount caution remark
	concede exclaim retort counter conjecture speculate hint imply muse recall vow pledge tweet
	believe think estimate reckon complain disclose confirm suggest respond write report reveal
	mention confess assess fear hope worry demand promise threaten swear affirm estimate`;

/** Verbs that name whom they address. */
const addressed = `tell assure inform remind advise notify warn convince caution persuade`;

/** Need "that", a colon or a quotation. */
const guarded = `find show agree recognise recognize feel understand see hear read indicate propose recommend charge
	continue call ask signal rule observe learn teach complain advise expect
	guess point recall write report reveal suggest respond confirm echo demand promise threaten
	recommend question wonder shout cry whisper yell scream laugh sigh smile chant blog post sing
	describe begin start interject interrupt offer urge repeat hint mention hold realise realize
	underscore underline note conclude predict request require answer counter assess
	hope fear worry estimate confess believe think acknowledge swear insist vow pledge plead
	boom mock deadpan bellow thunder gush crow elaborate rejoin
	chide scoff chuckle joke intone elaborate enthuse theorize theorise discover warn`;

/** What is claimed may stand as a plain object or after "of". */
const withObject = `deny reject dismiss refute dispute disclose acknowledge admit announce claim allege
	predict confirm report demand condemn criticise criticize praise denounce`;

const thoughts = `think believe feel know hope fear guess expect understand see find worry doubt suspect
	want wish plan`;

/** Speech acts with what must follow them near by, after a colon; `*` takes any object. */
const acts = `echo:* worry:about attack:* plan:to liken:to cite:* support:* view:as see:as explain:* outline:* speak:about rail:against push:for advocate:for champion:* prefer:to
	accuse:of criticise:* criticize:* praise:* condemn:* denounce:* urge:* blast:* slam:*
	describe:* decry:* call:for,on,quote urge:* vow:to pledge:to promise:to threaten:to
	demand:* propose:* blame:* offer:to ask:* encourage:to call:quote,him,her,it,them,himself,herself refuse:to decline:to
	dub:quote label:quote mock:* deride:* hail:* applaud:* lambaste:* ridicule:* defend:*
	endorse:* oppose:* question:* apologise:for apologize:for complain:about,of
	warn:of,against,about talk:about,of want:to,* wish:to,for hope:to,for expect:to refer:to
	point:to allude:to discuss:* cite:* emphasise:* emphasize:* stress:* mention:* protest:*
	renounce:* rebuke:* reiterate:* outline:* dispute:* tout:* invoke:* portray:as
	characterise:as characterize:as depict:as agree:to,with,on disagree:with insult:* reject:*
	dismiss:* express:* voice:* admit:to detail:* boast:of,about boast:that`;

const alleged = new Set(['claim', 'allege', 'contend', 'accuse', 'assert', 'charge', 'speculate']);
const denied = new Set(['deny', 'reject', 'dismiss', 'refute', 'dispute']);
const uncertain = new Set(
	`hope fear worry believe think guess expect suggest hint imply reckon suspect speculate predict
	feel estimate hope`.split(/\s+/)
);

function formsOf(lemma: string): string[] {
	const known = irregular[lemma];
	if (known) return known.split(' ');
	if (lemma.endsWith('e')) {
		return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
	}
	return [
		lemma,
		/(?:sh|ch|ss|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`,
		`${lemma}ed`,
		`${lemma}ing`
	];
}

function listed(words: string): string[] {
	return words.split(/\s+/).filter(Boolean);
}

function build(): Map<string, CueWord> {
	const cues = new Map<string, CueWord>();
	const plainSet = new Set(listed(plain));
	const addressedSet = new Set(listed(addressed));
	const objectSet = new Set(listed(withObject));
	const needs = actNeeds();
	const thoughtSet = new Set(listed(thoughts));
	const all = [...plainSet, ...addressedSet, ...listed(guarded), ...objectSet, ...needs.keys()];
	for (const lemma of new Set(all)) {
		const cue: CueWord = {
			lemma,
			modality: denied.has(lemma)
				? 'denied'
				: alleged.has(lemma)
					? 'alleged'
					: uncertain.has(lemma)
						? 'may'
						: 'said',
			addressed: addressedSet.has(lemma),
			guarded: !plainSet.has(lemma) && !addressedSet.has(lemma),
			object: objectSet.has(lemma),
			thought: thoughtSet.has(lemma),
			needs: needs.get(lemma) ?? null
		};
		for (const form of formsOf(lemma)) cues.set(form, cue);
	}
	return cues;
}

function actNeeds(): Map<string, ReadonlySet<string>> {
	const needs = new Map<string, Set<string>>();
	for (const act of listed(acts)) {
		const [lemma = '', words = ''] = act.split(':');
		const known = needs.get(lemma) ?? new Set<string>();
		for (const word of words.split(',')) known.add(word);
		needs.set(lemma, known);
	}
	return needs;
}

/** Reporting verbs by each of their forms, in lower case. */
export const cueWords: ReadonlyMap<string, CueWord> = build();

/** "cited Shoigu as saying", "quoted officials as saying". */
export const citingVerbs: ReadonlySet<string> = new Set(
	'cite cites cited citing quote quotes quoted quoting'.split(' ')
);

/** Verbs whose subject speaks or writes, by form: "said", "added", "told". */
export function isSpeechVerb(form: string): boolean {
	const cue = cueWords.get(form);
	return cue !== undefined && !cue.thought && (!cue.guarded || cue.object);
}
