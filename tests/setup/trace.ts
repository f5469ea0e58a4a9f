/** One HTTP exchange as the kernel saw it. */
export interface TracedExchange {
	/** First words of the request: `POST /attempts/…`. */
	request: string;
	/** Whether an fdatasync or fsync ended between the request's arrival and its answer. */
	syncedBefore: boolean;
}

/** Reads what `strace -f -e trace=read,write,writev,fdatasync,fsync` wrote, line by line in order. */
export function readTrace(trace: string): TracedExchange[] {
	const open = new Map<string, TracedExchange>();
	const done: TracedExchange[] = [];
	for (const line of trace.split('\n')) {
		const arrived = /read(?:\((\d+),| resumed>)\s?"((?:GET|POST) [^"]*)/.exec(line);
		if (arrived?.[2]) {
			open.set(arrived[1] ?? '?', { request: arrived[2], syncedBefore: false });
		} else if (/f(data)?sync(\(\d+\)| resumed>\)) += 0/.test(line)) {
			for (const exchange of open.values()) exchange.syncedBefore = true;
		} else {
			const left = /writev?\((\d+), .{0,20}"HTTP\/1\.1 /.exec(line);
			const exchange = left?.[1] ? open.get(left[1]) : undefined;
			if (!exchange) continue;
			done.push(exchange);
			open.delete(left?.[1] ?? '');
		}
	}
	return done;
}
