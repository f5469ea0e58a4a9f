/**
 * What became of an answer that was sent. `message` says what is missing or why it was not taken.
 * `askedAgain`: the fact is asked once more in this sitting, because the learner was sure and wrong.
 */
export type Submission = { ok: true; askedAgain?: true } | { ok: false; message: string };
