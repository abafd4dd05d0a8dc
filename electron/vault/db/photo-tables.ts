/** What is recorded of an attached photo; `id` is the attachment's. */
export interface PhotosTable {
  readonly patient: string;
  readonly id: string;
  readonly revision: number;
  /** What the patient had said about photos in the record when it came. */
  readonly consent: string;
  /** SHA-256 of the file as it was brought; null where it is not known. */
  readonly source: string | null;
  /** `PhotoFields` as JSON. */
  readonly record: string;
}

/** The views of a pack that were left out on a day; `record` is `RoundFields` as JSON. */
export interface PhotoRoundsTable {
  readonly patient: string;
  readonly id: string;
  readonly revision: number;
  readonly record: string;
}
