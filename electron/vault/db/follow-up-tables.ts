/** Adverse events of each patient; `open` is 1 while one still goes on, `record` is its JSON. */
export interface AdverseEventsTable {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly revision: number;
  readonly by_name: string;
  readonly open: number;
  readonly began_on: string;
  readonly record: string;
}

/** Tries to reach a patient after a session; `findings` and `record` are JSON. */
export interface FollowUpsTable {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly revision: number;
  readonly session: string;
  readonly kind: string;
  readonly reach: string;
  readonly by_name: string;
  readonly findings: string;
  readonly record: string;
}
