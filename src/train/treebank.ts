/** A sentence of a treebank with everything a model is trained on or measured against. */
export interface TreebankSentence {
	id: string;
	text: string;
	/** Whether a new paragraph or document begins here. */
	startsParagraph: boolean;
	forms: string[];
	lemmas: string[];
	upos: string[];
	xpos: string[];
	/** Index of the governor, -1 for the root. */
	heads: number[];
	relations: string[];
}

/** Reads CoNLL-U; lines of multiword and empty tokens are passed over. */
export function readTreebank(source: string): TreebankSentence[] {
	const sentences: TreebankSentence[] = [];
	for (const block of source.split(/\r?\n\r?\n/u)) {
		const sentence = emptySentence();
		for (const line of block.split(/\r?\n/u)) {
			if (line.startsWith('#')) readComment(line, sentence);
			else readToken(line.split('\t'), sentence);
		}
		if (sentence.forms.length > 0) sentences.push(sentence);
	}
	return sentences;
}

function emptySentence(): TreebankSentence {
	return {
		id: '',
		text: '',
		startsParagraph: false,
		forms: [],
		lemmas: [],
		upos: [],
		xpos: [],
		heads: [],
		relations: []
	};
}

function readComment(line: string, sentence: TreebankSentence): void {
	if (/^# new(?:par|doc)/u.test(line)) sentence.startsParagraph = true;
	const field = /^# (text|sent_id) = (.*)$/u.exec(line);
	if (field?.[1] === 'text') sentence.text = field[2]!;
	if (field?.[1] === 'sent_id') sentence.id = field[2]!;
}

function readToken(fields: string[], sentence: TreebankSentence): void {
	const [id, form, lemma, upos, xpos, , head, relation] = fields;
	if (!id || !/^\d+$/u.test(id) || relation === undefined) return;
	sentence.forms.push(form!);
	sentence.lemmas.push(lemma!);
	sentence.upos.push(upos!);
	sentence.xpos.push(xpos!);
	sentence.heads.push(Number(head) - 1);
	sentence.relations.push(relation);
}
