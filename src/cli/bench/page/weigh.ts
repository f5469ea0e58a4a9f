import type { Page } from '@playwright/test';

/** What a page costs on the wire, in bytes as they were sent, headers included. */
export interface Weight {
	requests: number;
	bytes: number;
	/** Scripts, packed as sent. */
	scriptBytes: number;
	fontBytes: number;
}

const settleMs = 300;

/** Counts what the browser loads while `act` is carried out and until the network is quiet. */
export async function weigh(page: Page, act: () => Promise<unknown>): Promise<Weight> {
	const cdp = await page.context().newCDPSession(page);
	const types = new Map<string, string>();
	const weight: Weight = { requests: 0, bytes: 0, scriptBytes: 0, fontBytes: 0 };
	cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
		if (!response.fromDiskCache) types.set(requestId, type);
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const type = types.get(requestId);
		if (type === undefined || encodedDataLength === 0) return;
		weight.requests++;
		weight.bytes += encodedDataLength;
		if (type === 'Script') weight.scriptBytes += encodedDataLength;
		if (type === 'Font') weight.fontBytes += encodedDataLength;
	});
	await cdp.send('Network.enable');
	await act();
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(settleMs);
	await cdp.detach();
	return weight;
}
