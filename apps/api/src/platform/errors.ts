/** The closed list of `extensions.code`. The portal has words for each in every locale. */
export const errorCodes = [
  'UNAUTHENTICATED', 'NOT_FOUND', 'BAD_USER_INPUT', 'CONFLICT', 'RATE_LIMITED', 'TOO_COMPLEX', 'UNAVAILABLE', 'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

interface Details {
  /** Field name -> what is wrong with it, as a code the portal translates. Never the value. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Which conflict, as a code. */
  readonly reason?: string;
  readonly retryAfterSeconds?: number;
}

/** A failure the client is told about by its code. What a person can act on belongs into the schema instead. */
export class ApiError extends Error {
  constructor(readonly code: ErrorCode, readonly details: Details = {}) {
    super(code);
    this.name = 'ApiError';
  }
}

/** Nobody is signed in, or no longer. */
export const unauthenticated = (): ApiError => new ApiError('UNAUTHENTICATED');

/** Absent and not allowed look the same. */
export const notFound = (): ApiError => new ApiError('NOT_FOUND');

/** @param fields field name -> code, for example `{ dueAt: 'BEFORE_OPENING' }` */
export const badUserInput = (fields: Readonly<Record<string, string>>): ApiError => new ApiError('BAD_USER_INPUT', { fields });

/** @param reason what stands in the way, as a code */
export const conflict = (reason: string): ApiError => new ApiError('CONFLICT', { reason });

export const rateLimited = (retryAfterSeconds: number): ApiError => new ApiError('RATE_LIMITED', { retryAfterSeconds });

/** The question is larger than one screen ever needs. */
export const tooComplex = (): ApiError => new ApiError('TOO_COMPLEX');

/** The database does not answer in time; the same request may succeed later. */
export const unavailable = (): ApiError => new ApiError('UNAVAILABLE');
