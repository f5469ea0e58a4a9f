import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

// npm leaves optional packages of other systems out of the lock when a registry does not offer them,
// and then `npm ci` refuses the lock and other systems miss their binaries. This writes them back.
const file = 'package-lock.json';

const entry = z.looseObject({
	version: z.string().optional(),
	dev: z.boolean().optional(),
	optionalDependencies: z.record(z.string(), z.string()).optional()
});
const lock = z.looseObject({ packages: z.record(z.string(), entry) });

const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
lock.parse(raw);
// Not the parsed copy: it would put the known keys first and rewrite every entry.
const { packages, ...rest } = raw as z.output<typeof lock>;
const missing: string[] = [];
for (const [place, { dev, version: own, optionalDependencies = {} }] of Object.entries(packages)) {
	for (const [name, wanted] of Object.entries(optionalDependencies)) {
		// Parts for each system that are released together with the whole.
		const version = wanted === `^${own}` ? wanted.slice(1) : wanted;
		const key = `node_modules/${name}`;
		if (packages[key] || packages[`${place}/${key}`]) continue;
		// A range cannot be completed without asking the registry that does not know it.
		if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) throw new Error(`${name}@${version} is a range`);
		packages[key] = { version, ...(dev ? { dev } : {}), optional: true, ...systemOf(name) };
		missing.push(`${name}@${version}`);
	}
}
const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, JSON.stringify({ ...rest, packages: sorted }, null, '\t') + '\n');
console.log(missing.length > 0 ? `Completed: ${missing.join(', ')}` : 'The lock was complete.');

/** Which system a package is for, as its name says: `…-linux-arm64-musl`. */
function systemOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
	const parts = name.split(/[-/]/);
	const os = parts.find((part) =>
		/^(android|darwin|freebsd|linux|openbsd|openharmony|win32)$/.test(part)
	);
	const cpu = parts.find((part) =>
		/^(arm|arm64|ia32|loong64|ppc64|riscv64|s390x|wasm32|x64)$/.test(part)
	);
	const libc = parts.includes('musl') ? 'musl' : parts.includes('gnu') ? 'glibc' : undefined;
	return {
		...(os ? { os: [os] } : {}),
		...(cpu ? { cpu: [cpu] } : {}),
		...(libc && os === 'linux' ? { libc: [libc] } : {})
	};
}
