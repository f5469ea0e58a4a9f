import { wordSet } from '../tables/word-set.ts';

/** Forms of address: they show gender or nothing, and say no post. */
export const maleTitles = wordSet('mr mister sir lord king prince herr monsieur duke baron count');
export const femaleTitles = wordSet(
	'mrs ms miss mme madame lady dame queen princess duchess baroness countess'
);
export const addressTitles = wordSet(
	`mr mister sir lord mrs ms miss mme madame lady dame dr prof professor rev reverend fr
	herr monsieur frau hon rt st`
);

/** Posts that stand before a name with a capital: "Marshal", "Defence Secretary". */
export const postWords = wordSet(
	`president vice-president premier minister secretary chancellor chairman chairwoman chairperson
	chair chief director governor senator congressman congresswoman representative mayor ambassador
	marshal general lieutenant colonel major captain commander admiral brigadier sergeant corporal
	private king queen prince princess emperor duke baron baroness count countess pope cardinal
	archbishop bishop rabbi imam ayatollah sheikh sheik sultan emir judge justice attorney sheriff
	detective inspector superintendent constable officer leader spokesman spokeswoman spokesperson
	commissioner speaker mp mep msp congressmen professor dr prof doctor sir lord lady dame rev
	reverend mr mrs ms miss councillor coach manager chef capt lt gen col sgt cmdr adm maj brig gov
	sen rep cllr solicitor deputy comrade father sister brother mother uncle aunt shah tsar czar
	editor treasurer envoy undersecretary under-secretary whip dean provost`
);

/** What may stand before a post word inside the same run: "Deputy Prime Minister". */
export const postModifiers = wordSet(
	`prime foreign deputy vice former acting interim first defence defense home interior health
	education finance trade industry transport environment justice state treasury cabinet shadow
	culture work pensions international development northern scottish welsh assistant executive
	chief senior junior attorney lieutenant major brigadier rear field air wing squadron detective
	district supreme crown grand education energy labor labour agriculture commerce housing
	homeland security press private european permanent principal honorary lead special regional
	national federal under general world football rugby party parliamentary chairman secretary
	vice-chairman paymaster solicitor lord opposition constitutional affairs skills sports tourism
	euro leader council intelligence police army navy and for of the`
);

/** Nouns of people that stand in lower case before a name or after it: "striker", "analyst". */
export const roleNouns = wordSet(
	`leader president minister premier chief chairman chairwoman boss head director manager coach
	spokesman spokeswoman spokesperson analyst striker captain singer actor actress star comedian
	director producer writer author novelist playwright poet artist musician rapper guitarist
	drummer bassist songwriter composer conductor dancer model presenter broadcaster journalist
	editor reporter correspondent columnist winger fly-half scrum-half centre lock prop hooker
	flanker full-back fullback goalkeeper keeper defender midfielder forward champion runner
	sprinter athlete swimmer cyclist golfer boxer player skipper owner founder co-founder cofounder
	economist professor lecturer researcher scientist engineer expert lawyer solicitor barrister
	judge officer commander general colonel secretary treasurer chancellor mayor governor senator
	politician candidate activist campaigner adviser advisor consultant executive banker trader
	investor strategist developer programmer designer architect official diplomat ambassador envoy
	negotiator mediator dictator ruler king queen prince princess pope bishop archbishop
	entrepreneur tycoon magnate billionaire millionaire businessman businesswoman publisher
	historian philosopher psychologist doctor surgeon nurse teacher headteacher student farmer
	soldier veteran rebel militant terrorist suspect defendant killer victim witness detective
	inspector constable member deputy backbencher peer whip mp partner wife husband son daughter
	brother sister father mother widow cousin uncle aunt friend colleague predecessor successor
	rival opponent teammate team-mate ex-wife ex-husband actor-director frontman
	vocalist star resident cleric imam rabbi priest preacher marshal sergeant lieutenant major
	auditor accountant trustee governor curator librarian chef gardener pilot astronaut cosmonaut
	driver jockey trainer referee umpire selector hurdler jumper thrower marathoner number-one
	top-seed seed qualifier wildcard fellow scholar dean vice-president aide lawmaker legislator
	congressman congresswoman representative strongman warlord commissioner regulator inventor
	creator host guru pioneer blogger hacker reporter photographer film-maker filmmaker director
	screenwriter pollster strategist speaker operator co-author co-chairman analyst-in-chief
	salesman advocate prosecutor attorney counsel superintendent principal assistant`
);

/** Lower-case nouns before a name that say it is an organisation: "software giant Microsoft". */
export const organisationNouns = wordSet(
	`company firm group giant maker manufacturer bank retailer airline carrier broadcaster
	supermarket chain brewer insurer club team side party agency union charity consultancy
	publisher newspaper magazine network operator studio label band website broker brokerage
	conglomerate carmaker chipmaker producer supplier provider lender rival subsidiary parent
	watchdog regulator body think-tank thinktank institute developer distributor militia movement
	organisation organization outlet daily weekly tabloid quartet trio duo`
);

/** Lower-case nouns that say a neighbouring name is a place: "the town of Fordow". */
export const placeNouns = wordSet(
	`city town village region province state district county capital island peninsula river lake
	mountain valley port suburb area prefecture territory republic resort desert gulf sea coast
	bay borough enclave site base airport street`
);
