/** What the practice does otherwise than a rule as shipped; `record` is its JSON. */
export interface RulesTable {
  readonly rule: string;
  readonly revision: number;
  readonly at: number;
  readonly by_name: string;
  readonly record: string;
}

/** The rows of the table of laws that the practice changed or added. */
export interface LawsTable {
  readonly place: string;
  readonly topic: string;
  readonly revision: number;
  readonly at: number;
  readonly by_name: string;
  readonly record: string;
}
