/** Which version of which text was read and adopted, by whom; the newest is in use. */
export interface AdoptionsTable {
  readonly template: string;
  readonly language: string;
  readonly version: number;
  readonly by: string;
  readonly by_name: string;
  readonly at: number;
  /** Of the entry, counted for each text: what was adopted last, whatever the clock said. */
  readonly revision: number;
}

/** The practice's own versions of texts; those that ship are in the program. `record` is `TemplateFields` as JSON. */
export interface TemplatesTable {
  readonly id: string;
  readonly language: string;
  readonly version: number;
  readonly at: number;
  readonly by_name: string;
  readonly note: string;
  readonly origin: string;
  readonly record: string;
}

/** Texts that are not offered any more. */
export interface RetiredTemplatesTable {
  readonly id: string;
  readonly language: string;
  readonly at: number;
  readonly by_name: string;
}
