export const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** "17 June 2025", "June 2025", "2025" for an ISO prefix of that grain. */
export function writeDate(value: string): string {
	const [year = '', month, day] = value.split('-');
	if (month === undefined) return year;
	const name = months[Number(month) - 1] ?? month;
	return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
