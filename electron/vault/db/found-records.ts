/** What a page of hits shows beside the words that were found: one statement for all of them, since each is some lookups. */
import type { NotedType } from '../../../shared/corrections/correction.ts';
import { placeOf, sortAreas } from '../../../shared/regions/region-side.ts';
import type { FoundPatient, FoundSession } from '../../../shared/searches/search.ts';
import { type Db, statement } from './run.ts';

/** Patients by id, as a hit names them. */
export function selectFoundPatients(db: Db, ids: readonly string[]): ReadonlyMap<string, FoundPatient> {
  const text = `select id, number, family, given, born from patients where id in (select value from json_each(?))`;
  const rows = statement(db, text).all(JSON.stringify(ids)) as FoundPatient[];
  return new Map(rows.map((row) => [row.id, row]));
}

interface SessionRow {
  readonly id: string;
  readonly ordinal: number;
  readonly by: string | null;
  readonly worst: number;
  readonly areas: string;
  readonly note: string;
}

type AreaRow = readonly [region: string, side: string, depthMinUm: number | null, depthMaxUm: number | null];

const sessions = `select h.id, h.ordinal, u.name as by,
  max(ifnull(f.erythema, -1), ifnull(f.oedema, -1), ifnull(f.bleeding, -1), ifnull(f.bruising, -1)) as worst,
  (select json_group_array(json_array(a.region, a.side, a.depth_min_um, a.depth_max_um)) from areas a
    where a.patient = h.patient and a.at = h.at and a.session = h.id) as areas,
  json_extract(v.record, '$.note') as note
  from json_each(?) wanted cross join sessions h on h.id = wanted.value
  cross join session_facts f on f.at = h.at and f.session = h.id
  cross join session_versions v on v.session = h.id and v.revision = h.revision left join users u on u.id = h.sealed_by`;

/** A session with the note of its newest version, which is the first of its texts. */
interface FoundNote {
  readonly session: FoundSession;
  readonly note: string;
}

/** Sealed sessions by id, as a hit shows them. */
export function selectFoundSessions(db: Db, ids: readonly string[]): ReadonlyMap<string, FoundNote> {
  const rows = statement(db, sessions).all(JSON.stringify(ids)) as SessionRow[];
  return new Map(
    rows.map(({ id, ordinal, by, worst, areas, note }) => {
      const treated = (JSON.parse(areas) as AreaRow[]).map(([region, side, depthMinUm, depthMaxUm]) => ({
        ...placeOf(region, side),
        depthMinUm,
        depthMaxUm,
      }));
      const session = { ordinal, by: by ?? '', areas: sortAreas(treated), worst: worst < 0 ? null : worst };
      return [id, { session, note }];
    }),
  );
}

/** Which of these records are marked as not valid, by id. */
export function selectNotValidAmong(
  db: Db,
  records: readonly { readonly type: NotedType; readonly id: string }[],
): ReadonlySet<string> {
  const text = `select of_id from not_valid
    where (of_type, of_id) in (select value ->> 0, value ->> 1 from json_each(?))`;
  const asked = JSON.stringify(records.map(({ type, id }) => [type, id]));
  return new Set(statement(db, text).pluck().all(asked) as string[]);
}
