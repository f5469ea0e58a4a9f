import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

/** What the server takes a request to be, whoever carried it here. */
export interface Arrival {
	protocol: 'http' | 'https';
	host: string | undefined;
	/** The learner's address, for limits on tries. */
	address: string;
}

const privateNetworks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'];
const loopbackNetworks = ['127.0.0.0/8', '::1/128'];

/**
 * Reads how requests arrived. Forwarded headers count only from a trusted proxy: anybody else could
 * write them.
 *
 * @param trusted as in TRUST_PROXY: `loopback`, `private`, addresses or networks
 */
export function createArrivalReader(trusted: string[]): (request: IncomingMessage) => Arrival {
	const proxies = listOf(trusted);
	const isProxy = (address: string) => proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
	return (request) => {
		const sender = plainAddress(request.socket.remoteAddress ?? '');
		const direct: Arrival = {
			protocol: 'encrypted' in request.socket ? 'https' : 'http',
			host: request.headers.host,
			address: sender
		};
		if (!isProxy(sender)) return direct;
		const protocol = lastOf(request.headers['x-forwarded-proto']);
		const hops = partsOf(request.headers['x-forwarded-for']).map(plainAddress);
		return {
			protocol: protocol === 'https' || protocol === 'http' ? protocol : direct.protocol,
			host: lastOf(request.headers['x-forwarded-host']) ?? direct.host,
			// From the right: everything a trusted proxy did not add itself may be made up.
			address: hops.findLast((hop) => !isProxy(hop)) ?? sender
		};
	};
}

function listOf(trusted: string[]): BlockList {
	const list = new BlockList();
	const networks = trusted.flatMap((entry) => {
		if (entry.toLowerCase() === 'loopback') return loopbackNetworks;
		return entry.toLowerCase() === 'private' ? privateNetworks : [entry];
	});
	for (const entry of networks) {
		const [address = '', bits] = entry.split('/');
		const family = isIPv6(address) ? 'ipv6' : 'ipv4';
		if (bits === undefined) list.addAddress(address, family);
		else list.addSubnet(address, Number(bits), family);
	}
	return list;
}

/** IPv4 that arrived on an IPv6 socket is IPv4. */
function plainAddress(address: string): string {
	return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function partsOf(header: string | string[] | undefined): string[] {
	return [header ?? []]
		.flat()
		.join(',')
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

function lastOf(header: string | string[] | undefined): string | undefined {
	return partsOf(header).at(-1);
}
