/** The plans of several sessions, also those that ended. */
export interface CoursesTable {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly revision: number;
  /** Who planned it, by the name of then. */
  readonly by: string;
  /** `CourseFields` as JSON. */
  readonly record: string;
  /** `CourseEnd` as JSON; null while it runs. */
  readonly ended: string | null;
}
