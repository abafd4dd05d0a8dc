/** Every way a call can fail, as the page sees it. A closed list: a new failure is a new code here first. */
export const errorCodes = [
  'invalid',
  'not-found',
  'conflict',
  'locked',
  'wrong-passphrase',
  'damaged',
  'newer-vault',
  'storage-full',
  'refused',
  'busy',
  'unexpected',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One field that could not be accepted: `path` as in the input ("areas.0.depthMaxUm"), `message` a message id. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** A failure carried across processes: never a path, SQL or a typed value. `reason` is a kebab-case detail. */
export interface Failure {
  readonly code: ErrorCode;
  readonly reason?: string;
  readonly fields?: readonly FieldProblem[];
}
