import type { Finding } from '../rules/finding.ts';
import type { Session } from './session.ts';

/** A session just sealed: the record, and what the rules said about it. */
export interface Sealed {
  readonly session: Session;
  readonly findings: readonly Finding[];
}
