import { hostname, networkInterfaces } from 'node:os';

const refreshEveryMs = 5000;

/** This machine's addresses that others can reach, IPv4 first. */
export function networkAddresses(): string[] {
	const addresses = Object.values(networkInterfaces())
		.flatMap((list) => list ?? [])
		.filter((address) => !address.internal);
	const v4 = addresses.filter(({ family }) => family === 'IPv4');
	// A link-local address needs a zone that a browser cannot be given.
	const v6 = addresses.filter((a) => a.family === 'IPv6' && !a.address.startsWith('fe80'));
	return [...v4.map((a) => a.address), ...v6.map((a) => `[${a.address}]`)];
}

/** The name in a Host header, without port: `[::1]:3000` is `[::1]`. Null when it is none. */
export function hostNameOf(header: string | undefined): string | null {
	const match = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.exec(header ?? '');
	return match?.[1]?.toLowerCase().replace(/\.$/, '') ?? null;
}

/**
 * Which names this server answers to. A name that is not its own may be somebody else's page that
 * points at it (DNS rebinding), or a wrong link in a mail.
 *
 * @param more names beside localhost, the machine's name and its addresses
 */
export function createHostCheck(more: string[]): (name: string) => boolean {
	const named = new Set(more.map((name) => name.toLowerCase()));
	let own = ownNames();
	let readAt = Date.now();
	return (name) => {
		if (named.has(name) || own.has(name)) return true;
		// A laptop gets a new address with every network it joins.
		if (Date.now() - readAt < refreshEveryMs) return false;
		own = ownNames();
		readAt = Date.now();
		return own.has(name);
	};
}

function ownNames(): Set<string> {
	const name = hostname().toLowerCase();
	const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
	return new Set([
		'localhost',
		'127.0.0.1',
		'[::1]',
		name,
		`${name}.local`,
		...all.map(({ address, family }) =>
			family === 'IPv6' ? `[${address.split('%')[0]}]` : address
		)
	]);
}
