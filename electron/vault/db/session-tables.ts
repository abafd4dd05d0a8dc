import type { Generated } from 'kysely';

/** The columns of sealed sessions and what is found by them; part of `record-tables.ts`. */

/** One row a sealed session, clustered by patient and time; what it says is in the body of its newest entry. */
export interface SessionsTable {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly revision: number;
  readonly ordinal: number;
  readonly sealed_at: number;
  readonly sealed_by: string;
  readonly consent: string | null;
  readonly next_date: string | null;
  /** `SessionCourse[]` as JSON: which session of which course it was. */
  readonly courses: string;
  /** The newest entry, and the version of its body. */
  readonly arrival: number;
  readonly body_version: number;
}

/** The stops that an owner passed before a session. */
export interface PassesTable {
  readonly session: string;
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly by: string;
  readonly by_name: string;
  readonly reason: string;
  readonly findings: string;
}

/** Sessions outside a rule that no owner has looked at since. */
export interface ReviewsDueTable {
  readonly session: string;
  readonly patient: string;
  readonly at: number;
  readonly revision: number;
}

/**
 * Each area of a session's newest version, and what was seen there, of which the cases of the outcomes are made; `day` is empty
 * until that is read in, `other_kinds` is a list with bars.
 */
export interface AreasTable {
  readonly patient: string;
  readonly at: number;
  readonly session: string;
  readonly region: string;
  readonly side: string;
  readonly depth_min_um: number | null;
  readonly depth_max_um: number | null;
  readonly passes: number | null;
  readonly end_point: string | null;
  readonly day: Generated<string>;
  readonly person: Generated<string>;
  readonly device: Generated<string | null>;
  readonly depth_um: Generated<number | null>;
  readonly erythema: Generated<number | null>;
  readonly oedema: Generated<number | null>;
  readonly bleeding: Generated<number | null>;
  readonly bruising: Generated<number | null>;
  readonly davey: Generated<number | null>;
  readonly other: Generated<string>;
  readonly other_kinds: Generated<string>;
}

/** Each product, cartridge or anaesthetic used, and who treated, so that each of them finds its patients. */
export interface UsesTable {
  readonly patient: string;
  readonly at: number;
  readonly session: string;
  readonly place: number;
  readonly kind: string;
  readonly product: string;
  readonly lot: string;
  readonly amount: number | null;
  readonly unit: string | null;
  readonly timing: string | null;
}
