import { type Preset, type PresetFields, presetSchema } from '../../../shared/presets/preset.ts';
import { prepared } from './prepared.ts';
import type { PresetsTable } from './register-tables.ts';
import type { Db } from './run.ts';

const put = prepared((query, v: PresetsTable) =>
  query
    .insertInto('presets')
    .values({ user: v.user, id: v.id, revision: v.revision, sort: v.sort, record: v.record })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        sort: eb.ref('excluded.sort'),
        record: eb.ref('excluded.record'),
      })),
    ),
);
const drop = prepared((query, v: { id: string }) => query.deleteFrom('presets').where('id', '=', v.id));
const ofUser = prepared((query, v: { user: string }) =>
  query.selectFrom('presets').selectAll().where('user', '=', v.user).orderBy('sort').orderBy('id'),
);

/** What a preset's entry writes: `sort` is its folded name. */
interface PresetRow {
  readonly user: string;
  readonly id: string;
  readonly revision: number;
  readonly sort: string;
  readonly fields: PresetFields;
}

/** Writes a preset's row, from its entry. */
export function putPreset(tx: Db, { fields, ...row }: PresetRow): void {
  put.run(tx, { ...row, record: JSON.stringify(fields) });
}

/** Takes a preset's row away, from the entry that removes it. */
export function dropPreset(tx: Db, id: string): void {
  drop.run(tx, { id });
}

/** A person's presets, by name. */
export function selectPresets(db: Db, user: string): Preset[] {
  return ofUser
    .all(db, { user })
    .map(({ id, revision, record }) => ({ id, revision, ...presetSchema.parse(JSON.parse(record)) }));
}
