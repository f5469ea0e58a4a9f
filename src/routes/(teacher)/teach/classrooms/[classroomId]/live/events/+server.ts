import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { watchClass } from '#lib/server/services/live-changes.ts';
import type { RequestEvent } from './$types';

/** A browser comes back by itself, and is asked again who it is. */
const longestMs = 10 * 60 * 1000;
/** Something has to come now and then, or a proxy takes the line for dead. */
const beatMs = 25_000;

/** Server-sent events: `changed` when something happened in the class, and nothing else. */
export const GET = asHttp(async (event: RequestEvent) => {
	const actor = requireTeacher(event);
	const { store } = event.locals;
	const encoder = new TextEncoder();
	let stop = (): void => {};
	let send = (_text: string): void => {};
	let end = (): void => {};
	const unwatch = await watchClass(store, actor, event.params.classroomId, (what) =>
		what === 'end' ? end() : send('event: changed\ndata: 1\n\n')
	);
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			send = (text) => controller.enqueue(encoder.encode(text));
			const beat = setInterval(() => send(': here\n\n'), beatMs);
			const limit = setTimeout(() => end(), longestMs);
			stop = () => {
				clearInterval(beat);
				clearTimeout(limit);
				unwatch();
				send = end = stop = () => {};
			};
			end = () => {
				stop();
				controller.close();
			};
			send('retry: 2000\n\n');
		},
		cancel: () => stop()
	});
	return new Response(body, {
		headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' }
	});
});
