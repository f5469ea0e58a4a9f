import type { Span } from '#lib/domain/articles/types.ts';
import type { Modality } from '#lib/domain/facts/types.ts';
import type { CueWord } from './cue-words.ts';
import type { Source } from './noun-phrase.ts';
import type { Quotation } from './quotations.ts';

/** A reporting verb with what it is linked to. Positions are token indexes of its sentence. */
export interface CueLink {
	verb: number;
	cue: CueWord;
	source: Source | null;
	/** Quotations that are its content. */
	quotes: Quotation[];
	/** Content in the sentence outside of these. */
	content: Span[];
	modality: Modality;
	/** The verb stands after what it reports. */
	after: boolean;
	/** A speech act told by the narrator: its content is what it is about, not a claim. */
	act: boolean;
}
