import { may, type Actor } from '#lib/domain/access/may.ts';
import type { Store } from '../db/database.ts';
import { Forbidden } from '../errors.ts';
import { hasMail } from '../mail/mailer.ts';
import { writeAudit } from '../repositories/audit.ts';
import { readSetting, readSettings, writeSetting } from '../repositories/settings.ts';

/** Who may make an account: everybody, or those who were invited or have a classroom's code. */
export type SignUpRule = 'open' | 'closed';

export interface InstanceSettings {
	/** What this installation is called beside "Footnote": a school. Empty when it has no name. */
	name: string;
	signUp: SignUpRule;
}

interface RememberedName {
	name: Promise<string>;
	until: number;
}

/** Every page shows the name, and it hardly ever changes: other processes hear of a new one this late. */
const rememberForMs = 5_000;
const names = new WeakMap<Store, RememberedName>();

export function readInstanceName(store: Store): Promise<string> {
	const at = performance.now();
	const known = names.get(store);
	if (known && known.until > at) return known.name;
	const name = readSetting(store.read, 'instance-name').then((value) => value ?? '');
	names.set(store, { name, until: at + rememberForMs });
	name.catch(() => names.delete(store));
	return name;
}

/** What everybody may know: the name, and whether one can make an account. */
export async function readInstanceSettings(store: Store): Promise<InstanceSettings> {
	const set = await readSettings(store.read, ['instance-name', 'sign-up']);
	return {
		name: set['instance-name'] ?? '',
		signUp: set['sign-up'] === 'closed' ? 'closed' : 'open'
	};
}

/** What the form of settings shows. @throws Forbidden for everybody but administrators */
export async function readInstanceForm(
	store: Store,
	actor: Actor | null
): Promise<InstanceSettings & { hasMail: boolean }> {
	if (!may(actor, 'instance.administer')) throw onlyAdministrators();
	return { ...(await readInstanceSettings(store)), hasMail: hasMail() };
}

/** @throws Forbidden for everybody but administrators */
export async function changeInstanceSettings(
	store: Store,
	actor: Actor | null,
	settings: InstanceSettings,
	now: Date
): Promise<void> {
	if (!actor || !may(actor, 'instance.administer')) throw onlyAdministrators();
	const { name, signUp } = settings;
	await store.write(async (tx) => {
		await writeSetting(tx, 'instance-name', name);
		await writeSetting(tx, 'sign-up', signUp);
		const detail = { name, signUp };
		await writeAudit(tx, actor.learnerId, 'instance.change-settings', 'instance', detail, now);
	});
	names.delete(store);
}

export function onlyAdministrators(): Forbidden {
	return new Forbidden('This page is for the administrator of this installation.');
}
