/** What the log says was done. An action that is not here is shown as it is stored. */
const phrases: Record<string, string> = {
	'account.set-role': 'changed a role',
	'account.sign-out': 'ended all sessions of somebody',
	'account.delete': 'deleted an account',
	'account.help-link': 'made a link to a new password',
	'account.become-admin': 'became administrator by link',
	'account.merge': 'brought a guest’s rights along',
	'account.issue-card': 'made a new sign-in card',
	'account.set-accommodation': 'set what a student is allowed',
	'classroom.create': 'made a class',
	'classroom.change': 'changed a class',
	'classroom.archive': 'put a class into the archive',
	'classroom.restore': 'took a class out of the archive',
	'classroom.renew-code': 'made a new code to join',
	'classroom.close-code': 'turned a code off',
	'classroom.apply-roster': 'applied a roster',
	'classroom.remove-student': 'took a student out of a class',
	'classroom.restore-student': 'put a student back into a class',
	'classroom.hand-over': 'handed a class over',
	'instance.change-settings': 'changed the settings',
	'invitation.create': 'invited a teacher',
	'invitation.revoke': 'took an invitation back',
	'invitation.accept': 'accepted an invitation',
	'item.edit': 'corrected a question',
	'item.regrade': 'had answers graded again',
	'item.retire': 'retired a question',
	'item.restore': 'brought a question back',
	'report.reply': 'answered a report'
};

/** `module.publish` as "module: publish" where nobody has written a phrase for it. */
export function actionInWords(action: string): string {
	const [noun = '', verb = ''] = action.split('.');
	return phrases[action] ?? `${noun}: ${verb.replaceAll('-', ' ')}`;
}

/** Where what an entry is about can be looked at; null where it has no page. */
export function subjectPage(
	subject: string
): `/admin/people/${string}` | `/teach/classrooms/${string}` | null {
	const [noun, id = ''] = subject.split(':');
	if (!/^[a-z0-9]+$/.test(id)) return null;
	if (noun === 'account') return `/admin/people/${id}`;
	return noun === 'classroom' ? `/teach/classrooms/${id}` : null;
}

type Detail = Record<string, string | number | boolean | null>;

/** What was noted with an entry: "from: learner, to: teacher". Ids of rows say nothing to people. */
export function detailInWords(detail: Detail): string {
	return Object.entries(detail)
		.filter(([name, value]) => value !== null && value !== '' && !name.endsWith('Id'))
		.map(([name, value]) => `${name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()}: ${value}`)
		.join(', ');
}

/** Nouns that a log can be narrowed to. */
export const auditNouns = [
	{ value: 'account', label: 'Accounts' },
	{ value: 'invitation', label: 'Invitations' },
	{ value: 'instance', label: 'Settings' },
	{ value: 'classroom', label: 'Classrooms' },
	{ value: 'module', label: 'Modules' },
	{ value: 'assignment', label: 'Assignments' },
	{ value: 'item', label: 'Questions' },
	{ value: 'report', label: 'Reports' }
];
