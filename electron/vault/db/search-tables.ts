/**
 * The words of each record, whose rowid the full-text index uses; `who` has its patient's names, `typed` the title and the texts
 * that the words come from, as they were typed, with a unit separator between them; `shown` what a hit shows of a session, as JSON
 * (`shown-session.ts`), and nothing for any other kind.
 */
export interface TextsTable {
  readonly rowid: number;
  readonly kind: string;
  readonly id: string;
  readonly patient: string | null;
  readonly at: number;
  readonly words: string;
  readonly who: string;
  readonly typed: string;
  readonly shown: string;
}

/** What a session is filtered by; `regions` and `striae` are lists with a bar before, between and after the codes. */
export interface SessionFactsTable {
  readonly at: number;
  readonly session: string;
  readonly patient: string;
  readonly person: string;
  readonly device: string | null;
  readonly depth_min_um: number | null;
  readonly depth_max_um: number | null;
  readonly regions: string;
  readonly erythema: number | null;
  readonly oedema: number | null;
  readonly bleeding: number | null;
  readonly bruising: number | null;
  readonly striae: string;
  readonly skin: string;
}
