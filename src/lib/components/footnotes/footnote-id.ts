/** Id of a footnote's element. `scope` is the question's position on a page with several. */
export function noteId(scope: string, footnoteNumber: number): string {
	return `note-${scope}-${footnoteNumber}`;
}
