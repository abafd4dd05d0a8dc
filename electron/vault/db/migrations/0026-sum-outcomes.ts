import type { Database as Sqlite } from 'better-sqlite3';

/**
 * The outcomes of the practice: the treated areas of each session, the cases that follow from them, and how many cases there
 * are in each cell of the report, so that it reads cells and not sessions. What was written until now is read into them at the
 * next opening (`electron/vault/ledger/fill-indexes.ts`).
 */
export function sumOutcomes(sqlite: Sqlite): void {
  sqlite.exec(`
    create table outcome_parts (
      patient text not null,
      at integer not null,
      session text not null,
      region text not null,
      side text not null,
      day text not null,
      person text not null,
      device text,
      depth_um integer,
      erythema integer,
      oedema integer,
      bleeding integer,
      bruising integer,
      other text not null,
      other_kinds text not null,
      primary key (patient, at, session, region, side)
    ) strict, without rowid;

    create table outcome_cases (
      day text not null,
      patient text not null,
      course text not null,
      region text not null,
      person text not null,
      device text not null,
      plan text not null,
      striae text not null,
      skin text not null,
      depth text not null,
      sessions integer not null,
      measures text not null,
      primary key (day, patient, course, region)
    ) strict, without rowid;

    create index outcome_cases_of_patient on outcome_cases (patient);

    create table outcome_cells (
      dimension text not null,
      value text not null,
      year integer not null,
      person text not null,
      device text not null,
      cases integer not null,
      "running" integer not null,
      "finished" integer not null,
      "stopped" integer not null,
      "erythema-0" integer not null,
      "erythema-1" integer not null,
      "erythema-2" integer not null,
      "erythema-3" integer not null,
      "erythema-4" integer not null,
      "oedema-0" integer not null,
      "oedema-1" integer not null,
      "oedema-2" integer not null,
      "oedema-3" integer not null,
      "bleeding-0" integer not null,
      "bleeding-1" integer not null,
      "bleeding-2" integer not null,
      "bleeding-3" integer not null,
      "bleeding-4" integer not null,
      "bruising-0" integer not null,
      "bruising-1" integer not null,
      "bruising-2" integer not null,
      "bruising-3" integer not null,
      "other-none" integer not null,
      "other-some" integer not null,
      "other-kind-wheals" integer not null,
      "other-kind-faint" integer not null,
      "other-kind-blister" integer not null,
      "other-kind-other" integer not null,
      "event" integer not null,
      "event-serious" integer not null,
      "event-grade-1" integer not null,
      "event-grade-2" integer not null,
      "event-grade-3" integer not null,
      "event-grade-4" integer not null,
      "event-grade-5" integer not null,
      "event-grade-none" integer not null,
      "event-kind-prolonged-erythema" integer not null,
      "event-kind-hyperpigmentation" integer not null,
      "event-kind-hypopigmentation" integer not null,
      "event-kind-milia-acneiform" integer not null,
      "event-kind-irritant-dermatitis" integer not null,
      "event-kind-allergic-dermatitis" integer not null,
      "event-kind-bacterial-infection" integer not null,
      "event-kind-herpes" integer not null,
      "event-kind-fungal-infection" integer not null,
      "event-kind-granuloma" integer not null,
      "event-kind-tram-track-scarring" integer not null,
      "event-kind-raised-scar" integer not null,
      "event-kind-bruising" integer not null,
      "event-kind-lymph-node-swelling" integer not null,
      "event-kind-numbness" integer not null,
      "event-kind-burn" integer not null,
      "event-kind-fat-loss" integer not null,
      "event-kind-nerve-injury" integer not null,
      "event-kind-other" integer not null,
      primary key (dimension, value, year, person, device)
    ) strict, without rowid;

    insert or replace into meta (key, value) select 'indexes-due', 'yes' where exists (select 1 from entries);
  `);
}
