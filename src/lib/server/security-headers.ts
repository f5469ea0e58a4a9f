/** Sent with every response; Kit adds the content security policy of each page itself. */
export function securityHeaders(url: URL): Record<string, string> {
	return {
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'same-origin',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'permissions-policy':
			'accelerometer=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
		...(url.protocol === 'https:' ? { 'strict-transport-security': 'max-age=31536000' } : {})
	};
}
