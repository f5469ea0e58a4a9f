import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface ReceivedMail {
	to: string;
	/** Headers and text as they came. */
	raw: string;
}

export interface MailServer {
	smtpUrl: string;
	mails: ReceivedMail[];
	stop(): Promise<void>;
}

/** As much of a mail server as takes a mail and remembers it (RFC 5321, without extensions). */
export async function startMailServer(
	onMail: (mail: ReceivedMail) => void = () => {}
): Promise<MailServer> {
	const mails: ReceivedMail[] = [];
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		converse(socket, (mail) => {
			mails.push(mail);
			onMail(mail);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		smtpUrl: `smtp://127.0.0.1:${port}`,
		mails,
		stop() {
			for (const socket of sockets) socket.destroy();
			return new Promise((resolve) => server.close(() => resolve()));
		}
	};
}

function converse(socket: Socket, receive: (mail: ReceivedMail) => void): void {
	let unread = '';
	let to = '';
	let lines: string[] | null = null;
	const say = (line: string) => socket.write(`${line}\r\n`);
	say('220 test mail');
	socket.on('error', () => socket.destroy());
	socket.on('data', (chunk) => {
		unread += chunk;
		for (let end = unread.indexOf('\r\n'); end >= 0; end = unread.indexOf('\r\n')) {
			const line = unread.slice(0, end);
			unread = unread.slice(end + 2);
			if (lines && line !== '.') lines.push(line);
			else if (lines) {
				receive({ to, raw: lines.join('\n') });
				lines = null;
				say('250 taken');
			} else if (/^data/i.test(line)) {
				lines = [];
				say('354 go on');
			} else {
				to = /^rcpt to:<([^>]*)>/i.exec(line)?.[1] ?? to;
				say(/^quit/i.test(line) ? '221 bye' : '250 ok');
			}
		}
	});
}

/** The link in a mail; long lines may have been folded on their way. */
export function linkIn({ raw }: ReceivedMail): string {
	const link = /https?:\/\/\S+/.exec(raw.replaceAll('=\n', '').replaceAll('=3D', '='));
	if (!link) throw new Error(`There is no link in this mail:\n${raw}`);
	return link[0];
}

/** Settings of a server that sends its mail there. */
export function mailSettings({ smtpUrl }: MailServer): Record<string, string> {
	return { SMTP_URL: smtpUrl, MAIL_FROM: 'Footnote <footnote@school.example>' };
}

/** A mail server whose mails other processes read: they find the file in `MAIL_FILE`. */
export async function startMailFile(folder: string): Promise<MailServer> {
	const file = join(folder, 'mails.jsonl');
	writeFileSync(file, '');
	process.env['MAIL_FILE'] = file;
	return startMailServer((mail) => appendFileSync(file, `${JSON.stringify(mail)}\n`));
}

/** The link in the last mail to somebody, once it has come. */
export async function mailedLink(to: string): Promise<string> {
	for (let tries = 0; tries < 100; tries++) {
		const lines = readFileSync(process.env['MAIL_FILE'] ?? '', 'utf8')
			.trim()
			.split('\n');
		const mails = lines.filter(Boolean).map((line) => JSON.parse(line) as ReceivedMail);
		const last = mails.findLast((mail) => mail.to === to);
		if (last) return linkIn(last);
		await pause(100);
	}
	throw new Error(`No mail came to ${to}`);
}
