// Keeps the live page of a class as it is on the server: whenever the server says that something
// happened, the page is fetched and its part that lives is put in place of the one shown. Without this
// script the page loads itself again every few seconds.
const shown = document.getElementById('live');
const state = document.getElementById('live-state');
const here = location.pathname.replace(/\/$/, '');
let isFetching = false;
let isStale = false;

async function refresh() {
	if (isFetching) {
		isStale = true;
		return;
	}
	isFetching = true;
	try {
		const response = await fetch(location.href, { headers: { accept: 'text/html' } });
		if (response.ok) {
			const page = new DOMParser().parseFromString(await response.text(), 'text/html');
			const fresh = page.getElementById('live');
			if (fresh) shown.replaceChildren(...fresh.childNodes);
		}
	} finally {
		isFetching = false;
		if (isStale) {
			isStale = false;
			await refresh();
		}
	}
}

const events = new EventSource(here + '/events');
events.addEventListener('changed', () => void refresh());
events.addEventListener('open', () => (state.textContent = 'This page follows by itself.'));
events.addEventListener(
	'error',
	() => (state.textContent = 'The line is down. This page follows again when it is back.')
);
