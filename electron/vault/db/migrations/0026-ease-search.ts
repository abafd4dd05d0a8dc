import type { Database as Sqlite } from 'better-sqlite3';

/**
 * The place in the order of names stands beside the words, so that a hit is sorted without reading the patient. The parts of the
 * full-text indexes are put together at rest and no longer by the save that happens to come along; only at 64 parts of one size
 * a save still has to.
 */
export function easeSearch(sqlite: Sqlite): void {
  sqlite.exec(`
    alter table search_rows add column sort text not null default '';
    update search_rows set sort = coalesce((select sort from patients where patients.id = search_rows.id), '')
      where kind = 'patient';

    insert into search (search, rank) values ('automerge', 0);
    insert into search (search, rank) values ('crisismerge', 64);
    insert into text_index (text_index, rank) values ('automerge', 0);
    insert into text_index (text_index, rank) values ('crisismerge', 64);
  `);
}
