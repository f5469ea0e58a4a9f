import type { Transporter } from 'nodemailer';

export interface Mail {
	to: string;
	subject: string;
	text: string;
}

export interface Mailer {
	/** Resolves when the mail server has taken it. */
	send(mail: Mail): Promise<void>;
}

/** Milliseconds after which a mail server that does not answer is given up. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * @param smtpUrl `smtp://user:password@host:port`, or `smtps://…`
 * @param from the sender of every mail
 */
export function createMailer(smtpUrl: string, from: string): Mailer {
	let transport: Promise<Transporter> | null = null;
	// Loaded with the first mail: most installations never send one.
	const open = () =>
		import('nodemailer').then(({ createTransport }) =>
			createTransport({ url: smtpUrl, ...patience }, { from })
		);
	return {
		async send(mail) {
			transport ??= open();
			await (await transport).sendMail(mail);
		}
	};
}

let configured: Mailer | null | undefined;

/** The mailer of this installation, null where no mail server is set. */
export function appMailer(): Mailer | null {
	if (configured === undefined) {
		const smtpUrl = process.env['SMTP_URL'];
		configured = smtpUrl ? createMailer(smtpUrl, process.env['MAIL_FROM'] ?? '') : null;
	}
	return configured;
}

export const hasMail = (): boolean => Boolean(process.env['SMTP_URL']);
