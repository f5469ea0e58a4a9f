/**
 * The address of another page of the list that `url` shows, its search kept. The type is that of an
 * address of ours: the page with the list has it already.
 */
export function pageHref(url: URL, page: number): '/' {
	const query = new URLSearchParams(url.searchParams);
	if (page > 1) query.set('page', String(page));
	else query.delete('page');
	const text = query.toString();
	return (text === '' ? url.pathname : `${url.pathname}?${text}`) as '/';
}
