import type { Database as Sqlite } from 'better-sqlite3';

/** Lots know their stock, and products what a cartridge is; of those listed until now none of it was noted. */
export function keepStock(sqlite: Sqlite): void {
  sqlite.exec(`
    alter table lots add column opened_on text;
    alter table lots add column packs integer;
    alter table lots add column supplied integer;
    alter table lots add column recalled_on text;
    alter table lots add column recall_reason text not null default '';

    create table movements (
      lot text not null,
      at integer not null,
      id text not null unique,
      by text not null,
      record text not null,
      primary key (lot, at, id)
    ) strict, without rowid;
  `);
  const rows = sqlite.prepare('select id, record from products').all() as readonly {
    id: string;
    record: string;
  }[];
  const put = sqlite.prepare('update products set record = ? where id = ?');
  const unknown = {
    inci: '',
    form: null,
    keepDays: null,
    needleLengthUm: null,
    pinCount: null,
    singleUse: 'unknown',
    gtins: [],
  };
  for (const { id, record } of rows) put.run(JSON.stringify({ ...JSON.parse(record), ...unknown }), id);
}
