import { makeClass } from './classes.ts';
import type { Visit } from './routes.ts';
import { makeClassWithWork } from './set-work.ts';

/** Pages about how a class does. */
export const gradeVisits: Record<string, Visit[]> = {
	'/teach/classrooms/[classroomId]/grades': [
		{
			name: 'grades, nobody',
			async go(page) {
				await page.goto(`${await makeClass(page)}/grades`);
			}
		},
		{
			name: 'grades',
			async go(page) {
				const { classPath } = await makeClassWithWork(page);
				await page.goto(`${classPath}/grades`);
				await page.getByText('not started').first().waitFor();
			}
		}
	],
	'/teach/classrooms/[classroomId]/students/[learnerId]': [
		{
			name: 'grades of a student',
			async go(page) {
				const { classPath } = await makeClassWithWork(page);
				await page.goto(`${classPath}/grades`);
				await page.getByRole('link', { name: 'Ada Obi' }).click();
				await page.getByRole('heading', { name: 'Ada Obi' }).waitFor();
			}
		}
	],
	'/teach/classrooms/[classroomId]/live': [
		{
			name: 'live view',
			async go(page) {
				const { classPath } = await makeClassWithWork(page);
				await page.goto(`${classPath}/live?answers=shown`);
			}
		}
	],
	'/teach/assignments/[assignmentId]/results': [
		{
			name: 'how an assignment went, nothing yet',
			async go(page) {
				const { assignmentId } = await makeClassWithWork(page);
				await page.goto(`/teach/assignments/${assignmentId}/results`);
			}
		}
	]
};
