import { may, type Actor } from '#lib/domain/access/may.ts';
import type { Database, Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { hashToken, newToken } from '../ids.ts';
import { writeAudit } from '../repositories/audit.ts';
import { findLearner, setRole } from '../repositories/learners.ts';
import {
	findUsableLink,
	insertOneTimeLink,
	listLinks,
	markLinkUsed,
	revokeLink
} from '../repositories/one-time-links.ts';
import { onlyAdministrators } from './instance-settings.ts';

const validForMs = 14 * 24 * 60 * 60 * 1000;
const linksShown = 200;

export type InvitationState = 'open' | 'used' | 'expired' | 'revoked';

export interface Invitation {
	/** Hash of the token: it names the invitation and lets nobody in. */
	invitationId: string;
	note: string;
	state: InvitationState;
	createdAt: Date;
	expiresAt: Date;
	/** Who accepted it, when that account has a name. */
	usedBy: { learnerId: string; name: string | null } | null;
}

/**
 * A link that makes its opener a teacher, once, within fourteen days; also while sign-up is closed.
 *
 * @throws Forbidden for everybody but administrators
 */
export async function inviteTeacher(
	store: Store,
	actor: Actor | null,
	invited: { note: string },
	now: Date
): Promise<string> {
	if (!actor || !may(actor, 'instance.administer')) throw onlyAdministrators();
	const token = newToken();
	const tokenHash = hashToken(token);
	const { note } = invited;
	await store.write(async (tx) => {
		await insertOneTimeLink(tx, {
			tokenHash,
			purpose: 'teacher',
			createdBy: actor.learnerId,
			createdAt: now,
			expiresAt: new Date(now.getTime() + validForMs),
			note
		});
		await audit(tx, actor.learnerId, 'invitation.create', tokenHash, { note }, now);
	});
	return token;
}

/** The newest invitations, whatever became of them. @throws Forbidden but for administrators */
export async function listInvitations(
	store: Store,
	actor: Actor | null,
	now: Date
): Promise<Invitation[]> {
	if (!may(actor, 'instance.administer')) throw onlyAdministrators();
	const rows = await listLinks(store.read, 'teacher', linksShown);
	return rows.map(({ link, usedByName }) => ({
		invitationId: link.tokenHash,
		note: link.note ?? '',
		state: stateOf(link, now),
		createdAt: link.createdAt,
		expiresAt: link.expiresAt,
		usedBy: link.usedBy ? { learnerId: link.usedBy, name: usedByName } : null
	}));
}

/**
 * Takes an invitation back.
 *
 * @throws Forbidden for everybody but administrators
 * @throws NotFound when it was used or taken back before, or never was
 */
export async function revokeInvitation(
	store: Store,
	actor: Actor | null,
	invitationId: string,
	now: Date
): Promise<void> {
	if (!actor || !may(actor, 'instance.administer')) throw onlyAdministrators();
	await store.write(async (tx) => {
		const revoked = await revokeLink(tx, invitationId, 'teacher', now);
		if (!revoked) throw new NotFound('This invitation was used or taken back already.');
		await audit(tx, actor.learnerId, 'invitation.revoke', invitationId, {}, now);
	});
}

/** @throws NotFound when the invitation was used, taken back, has expired or never was */
export async function checkInvitation(store: Store, token: string, now: Date): Promise<void> {
	if (!(await findUsableLink(store.read, hashToken(token), 'teacher', now))) throw invitationGone();
}

/**
 * Makes somebody with an account a teacher. An administrator who tries an invitation stays one.
 *
 * @throws NotFound when the invitation was used, taken back, has expired or never was
 */
export async function acceptInvitation(
	store: Store,
	token: string,
	learnerId: string,
	now: Date
): Promise<void> {
	await store.write(async (tx) => {
		const link = await findUsableLink(tx, hashToken(token), 'teacher', now);
		const person = await findLearner(tx, learnerId);
		if (!link || !person || person.isGuest) throw invitationGone();
		await markLinkUsed(tx, link.tokenHash, learnerId, now);
		if (person.role === 'learner') await setRole(tx, learnerId, 'teacher');
		await audit(tx, learnerId, 'invitation.accept', link.tokenHash, {}, now);
	});
}

function stateOf(
	link: { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
	now: Date
): InvitationState {
	if (link.usedAt) return 'used';
	if (link.revokedAt) return 'revoked';
	return link.expiresAt > now ? 'open' : 'expired';
}

function audit(
	tx: Database,
	actorId: string,
	action: `invitation.${string}`,
	tokenHash: string,
	detail: Record<string, string>,
	now: Date
): Promise<void> {
	return writeAudit(tx, actorId, action, `invitation:${tokenHash.slice(0, 12)}`, detail, now);
}

function invitationGone(): NotFound {
	return new NotFound(
		'This invitation has been used, taken back or has expired. Ask whoever invited you for a new one.'
	);
}
