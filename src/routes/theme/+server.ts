import { redirect } from '@sveltejs/kit';
import { readBackPath } from '#lib/components/ui/theme.ts';
import { readTheme } from '#lib/server/theme.ts';
import type { RequestHandler } from './$types';

const yearSeconds = 365 * 24 * 60 * 60;

/** The choice of paper, kept in a cookie that scripts need not read. */
export const POST = (async ({ request, cookies, url }) => {
	const form = await request.formData();
	const theme = readTheme(String(form.get('theme')));
	const options = {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		// On plain http in a classroom a secure cookie would be dropped.
		secure: url.protocol === 'https:'
	} as const;
	if (theme === 'system') cookies.delete('theme', options);
	else cookies.set('theme', theme, { ...options, maxAge: yearSeconds });
	redirect(303, readBackPath(form.get('back')));
}) satisfies RequestHandler;
