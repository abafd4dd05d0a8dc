/** What a page of hits shows: everything comes in one statement, since each kind of thing is some lookups. */
import type { FoundPatient, FoundSession } from '../../../shared/searches/search.ts';
import { placeOf, sortAreas } from '../../../shared/regions/region-side.ts';
import { type Db, statement } from './run.ts';
import type { TextsTable } from './search-tables.ts';

/** The records of a page: by the numbers of their words, or sessions by id. */
export type FoundBy = { readonly rowids: readonly number[] } | { readonly sessions: readonly string[] };

/** A record that was found. */
export interface FoundRecord extends Pick<TextsTable, 'kind' | 'id' | 'at' | 'typed'> {
  readonly patient: FoundPatient | null;
  readonly session: FoundSession | null;
  /** Marked as not valid. */
  readonly invalid: boolean;
}

interface Row extends Pick<TextsTable, 'kind' | 'id' | 'patient' | 'at' | 'typed'> {
  readonly number: string | null;
  readonly family: string;
  readonly given: string;
  readonly born: string;
  readonly ordinal: number | null;
  readonly by: string | null;
  readonly worst: number;
  readonly areas: string;
  readonly invalid: number;
}

type AreaRow = readonly [region: string, side: string, depthMinUm: number | null, depthMaxUm: number | null];

const rowsFrom = (source: string): string => `select t.kind, t.id, t.patient, t.at, t.typed,
  p.number, p.family, p.given, p.born, h.ordinal, u.name as by,
  max(ifnull(f.erythema, -1), ifnull(f.oedema, -1), ifnull(f.bleeding, -1), ifnull(f.bruising, -1)) as worst,
  (select json_group_array(json_array(a.region, a.side, a.depth_min_um, a.depth_max_um)) from areas a
    where a.patient = h.patient and a.at = h.at and a.session = h.id) as areas,
  exists (select 1 from not_valid n where n.of_type = t.kind and n.of_id = t.id) as invalid
  from json_each(?) wanted cross join texts t on ${source}
  left join patients p on p.id = t.patient
  left join sessions h on t.kind = 'session' and h.patient = t.patient and h.at = t.at and h.id = t.id
  left join session_facts f on f.at = h.at and f.session = h.id left join users u on u.id = h.sealed_by`;

const byRowid = rowsFrom('t.rowid = wanted.value');
const bySession = rowsFrom(`t.kind = 'session' and t.id = wanted.value`);

const areasOf = (areas: string): FoundSession['areas'] => {
  const treated = (JSON.parse(areas) as AreaRow[]).map(([region, side, depthMinUm, depthMaxUm]) => ({
    ...placeOf(region, side),
    depthMinUm,
    depthMaxUm,
  }));
  return sortAreas(treated);
};

/** Records as a hit shows them, in the order in which they are asked for. */
export function selectFound(db: Db, found: FoundBy): readonly FoundRecord[] {
  const rows = (
    'rowids' in found
      ? statement(db, byRowid).all(JSON.stringify(found.rowids))
      : statement(db, bySession).all(JSON.stringify(found.sessions))
  ) as Row[];
  return rows.map((row): FoundRecord => {
    const { kind, id, patient, at, typed, number, family, given, born, ordinal, by, worst, areas } = row;
    return {
      kind,
      id,
      at,
      typed,
      patient: patient === null || number === null ? null : { id: patient, number, family, given, born },
      session:
        ordinal === null
          ? null
          : { ordinal, by: by ?? '', areas: areasOf(areas), worst: worst < 0 ? null : worst },
      invalid: row.invalid === 1,
    };
  });
}
