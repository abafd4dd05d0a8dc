/** Assessments of each patient; `record` is `AssessmentFields` as JSON. */
export interface AssessmentsTable {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly revision: number;
  readonly on_date: string;
  readonly instrument: string;
  readonly version: string;
  readonly course: string | null;
  readonly session: string | null;
  readonly by_name: string;
  readonly record: string;
}

/** Each answered item of the newest version of an assessment, for each of its areas; region and side '' where there is none. */
export interface AssessmentItemsTable {
  readonly patient: string;
  readonly instrument: string;
  /** An `ItemId`, or `total` where the scale defines one. */
  readonly item: string;
  readonly region: string;
  readonly side: string;
  readonly on_date: string;
  readonly assessment: string;
  readonly version: string;
  readonly rater: string;
  readonly method: string;
  readonly course: string | null;
  readonly session: string | null;
  readonly since: string;
  /** Points, µm, or the place among ordered levels; null where the answer is none of these. */
  readonly value: number | null;
  /** The level, or `unknown` or `not-asked`; '' for a number. */
  readonly code: string;
}
