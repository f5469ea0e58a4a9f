/** Cookies of a request by name. Of two with one name the first counts, as in Kit. */
export function readCookies(header: string | undefined): Map<string, string> {
	const cookies = new Map<string, string>();
	for (const pair of (header ?? '').split(';')) {
		const at = pair.indexOf('=');
		const name = pair.slice(0, at).trim();
		if (name !== '' && at > 0 && !cookies.has(name))
			cookies.set(name, decode(pair.slice(at + 1).trim()));
	}
	return cookies;
}

export interface CookieAttributes {
	/** Seconds. */
	maxAge?: number | undefined;
	path?: string | undefined;
	secure?: boolean | undefined;
	sameSite?: string | boolean | undefined;
}

/** A line of `set-cookie`, never readable for scripts. */
export function writeCookie(name: string, value: string, attributes: CookieAttributes): string {
	const { maxAge, path = '/', secure, sameSite = 'lax' } = attributes;
	const parts = [`${name}=${encodeURIComponent(value)}`];
	if (maxAge !== undefined) parts.push(`Max-Age=${Math.floor(maxAge)}`);
	parts.push(`Path=${path}`, 'HttpOnly');
	if (secure) parts.push('Secure');
	const site = String(sameSite);
	return [...parts, `SameSite=${site.charAt(0).toUpperCase()}${site.slice(1)}`].join('; ');
}

function decode(value: string): string {
	const bare = value.startsWith('"') ? value.slice(1, -1) : value;
	try {
		return bare.includes('%') ? decodeURIComponent(bare) : bare;
	} catch {
		return bare;
	}
}
