// Loaded before a server that is to believe that days have passed: its clock is ahead by CLOCK_AHEAD_MS.
const ahead = Number(process.env['CLOCK_AHEAD_MS'] ?? 0);
const Real = Date;

class Shifted extends Real {
	constructor(...given: [] | [value: number | string | Date]) {
		if (given.length === 0) super(Real.now() + ahead);
		else super(given[0]);
	}

	static override now(): number {
		return Real.now() + ahead;
	}
}

globalThis.Date = Shifted as unknown as DateConstructor;
