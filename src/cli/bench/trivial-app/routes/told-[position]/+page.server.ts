import type { ServerLoad } from '@sveltejs/kit';

export const load = (({ params }) => ({ position: params['position'] })) satisfies ServerLoad;
