import { withoutPassword, type Environment } from '#lib/schemas/environment.ts';
import { configure } from './configure.ts';
import { orSayWhy } from './failure.ts';
import { networkAddresses } from './hosts.ts';
import { prepareInChild } from './prepare-in-child.ts';
import { listen } from './serve.ts';
import { stopOnSignals } from './stop-on-signals.ts';

// The server that `npm start` becomes. It is part of the build, as JavaScript: see `become-server.ts`.
await orSayWhy(async () => {
	const environment = configure();
	const root = process.cwd();
	const serving = await listen(environment);
	stopOnSignals(serving);
	const [{ adminToken }] = await Promise.all([prepareInChild(root), serving.open(root)]);
	greet(environment, serving.port, adminToken);
});

function greet(environment: Environment, port: number, adminToken: string | null): void {
	const { ORIGIN, HOST, DATABASE_URL } = environment;
	const say = (line: string) => console.log(line);
	const here =
		ORIGIN ?? `http://${HOST && HOST !== '0.0.0.0' && HOST !== '::' ? HOST : 'localhost'}:${port}`;
	say(`Footnote is ready:  ${here}/`);
	if (!ORIGIN && !HOST) {
		for (const address of networkAddresses()) say(`  in this network:  http://${address}:${port}/`);
	}
	if (adminToken) say(`Become its administrator (works once):  ${here}/admin/claim/${adminToken}`);
	say(`Answers are kept in ${withoutPassword(DATABASE_URL)}. Stop with Ctrl+C.`);
}
