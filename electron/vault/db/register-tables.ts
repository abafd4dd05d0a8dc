/** The products of the practice. */
export interface ProductsTable {
  readonly id: string;
  readonly revision: number;
  readonly sort: string;
  readonly record: string;
}

/** The lots of each product with their expiry. */
export interface LotsTable {
  readonly product: string;
  readonly id: string;
  readonly revision: number;
  readonly lot: string;
  readonly expiry: string | null;
  readonly opened_on: string | null;
  readonly packs: number | null;
  readonly supplied: number | null;
  readonly recalled_on: string | null;
  readonly recall_reason: string;
}

/** What happened to the packs of each lot. */
export interface MovementsTable {
  readonly lot: string;
  readonly at: number;
  readonly id: string;
  readonly by: string;
  /** `Movement` as JSON. */
  readonly record: string;
}

/** The needling devices of the practice. */
export interface DevicesTable {
  readonly id: string;
  readonly revision: number;
  readonly sort: string;
  readonly record: string;
}

/** Short texts; `user` is null for those of the practice, `place` their order. */
export interface SnippetsTable {
  readonly id: string;
  readonly user: string | null;
  readonly revision: number;
  readonly place: number;
  readonly record: string;
}

/** What each person keeps under a name for themselves: sets of values that recur, and searches; `sort` is the folded name. */
export interface OwnRecordsTable {
  readonly user: string;
  readonly id: string;
  readonly revision: number;
  readonly sort: string;
  readonly record: string;
}

/** Pictures at the head of documents, in base64. */
export interface LogosTable {
  readonly hash: string;
  readonly type: string;
  readonly width_px: number;
  readonly height_px: number;
  readonly bytes: string;
}
