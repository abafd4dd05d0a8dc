import type { Database as Sqlite } from 'better-sqlite3';

/**
 * The practice's own versions of texts, and which are retired. Adoptions say of which language: those until now were of
 * English texts. Consents say in which language they were signed and which clauses had a tick of their own: until now none.
 */
export function keepTemplates(sqlite: Sqlite): void {
  sqlite.exec(`
    create table templates (
      id text not null,
      language text not null,
      version integer not null,
      at integer not null,
      by_name text not null,
      note text not null,
      origin text not null,
      record text not null,
      primary key (id, language, version)
    ) strict, without rowid;

    create table retired_templates (
      id text not null,
      language text not null,
      at integer not null,
      by_name text not null,
      primary key (id, language)
    ) strict, without rowid;

    create table adoptions_by_language (
      template text not null,
      language text not null,
      version integer not null,
      by text not null,
      by_name text not null,
      at integer not null,
      revision integer not null,
      primary key (template, language, version)
    ) strict, without rowid;
    insert into adoptions_by_language
      select template, 'en', version, by, by_name, at,
        coalesce((select max(revision) from entries where type = 'adoption' and id = template), 1)
      from adoptions;
    drop table adoptions;
    alter table adoptions_by_language rename to adoptions;

    create trigger templates_never_change before update on templates
    begin select raise(abort, 'a version of a text never changes'); end;
    create trigger templates_never_go before delete on templates
    begin select raise(abort, 'a version of a text never goes'); end;
    drop trigger consents_only_withdrawn;
  `);
  const rows = sqlite.prepare('select id, record from consents').all() as readonly {
    id: string;
    record: string;
  }[];
  const put = sqlite.prepare('update consents set record = ? where id = ?');
  for (const { id, record } of rows)
    put.run(JSON.stringify({ ...JSON.parse(record), templateLanguage: 'en', clauses: [] }), id);
  sqlite.exec(`
    create trigger consents_only_withdrawn before update on consents
    when old.withdrawn_at is not null or new.withdrawn_at is null or new.record <> old.record or new.id <> old.id
      or new.patient <> old.patient or new.at <> old.at
      or new.document_hash <> old.document_hash or new.outcome <> old.outcome or new.signed_by <> old.signed_by
    begin select raise(abort, 'a signed consent never changes'); end;
  `);
}
