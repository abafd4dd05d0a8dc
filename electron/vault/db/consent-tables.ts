/** The columns of what patients signed, took back, and what was corrected of it; part of `record-tables.ts`. */

/** Each signed or declined consent, without its ink: that is in the frozen document. */
export interface ConsentsTable {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly signed_by: string;
  readonly outcome: string;
  readonly document_hash: string;
  readonly withdrawn_at: number | null;
  readonly record: string;
  /** `treatment`, or which of the smaller consents. */
  readonly kind: string;
}

/** What was signed on top of a consent, without its ink. */
export interface AddendaTable {
  readonly consent: string;
  readonly at: number;
  readonly id: string;
  readonly patient: string;
  readonly signed_by: string;
  readonly outcome: string;
  readonly document_hash: string;
  readonly record: string;
}

/** Notes that correct a signed consent or a screening, and marks that a record is not valid; `record` has the fields. */
export interface CorrectionsTable {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly of_type: string;
  readonly of_id: string;
  readonly by_name: string;
  readonly record: string;
}

/** The mark that stands on a record of any kind that is not valid now. */
export interface NotValidTable {
  readonly of_type: string;
  readonly of_id: string;
  readonly patient: string;
  readonly at: number;
  readonly by_name: string;
  readonly reason: string;
}

/** What of a consent was taken back; `record` has the uses of photos, the day, the way and the reason. */
export interface WithdrawalsTable {
  readonly consent: string;
  readonly revision: number;
  readonly patient: string;
  readonly at: number;
  readonly by: string;
  readonly record: string;
}
