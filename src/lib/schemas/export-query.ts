const mostItems = 1000;

/** `?module=` of a published version, or `?item=` once or more; null when neither is there. */
export function readExportChoice(
	url: URL
): { moduleVersionId: string | null; itemIds: string[] } | null {
	const moduleVersionId = url.searchParams.get('module') || null;
	const itemIds = url.searchParams.getAll('item').filter(Boolean).slice(0, mostItems);
	return moduleVersionId || itemIds.length > 0 ? { moduleVersionId, itemIds } : null;
}
