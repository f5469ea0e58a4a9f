import { AsyncLocalStorage } from 'node:async_hooks';

const insideWrite = new AsyncLocalStorage<true>();

/** A write that waits for another on the same queue would wait for ever: it throws instead. */
export function refuseNestedWrite(): void {
	if (insideWrite.getStore()) throw new Error('write() inside write(): use the transaction given');
}

export function runAsWrite<T>(change: () => Promise<T>): Promise<T> {
	return insideWrite.run(true, change);
}
