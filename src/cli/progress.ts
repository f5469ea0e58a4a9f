/** Writes progress to standard error: a bar on a terminal, nothing elsewhere. */
export interface Progress {
	step(label: string): void;
	end(): void;
}

export function showProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
	const width = 24;
	let done = 0;
	if (!stream.isTTY) return { step: () => {}, end: () => {} };
	return {
		step(label) {
			done = Math.min(total, done + 1);
			const filled = Math.round((width * done) / Math.max(1, total));
			const bar = '█'.repeat(filled).padEnd(width, '░');
			stream.write(`\r${bar} ${done}/${total} ${label.slice(0, 40).padEnd(40)}`);
		},
		end() {
			stream.write('\r\u001b[K');
		}
	};
}
