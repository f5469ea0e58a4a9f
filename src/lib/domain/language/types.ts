import type { Article, Sentence, Span } from '#lib/domain/articles/types.ts';
import type { DateGrain, EntityType, Modality } from '#lib/domain/facts/types.ts';

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type PartOfSpeech =
	| 'ADJ'
	| 'ADP'
	| 'ADV'
	| 'AUX'
	| 'CCONJ'
	| 'DET'
	| 'INTJ'
	| 'NOUN'
	| 'NUM'
	| 'PART'
	| 'PRON'
	| 'PROPN'
	| 'PUNCT'
	| 'SCONJ'
	| 'SYM'
	| 'VERB'
	| 'X';

/** A word or mark, by its place in the article's text. */
export interface Token extends Span {
	/** Position in its sentence, from 0. */
	index: number;
	text: string;
}

export interface TaggedToken extends Token {
	tag: PartOfSpeech;
	/** Penn Treebank tag (VBD, NNS …): tense and number live here. */
	xpos: string;
	lemma: string;
	/** 0…1, comparable between tokens; how sure the tagger is. */
	tagConfidence: number;
}

export interface ParsedToken extends TaggedToken {
	/** Index of the governing token in the sentence, -1 for the root. */
	head: number;
	/** Universal Dependencies relation, subtype included: `nsubj:pass`. */
	relation: string;
	/** 0…1: how sure the parsers are of head and relation together. */
	confidence: number;
	/** Whether the differently built parsers agree on head and relation. */
	agreed: boolean;
	/**
	 * Verbs only. 0…1: how sure it is that exactly these words are its core arguments (nsubj obj
	 * iobj ccomp xcomp csubj aux cop); 0 where the parsers disagree. ARGUMENT_GATE is the cut.
	 */
	argumentConfidence?: number;
}

export interface ParsedSentence extends Sentence {
	tokens: ParsedToken[];
	/** Index of the paragraph the sentence belongs to. */
	paragraph: number;
}

/** A thing the article names, with all its names in it. */
export interface Entity {
	/** Unique in the article: `e0`, `e1` … in order of first mention. */
	entityId: string;
	/** The fullest name in the article. */
	name: string;
	type: EntityType;
	/** Every distinct surface form, the name included. */
	aliases: string[];
	gender: 'female' | 'male' | null;
	/** Posts and descriptions the article gives: "secretary of Russia's Security Council". */
	roles: EntityRole[];
	/** Two candidates fit some of its mentions; nothing may be asked that rests on which. */
	ambiguous: boolean;
}

export interface EntityRole extends Span {
	text: string;
}

/** One place where an entity is named or meant. */
export interface Mention extends Span {
	entityId: string;
	kind: 'name' | 'pronoun' | 'nominal';
	sentence: number;
}

export interface DateExpression extends Span {
	/** ISO 8601 prefix, null when unresolved. */
	value: string | null;
	grain: DateGrain;
	anchor: 'absolute' | 'publication' | 'unresolved';
	hedge: string | null;
	/** The expression it counts from ("a year later"): whoever asks for the value shows that too. */
	basis?: Span;
	sentence: number;
}

export interface QuantityExpression extends Span {
	/** In units of one. For a range the lower end; `upper` is the other. */
	value: number;
	upper: number | null;
	hedge: string | null;
	/** Head of what is counted, or the unit: "casualties", "pounds", "%". */
	unit: string | null;
	/** The number words alone, without hedge and unit. */
	numberSpan: Span;
	kind: 'count' | 'percent' | 'money' | 'measure' | 'duration' | 'ordinal' | 'range';
	sentence: number;
}

/** Somebody is reported to have said something. Spans are places in the article's text. */
export interface AttributionSpan {
	form: 'direct' | 'indirect' | 'mixed' | 'according-to';
	source: Span | null;
	sourceEntityId: string | null;
	/** Through whom it reached the article: "TASS cited Shoigu as saying". */
	through: Span | null;
	throughEntityId: string | null;
	cue: Span;
	cueLemma: string;
	content: Span[];
	modality: Modality;
	/**
	 * The narrator tells of a speech act ("praised the deal", "called for talks"): the content is what
	 * it is about, and the sentence stays the narrator's own statement.
	 */
	act?: true;
	sentence: number;
}

/** Everything the language engine finds in an article. */
export interface AnalysedArticle {
	article: Article;
	sentences: ParsedSentence[];
	entities: Entity[];
	mentions: Mention[];
	dates: DateExpression[];
	quantities: QuantityExpression[];
	attributions: AttributionSpan[];
	/** Reporting words that could not be linked to source and content; their sentences give no fact. */
	unlinkedCues: Span[];
}
