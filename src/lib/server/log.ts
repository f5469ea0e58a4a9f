/** Writes one failure to standard error, where whoever runs the server looks for it. */
export function logError(what: string, error: unknown): void {
	const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
	process.stderr.write(`${what}\n${detail}\n`);
}
