/** Whether a text can be read by a reader of English, and if not, why. */
export type LanguageVerdict =
	| { isEnglish: true }
	| {
			isEnglish: false;
			reason: 'empty' | 'too-short' | 'other-script' | 'other-language';
			/** One line for the person who handed the text in. */
			message: string;
	  };

/** Enough to be sure; a book is not read through to tell its language. */
const LOOKED_AT = 20_000;
const FEWEST_WORDS = 3;
/** Below this many words a headline in English may hold none of its small words. */
const SURE_FROM = 12;

const ENGLISH = new Set(
	'the of and to a in that is was for it with as his on be at by i had not are but from or have an they which one were her all their there been has when who will more if no out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people mr how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
		' '
	)
);

/** The small words of languages written like English, by which they give themselves away. */
const OTHERS: Readonly<Record<string, ReadonlySet<string>>> = {
	German: wordSet(
		'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde'
	),
	French: wordSet(
		'le la les des et en du une est que qui dans pour pas sur au par plus ce avec il sont se cette aux ont mais été ou ses leur comme elle nous être deux même sans entre très bien où depuis contre aussi fait tout'
	),
	Spanish: wordSet(
		'el la los las de que en un una por con para del se al como más su lo pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso'
	),
	Portuguese: wordSet(
		'o os as um uma do da em não que para com por mais como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus'
	),
	Italian: wordSet(
		'il lo la gli le di che è per un una con non sono da del della dei delle nel alla si al ma più anche come questo ha ci sua dal loro stato essere su suo tra quando molto dopo prima'
	),
	Dutch: wordSet(
		'de het een van en is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog worden door naar heeft tot ze wordt over hij meer kan zou deze geen hebben veel'
	),
	Swedish: wordSet(
		'och att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när hade alla eller efter vid mot ska'
	),
	Polish: wordSet(
		'i w na z się nie do to że jest o jak po ale za od co tym przez dla już tak był czy może tylko są ze jego przed jednak'
	),
	Turkish: wordSet(
		've bir bu için ile de da olarak daha çok en olan gibi ne kadar sonra ancak var değil olduğu göre ise oldu ya'
	),
	Indonesian: wordSet(
		'yang dan di ini dari untuk dengan pada tidak dalam itu akan adalah ke juga oleh telah sebagai mereka bisa karena ada atau'
	)
};

function wordSet(words: string): ReadonlySet<string> {
	return new Set(words.split(' '));
}

function shareIn(words: string[], list: ReadonlySet<string>): number {
	let count = 0;
	for (const word of words) if (list.has(word)) count++;
	return count / words.length;
}

function refuse(
	reason: Extract<LanguageVerdict, { isEnglish: false }>['reason'],
	message: string
): LanguageVerdict {
	return { isEnglish: false, reason, message };
}

/** A piece of the middle as well: furniture stands at the beginning of a page. */
function sample(text: string): string {
	if (text.length <= LOOKED_AT) return text;
	const middle = Math.floor(text.length / 2);
	return `${text.slice(0, LOOKED_AT / 2)} ${text.slice(middle, middle + LOOKED_AT / 2)}`;
}

/**
 * Tells whether `text` is English by its script and its small words. Looks at 20,000 units at most,
 * so that time does not grow with length. Short texts get the benefit of the doubt; an empty one,
 * one or two words, another script or another language are refused with the reason.
 */
export function detectLanguage(text: string): LanguageVerdict {
	const piece = sample(text);
	const letters = piece.match(/\p{L}/gu)?.length ?? 0;
	if (letters === 0) return refuse('empty', 'The text holds no words.');
	const latin = piece.match(/\p{Script=Latin}/gu)?.length ?? 0;
	if (latin < letters * 0.6)
		return refuse(
			'other-script',
			'The text is mostly not in Latin script; only English can be read.'
		);
	const words = piece.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
	if (words.length < FEWEST_WORDS) return refuse('too-short', 'The text is too short to be read.');
	const english = shareIn(words, ENGLISH);
	let other = { language: '', share: 0 };
	for (const [language, list] of Object.entries(OTHERS)) {
		const share = shareIn(words, list);
		if (share > other.share) other = { language, share };
	}
	// One small word of another language in a headline is a name: "El Guerrouj".
	const isTold = words.length >= SURE_FROM || other.share * words.length >= 3;
	if (isTold && other.share > english && other.share > 0.08)
		return refuse('other-language', `The text looks ${other.language}; only English can be read.`);
	if (english < 0.06 && words.length >= SURE_FROM)
		return refuse('other-language', 'The text does not look English; only English can be read.');
	return { isEnglish: true };
}
