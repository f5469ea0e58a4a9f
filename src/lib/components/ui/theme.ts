export const themeChoices = [
	{ value: 'system', label: 'As my device' },
	{ value: 'light', label: 'Light' },
	{ value: 'dark', label: 'Dark' }
] as const;

/**
 * Where to go back to: a path of this site as it was given, else the front page. Addresses that
 * leave the site ("//host", "/\host") and those with control characters are refused.
 */
export function readBackPath(value: unknown): string {
	if (typeof value !== 'string' || value.length > 500) return '/';
	return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(value) ? value : '/';
}
