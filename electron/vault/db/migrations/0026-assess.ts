import type { Database as Sqlite } from 'better-sqlite3';

/**
 * Assessments, and their answers one by one: the practice's own outcomes are counted from indexes alone.
 *
 * `assessments` has one row a record. `assessment_items` has, of its newest version, one row for each answered item and each area
 * (region and side '' where it is about none; a quadrant of Davey's scale under its own area alone, its total under ''): `value` is points, µm, or the place among ordered levels from 0, the lowest; null where the
 * answer is unordered, unknown or was not asked; `code` is the level or why there is none, '' for a number. The item `total` is
 * there where the scale defines one (Davey 0 to 8, all four quadrants graded). `on_date` is the local day that it is about;
 * `since` the day with which it compares, '' where none was said. Scales, versions, items and codes: shared/assessments/instruments.ts.
 */
export function assess(sqlite: Sqlite): void {
  sqlite.exec(`
    create table assessments (
      patient text not null,
      at integer not null,
      id text not null unique,
      revision integer not null,
      on_date text not null,
      instrument text not null,
      version text not null,
      course text,
      session text,
      by_name text not null,
      record text not null,
      primary key (patient, at, id)
    ) strict, without rowid;

    create index assessments_of_session on assessments (session) where session is not null;
    create index assessments_of_course on assessments (course) where course is not null;

    create table assessment_items (
      patient text not null,
      instrument text not null,
      item text not null,
      region text not null,
      side text not null,
      on_date text not null,
      assessment text not null,
      version text not null,
      rater text not null,
      method text not null,
      course text,
      session text,
      since text not null,
      value integer,
      code text not null,
      primary key (patient, instrument, item, region, side, on_date, assessment)
    ) strict, without rowid;

    create index assessment_items_of on assessment_items (assessment);
    create index assessment_items_by_item on assessment_items
      (instrument, item, on_date, region, side, patient, version, rater, method, course, session, since, value, code);
  `);
}
