/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';

// Keeps one page on the device, the one that studies offline, with what it is made of. Every other
// request goes to the network as if there were no worker.
const worker = self as unknown as ServiceWorkerGlobalScope;
const cacheName = `footnote-${version}`;
const page = '/review/offline';
const parts = [...build, ...files.filter((file) => /favicon|manifest|icon/.test(file))];

worker.addEventListener('install', (event) => {
	event.waitUntil(
		caches
			.open(cacheName)
			.then((cache) => cache.addAll([page, ...parts]))
			.then(() => worker.skipWaiting())
	);
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(
		caches
			.keys()
			.then((names) =>
				Promise.all(
					names
						.filter((name) => name.startsWith('footnote-') && name !== cacheName)
						.map((name) => caches.delete(name))
				)
			)
			.then(() => worker.clients.claim())
	);
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET') return;
	const url = new URL(request.url);
	if (url.origin !== worker.location.origin) return;
	if (parts.includes(url.pathname)) event.respondWith(fromCache(request, url.pathname));
	else if (request.mode === 'navigate') event.respondWith(fromNetwork(request, url.pathname));
});

/** Parts have their content in their name: what is kept is what would come. */
async function fromCache(request: Request, path: string): Promise<Response> {
	const cache = await caches.open(cacheName);
	return (await cache.match(path)) ?? fetch(request);
}

/** Pages come from the server; without a connection there is one page that can be shown. */
async function fromNetwork(request: Request, path: string): Promise<Response> {
	const cache = await caches.open(cacheName);
	try {
		const response = await fetch(request);
		if (path === page && response.ok) await cache.put(page, response.clone());
		return response;
	} catch (error) {
		const kept = await cache.match(page);
		if (!kept) throw error;
		return path === page ? kept : Response.redirect(page, 302);
	}
}
