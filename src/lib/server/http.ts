import { error, fail, type ActionFailure } from '@sveltejs/kit';
import { Conflict, Forbidden, InvalidInput, NotFound, ServiceError } from './errors.ts';

/**
 * Wraps a load function, a form action or an endpoint, so that what services throw reaches the
 * browser with its HTTP status. Kit gives 500 to whatever is not its own error, and its hooks cannot
 * change that: this is the one place that maps errors to status.
 */
export function asHttp<Event, Result>(
	handler: (event: Event) => Result | Promise<Result>
): (event: Event) => Promise<Result> {
	return async (event) => {
		try {
			return await handler(event);
		} catch (thrown) {
			if (thrown instanceof ServiceError) error(statusOf(thrown), thrown.message);
			throw thrown;
		}
	};
}

/**
 * Wraps a form action whose page can say what was wrong: what the service refuses comes back to the
 * page as `form.message`, beside what else it shows. The rest becomes a status as by `asHttp`.
 */
export function asForm<Event, Result>(
	handler: (event: Event) => Result | Promise<Result>
): (event: Event) => Promise<Result | ActionFailure<{ message: string }>> {
	return asHttp(async (event: Event) => {
		try {
			return await handler(event);
		} catch (thrown) {
			if (thrown instanceof Conflict || thrown instanceof InvalidInput) {
				return fail(statusOf(thrown), { message: thrown.message });
			}
			throw thrown;
		}
	});
}

function statusOf(thrown: ServiceError): 400 | 403 | 404 | 409 | 500 {
	if (thrown instanceof NotFound) return 404;
	if (thrown instanceof Forbidden) return 403;
	if (thrown instanceof Conflict) return 409;
	if (thrown instanceof InvalidInput) return 400;
	return 500;
}
