import type { Browser, BrowserContext, Page } from '@playwright/test';
import { makeClass, readJoinPath } from './classes.ts';
import { newAdministratorLink } from './links.ts';
import { becomeAdministrator } from './administrator.ts';

/** Terms to be changed from what the form begins with, by what stands beside the field. */
export interface Terms {
	title?: string;
	feedback?: 'after-each' | 'after-finishing' | 'after-due';
	timeLimitMinutes?: string;
	attemptsAllowed?: string;
	reserved?: boolean;
}

/** Sets the first module there is for a class. @returns the path at which students find it */
export async function setModule(page: Page, classPath: string, terms: Terms): Promise<string> {
	await page.goto(`${classPath}/assignments/new`);
	await page.getByLabel('Module').selectOption({ index: 1 });
	await page.getByLabel('Title').fill(terms.title ?? 'The news of the week');
	if (terms.feedback) await page.locator(`[value="${terms.feedback}"]`).check();
	await page.getByLabel(/^Time limit/).fill(terms.timeLimitMinutes ?? '');
	await page.getByLabel(/^Attempts/).fill(terms.attemptsAllowed ?? '1');
	if (terms.reserved) {
		await page.getByLabel('Reserve its questions').check();
		await page.getByLabel(/^Closes/).fill('2099-01-01T12:00');
	}
	await page.getByRole('button', { name: 'Set it' }).click();
	await page.waitForURL(/\/teach\/assignments\/[0-9a-v]+\?set$/);
	return new URL(page.url()).pathname.replace('/teach', '');
}

let names = 0;

/** A visitor makes an account with the link of a class and is in it. @returns the name in the class */
export async function joinAsStudent(page: Page, joinPath: string, name?: string): Promise<string> {
	const signInName = `student-${Math.random().toString(36).slice(2, 10)}`;
	const rosterName = name ?? `Student ${++names}`;
	await page.goto(joinPath);
	await page.getByLabel(/sign-in name/i).fill(signInName);
	await page.getByLabel('Password', { exact: true }).fill('nine brown lamps');
	await page.getByLabel(/^Your name/).fill(rosterName);
	await page.getByRole('button', { name: 'Make my account and join' }).click();
	await page.getByText('You are in this class.').waitFor();
	return rosterName;
}

export interface ClassToJoin {
	joinPath: string;
	classPath: string;
	/** Where the teacher is signed in. */
	teacher: Page;
	context: BrowserContext;
}

/** A teacher in a window of their own, with a class. */
export async function openTeacher(browser: Browser, baseURL: string): Promise<ClassToJoin> {
	const context = await browser.newContext({ baseURL });
	const teacher = await context.newPage();
	await becomeAdministrator(teacher, newAdministratorLink());
	const classPath = await makeClass(teacher);
	return { joinPath: await readJoinPath(teacher), classPath, teacher, context };
}

/** Begins the assignment that a page is about. */
export async function begin(page: Page, assignmentPath: string): Promise<void> {
	await page.goto(assignmentPath);
	await page.getByRole('button', { name: /^Begin/ }).click();
	await page.waitForURL(/\/attempts\/[^/]+\/1$/);
}
