/** How long ago something was, as one says it in a lesson. */
export function agoInWords(at: Date, now: Date): string {
	const seconds = Math.max(0, Math.round((+now - +at) / 1000));
	if (seconds < 10) return 'just now';
	if (seconds < 60) return `${Math.floor(seconds / 10) * 10} s ago`;
	const minutes = Math.floor(seconds / 60);
	return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}
