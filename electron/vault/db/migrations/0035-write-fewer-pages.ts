import type { Database as Sqlite } from 'better-sqlite3';

/**
 * Each table and index that a save writes to is at least one page more to encrypt. What was seen in a treated area stands in the
 * row of the area; a session's facts are found by way of the session; the time stands before the patient in the index of what
 * was used, so that today's rows lie together; and what has no lot is not in the index of lots. The full-text indexes hold up to
 * 8 MB of one write in memory instead of 1 MB: of a batch they wrote a dozen parts, which had to be put together.
 */
export function writeFewerPages(sqlite: Sqlite): void {
  sqlite.exec(`
    create table treated_areas (
      patient text not null,
      at integer not null,
      session text not null,
      region text not null,
      side text not null,
      depth_min_um integer,
      depth_max_um integer,
      passes integer,
      end_point text,
      day text not null default '',
      person text not null default '',
      device text,
      depth_um integer,
      erythema integer,
      oedema integer,
      bleeding integer,
      bruising integer,
      davey integer,
      other text not null default '',
      other_kinds text not null default '',
      primary key (patient, at, session, region, side)
    ) strict, without rowid;

    insert into treated_areas
      select areas.patient, areas.at, areas.session, areas.region, areas.side, areas.depth_min_um, areas.depth_max_um,
        areas.passes, areas.end_point, coalesce(parts.day, ''), coalesce(parts.person, ''), parts.device, parts.depth_um,
        parts.erythema, parts.oedema, parts.bleeding, parts.bruising, parts.davey, coalesce(parts.other, ''),
        coalesce(parts.other_kinds, '')
      from areas
      left join outcome_parts as parts on parts.patient = areas.patient and parts.at = areas.at
        and parts.session = areas.session and parts.region = areas.region and parts.side = areas.side;
    drop table areas;
    drop table outcome_parts;
    alter table treated_areas rename to areas;

    create table facts_of_sessions (
      at integer not null,
      session text not null,
      patient text not null,
      person text not null,
      device text,
      depth_min_um integer,
      depth_max_um integer,
      regions text not null,
      erythema integer,
      oedema integer,
      bleeding integer,
      bruising integer,
      striae text not null,
      skin text not null,
      primary key (at, session)
    ) strict, without rowid;

    insert into facts_of_sessions
      select at, session, patient, person, device, depth_min_um, depth_max_um, regions, erythema, oedema, bleeding, bruising,
        striae, skin
      from session_facts;
    drop table session_facts;
    alter table facts_of_sessions rename to session_facts;

    drop index uses_by_lot;
    create index uses_by_lot on uses (lot, product, patient, at, session) where lot <> '';
    drop index uses_by_product;
    create index uses_by_product on uses (product, at, patient, session);

    drop index entries_by_action;
    create index entries_that_erase on entries (action) where action = 'erased';

    insert into search (search, rank) values ('hashsize', 8388608);
    insert into text_index (text_index, rank) values ('hashsize', 8388608);
  `);
}
