const always = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy':
		'accelerometer=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()'
} as const;

const overHttps = { ...always, 'strict-transport-security': 'max-age=31536000' } as const;

/** Sent with every response; Kit adds the content security policy of each page itself. */
export function securityHeaders(url: URL): Readonly<Record<string, string>> {
	return url.protocol === 'https:' ? overHttps : always;
}

/** A page holds what one learner has answered: no cache in between may keep it. */
export const noStore = { 'cache-control': 'private, no-store' } as const;
