import type { ErrorCode, Failure, FieldProblem } from './errors.ts';

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** The answer of a call that worked. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** The answer of a call that failed, with a code of the closed list and an optional kebab-case reason. */
export const fail = (code: ErrorCode, reason?: string, fields?: readonly FieldProblem[]): Result<never> => ({
  ok: false,
  error: { code, ...(reason === undefined ? {} : { reason }), ...(fields === undefined ? {} : { fields }) },
});
