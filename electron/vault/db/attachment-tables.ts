/** Files that belong to a patient's record. */
export interface AttachmentsTable {
  readonly patient: string;
  readonly at: number;
  /** Minutes that local time was ahead of UTC when it was attached. */
  readonly offset: number;
  readonly id: string;
  readonly session: string | null;
  readonly by_name: string;
  /** Name of the encrypted file, with its size and the SHA-256 of what lies there. */
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
  /** Consent, fields and content as JSON. */
  readonly record: string;
}
