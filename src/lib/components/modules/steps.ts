import { moduleSteps, type ModuleStep } from '#lib/domain/modules/types.ts';

export interface StepView {
	step: ModuleStep;
	label: string;
	state: 'past' | 'here' | 'ahead';
}

const labels: Record<ModuleStep, string> = {
	read: 'Read',
	check: 'Check yourself',
	results: 'Results',
	done: 'Done'
};

/** The four steps of a module as seen from the one the learner is at. A finished module is all past. */
export function stepsFrom(here: ModuleStep): StepView[] {
	const at = moduleSteps.indexOf(here);
	return moduleSteps.map((step, index) => ({
		step,
		label: labels[step],
		state: here === 'done' || index < at ? 'past' : index === at ? 'here' : 'ahead'
	}));
}
