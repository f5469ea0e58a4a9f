// Keeps answers safe while they are given: saves each when it changes, says so in words, keeps what
// could not be sent and sends it when the line is back. Without this the form's buttons do the saving.
(() => {
	const form = document.querySelector('form[data-keep], form[data-check]');
	const place = form?.dataset.keep;
	const status = form?.querySelector('[data-status]');
	const say = (words) => status && (status.textContent = words);
	const prefix = 'answer ';
	const noLine =
		'Not saved: there is no connection. Your answer is kept on this device and sent when the line is back.';

	const read = (key) => {
		try {
			return JSON.parse(localStorage.getItem(key));
		} catch {
			return null;
		}
	};
	const write = (key, kept) => {
		try {
			if (kept) localStorage.setItem(key, JSON.stringify(kept));
			else localStorage.removeItem(key);
		} catch {
			// A browser that stores nothing still has the page.
		}
	};

	/** Sends what is kept under a key. Says what the server said, or null when it could not be reached. */
	async function post(kept) {
		const body = new FormData();
		for (const [name, value] of kept.entries) body.append(name, value);
		body.append('knownSavedAt', kept.known);
		body.append('waitedMs', Math.max(0, Date.now() - kept.at));
		try {
			const answer = await fetch(kept.to, {
				method: 'POST',
				body,
				headers: { accept: 'application/json' },
				signal: AbortSignal.timeout(15000)
			});
			if (answer.ok) return await answer.json();
			if (answer.status >= 500) return null;
			return { stays: true, message: 'Not saved. Reload the page; you may have to sign in again.' };
		} catch {
			return null;
		}
	}

	// What other questions of this attempt could not send before.
	async function sendOthers(attempt) {
		for (const key of Object.keys(localStorage)) {
			if (!key.startsWith(prefix + attempt + '/') || key === prefix + place) continue;
			const kept = read(key);
			const said = kept && (await post(kept));
			if (!kept || (said && !said.stays)) write(key, null);
		}
	}

	if (place) {
		const key = prefix + place;
		let known = Number(form.elements.knownSavedAt.value);
		let unsent = null;
		let sending = null;
		let timer = 0;
		let wait = 2000;
		let failed = false;

		const entries = () =>
			[...new FormData(form)].filter(([name]) => name !== 'knownSavedAt' && name !== 'then');

		const keep = () => {
			unsent = { entries: entries(), at: Date.now(), known, to: form.dataset.saveTo };
			write(key, unsent);
		};

		const send = () => (sending ??= sendNow().finally(() => (sending = null)));

		async function sendNow() {
			clearTimeout(timer);
			while (unsent) {
				const kept = unsent;
				say('Saving…');
				const said = await post({ ...kept, known });
				failed = !said;
				if (said?.stays) {
					say(said.message);
					return false;
				}
				if (!said) {
					say(noLine);
					timer = setTimeout(send, wait);
					wait = Math.min(wait * 2, 30000);
					return false;
				}
				wait = 2000;
				if (unsent === kept) {
					unsent = null;
					write(key, null);
				}
				if (!said.ok) {
					say(said.message);
					unsent = null;
					write(key, null);
					return false;
				}
				known = said.savedAt;
				form.elements.knownSavedAt.value = known;
				const time = new Date(known).toLocaleTimeString('en-GB');
				say(
					said.isOlder
						? 'A later answer was saved from another page at ' + time + '. Reload to see it.'
						: 'Saved at ' + time + '.' + (said.lacks ? ' ' + said.lacks : '')
				);
			}
			return true;
		}

		const before = read(key);
		if (before) {
			const given = new Map(Map.groupBy(before.entries, ([name]) => name));
			for (const field of form.elements) {
				if (!field.name || field.type === 'hidden' || field.type === 'submit') continue;
				const values = (given.get(field.name) ?? []).map(([, value]) => value);
				if (field.type === 'checkbox' || field.type === 'radio')
					field.checked = values.includes(field.value);
				else field.value = values[0] ?? '';
			}
			unsent = before;
			send();
		}

		form.addEventListener('input', ({ target }) => {
			keep();
			clearTimeout(timer);
			timer = setTimeout(send, target.type === 'text' ? 700 : 0);
		});
		form.addEventListener('submit', async (event) => {
			const { submitter } = event;
			if (submitter?.value === 'clear') {
				unsent = null;
				return write(key, null);
			}
			event.preventDefault();
			if (sending) await sending;
			keep();
			if ((await send()) && submitter?.dataset.to) location.assign(submitter.dataset.to);
		});
		addEventListener('online', () => unsent && send());
		addEventListener('beforeunload', (event) => unsent && failed && event.preventDefault());
		// Typed a moment ago and gone already: sent on the way out; what is kept makes sure of it.
		addEventListener('pagehide', () => {
			if (!unsent) return;
			const body = new FormData();
			for (const [name, value] of unsent.entries) body.append(name, value);
			body.append('knownSavedAt', known);
			navigator.sendBeacon(unsent.to, body);
		});
	} else if (form) {
		// Answers that are told at once: pressed without a line, they go when it is back.
		form.addEventListener('submit', (event) => {
			if (navigator.onLine) return;
			event.preventDefault();
			const { submitter } = event;
			say('No connection. Your answer stays here and is sent when the line is back.');
			addEventListener('online', () => form.requestSubmit(submitter), { once: true });
		});
	}

	const attempt = place?.split('/')[0] ?? document.querySelector('[data-attempt]')?.dataset.attempt;
	if (attempt) {
		sendOthers(attempt);
		addEventListener('online', () => sendOthers(attempt));
	}

	// The server's clock decides; this one only counts from where that stood.
	const left = document.querySelector('[data-deadline]');
	if (left) {
		const end = performance.now() + (left.dataset.deadline - left.dataset.now);
		const warning = document.querySelector('[data-time-warning]');
		const words = left.querySelector('strong');
		const until = left.textContent.match(/, until .*/)?.[0].trim() ?? '';
		let told = Infinity;
		const count = () => {
			const minutes = Math.ceil((end - performance.now()) / 60000);
			if (minutes <= 0) {
				left.textContent = 'Time is up. What you have answered is being handed in.';
				warning.textContent = left.textContent;
				// The server waits a little for what is on its way.
				setTimeout(() => location.reload(), 12000);
				return;
			}
			if (minutes <= 60 && words)
				left.textContent = minutes + (minutes === 1 ? ' minute' : ' minutes') + ' left' + until;
			for (const mark of [10, 5, 1]) {
				if (minutes === mark && told > mark) {
					told = mark;
					warning.textContent = mark + (mark === 1 ? ' minute' : ' minutes') + ' left.';
				}
			}
			setTimeout(count, 1000);
		};
		count();
	}
})();
