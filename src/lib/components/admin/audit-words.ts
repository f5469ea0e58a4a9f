/** What the log says was done. An action that is not here is shown as it is stored. */
const phrases: Record<string, string> = {
	'account.set-role': 'changed a role',
	'account.sign-out': 'ended all sessions of somebody',
	'account.delete': 'deleted an account',
	'account.help-link': 'made a link to a new password',
	'account.become-admin': 'became administrator by link',
	'account.merge': 'brought a guest’s answers along',
	'instance.change-settings': 'changed the settings',
	'invitation.create': 'invited a teacher',
	'invitation.revoke': 'took an invitation back',
	'invitation.accept': 'accepted an invitation'
};

/** `module.publish` as "module: publish" where nobody has written a phrase for it. */
export function actionInWords(action: string): string {
	const [noun = '', verb = ''] = action.split('.');
	return phrases[action] ?? `${noun}: ${verb.replaceAll('-', ' ')}`;
}

type Detail = Record<string, string | number | boolean | null>;

/** What was noted with an entry: "from learner, to teacher". */
export function detailInWords(detail: Detail): string {
	return Object.entries(detail)
		.filter(([, value]) => value !== null && value !== '')
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
