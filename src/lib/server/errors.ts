/** What a service throws when it cannot do what was asked. Routes turn these into HTTP status. */
export class ServiceError extends Error {
	override name = 'ServiceError';
}

/** It does not exist, or not for the one who asks. */
export class NotFound extends ServiceError {
	override name = 'NotFound';
}

export class Forbidden extends ServiceError {
	override name = 'Forbidden';
}

/** It cannot be done in the present state of things; the message says what can. */
export class Conflict extends ServiceError {
	override name = 'Conflict';
}

export class InvalidInput extends ServiceError {
	override name = 'InvalidInput';
}
