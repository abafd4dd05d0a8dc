import { templateLanguages, type TemplateLanguage } from '../../../shared/templates/kinds.ts';
import { templateSchema, type TemplateFields, type TemplateKey } from '../../../shared/templates/template.ts';
import { versionOrigins, type VersionOrigin } from '../../../shared/templates/version.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';
import type { AdoptionsTable, RetiredTemplatesTable, TemplatesTable } from './template-tables.ts';

const put = prepared((query, v: AdoptionsTable) =>
  query
    .insertInto('adoptions')
    .values({
      template: v.template,
      language: v.language,
      version: v.version,
      by: v.by,
      by_name: v.by_name,
      at: v.at,
      revision: v.revision,
    })
    .onConflict((conflict) =>
      conflict.columns(['template', 'language', 'version']).doUpdateSet((eb) => ({
        by: eb.ref('excluded.by'),
        by_name: eb.ref('excluded.by_name'),
        at: eb.ref('excluded.at'),
        revision: eb.ref('excluded.revision'),
      })),
    ),
);
const every = prepared((query, _v: object) =>
  query.selectFrom('adoptions').selectAll().orderBy('revision', 'desc'),
);
const add = prepared((query, v: TemplatesTable) =>
  query.insertInto('templates').values({
    id: v.id,
    language: v.language,
    version: v.version,
    at: v.at,
    by_name: v.by_name,
    note: v.note,
    origin: v.origin,
    record: v.record,
  }),
);
const versions = prepared((query, _v: object) =>
  query.selectFrom('templates').selectAll().orderBy('id').orderBy('language').orderBy('version'),
);
const retire = prepared((query, v: RetiredTemplatesTable) =>
  query
    .insertInto('retired_templates')
    .values({ id: v.id, language: v.language, at: v.at, by_name: v.by_name }),
);
const restore = prepared((query, v: TemplateKey) =>
  query.deleteFrom('retired_templates').where('id', '=', v.id).where('language', '=', v.language),
);
const retired = prepared((query, _v: object) => query.selectFrom('retired_templates').selectAll());

/** Notes that a text was read and adopted, from its entry. */
export function putAdoption(tx: Db, adoption: AdoptionsTable): void {
  put.run(tx, adoption);
}

/** Every adoption so far, those of each text the newest first. */
export function selectAdoptions(db: Db): AdoptionsTable[] {
  return every.all(db, {});
}

export interface OwnVersion extends TemplateKey {
  readonly version: number;
  readonly at: number;
  readonly byName: string;
  /** What was changed, in the words of who did. */
  readonly note: string;
  readonly origin: VersionOrigin;
  readonly fields: TemplateFields;
}

/** Adds a version of a text, from its entry; there is no other way to write one. */
export function insertTemplateVersion(tx: Db, { byName, fields, ...row }: OwnVersion): void {
  add.run(tx, { ...row, by_name: byName, record: JSON.stringify(fields) });
}

const languageOf = (text: string): TemplateLanguage =>
  templateLanguages.find((language) => language === text) ?? 'en';

/** The practice's own versions, by text and version. */
export function selectOwnVersions(db: Db): OwnVersion[] {
  return versions.all(db, {}).map(({ by_name: byName, record, language, origin, ...row }) => ({
    ...row,
    byName,
    language: languageOf(language),
    origin: versionOrigins.find((known) => known === origin) ?? 'typed',
    fields: templateSchema.parse(JSON.parse(record)),
  }));
}

/** Notes that a text is not offered any more, or is again, from its entry. */
export function noteRetirement(tx: Db, row: RetiredTemplatesTable, isRetired: boolean): void {
  restore.run(tx, { id: row.id, language: languageOf(row.language) });
  if (isRetired) retire.run(tx, row);
}

/** The texts that are not offered any more. */
export function selectRetired(db: Db): RetiredTemplatesTable[] {
  return retired.all(db, {});
}
