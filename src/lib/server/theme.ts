export const themes = ['light', 'dark', 'system'] as const;

/** The theme a reader has chosen; whatever else the cookie holds means the system's. */
export function readTheme(cookie: string | undefined): (typeof themes)[number] {
	return themes.find((theme) => theme === cookie) ?? 'system';
}
