import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { selectFoundSessions } from '../../../../../electron/vault/db/found-records.ts';
import { writeMeta } from '../../../../../electron/vault/db/meta.ts';
import { type Db, write } from '../../../../../electron/vault/db/run.ts';
import { fillTyped } from '../../../../../electron/vault/ledger/fill-typed.ts';
import { newestBodyVersion } from '../../../../../electron/vault/ledger/projection.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import { placeOf, sortAreas } from '../../../../../shared/regions/region-side.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { patientInput, sessionFields } from '../../../../support/vault-at-work.ts';

type Area = readonly [region: string, side: string, depthMinUm: number | null, depthMaxUm: number | null];

interface Row {
  readonly id: string;
  readonly ordinal: number;
  readonly by: string;
  readonly areas: string;
  readonly worst: number | null;
}

/** What a hit shows of each session, read out of the session itself, its areas and its grades. */
const sessionsIn = (db: Db): readonly unknown[] => {
  const rows = db.sqlite
    .prepare(
      `select h.id, h.ordinal, u.name as by,
         (select json_group_array(json_array(a.region, a.side, a.depth_min_um, a.depth_max_um)) from areas a
           where a.patient = h.patient and a.at = h.at and a.session = h.id) as areas,
         nullif(max(ifnull(f.erythema, -1), ifnull(f.oedema, -1), ifnull(f.bleeding, -1), ifnull(f.bruising, -1)), -1) as worst
       from sessions h join session_facts f on f.at = h.at and f.session = h.id join users u on u.id = h.sealed_by
       order by h.id`,
    )
    .all() as readonly Row[];
  return rows.map(({ id, ordinal, by, areas, worst }) => {
    const treated = (JSON.parse(areas) as readonly Area[]).map(([region, side, depthMinUm, depthMaxUm]) => ({
      ...placeOf(region, side),
      depthMinUm,
      depthMaxUm,
    }));
    return { id, session: { ordinal, by, areas: sortAreas(treated), worst } };
  });
};

const sessionsShown = (db: Db): readonly unknown[] => {
  const ids = db.sqlite.prepare('select id from sessions order by id').pluck().all() as readonly string[];
  return selectFoundSessions(db, ids).map(({ id, session }) => ({ id, session }));
};

const shownIn = (db: Db): readonly unknown[] =>
  db.sqlite.prepare('select id, typed, shown from texts order by id').all();

const depth = fc.option(fc.integer({ min: 100, max: 2500 }));
const treatedArea = fc.record({
  place: fc.constantFrom(
    { region: 'flank', side: 'left' } as const,
    { region: 'abdomen-lower', side: 'right' } as const,
    { region: 'abdomen-lower', side: 'left' } as const,
  ),
  depthMinUm: depth,
  depthMaxUm: depth,
  seen: fc.option(
    fc.record({
      erythema: fc.option(fc.integer({ min: 0, max: 4 })),
      bruising: fc.option(fc.integer({ min: 0, max: 3 })),
    }),
  ),
});
/** A session as it was sealed and amended: some areas, also one twice, and what was seen in some of them. */
const versions = fc.array(fc.array(treatedArea, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 3,
});

it('a session stands beside its words as in its own rows, whoever amends it, and so does one of an older program', async () => {
  const vault = await practiceAtWork({ at: afternoon });
  const { vault: open, user } = workOf(vault);
  const { db } = open;
  const { id: patient } = patientInput();
  await vault.get('patients:save', { ...patientInput(), id: patient });
  const [area] = sessionFields(afternoon).areas;
  if (!area) throw new Error('The session of the tests has no area.');
  let ordinal = 0;
  fc.assert(
    fc.property(versions, (written) => {
      const id = newId();
      ordinal += 1;
      for (const [index, areas] of written.entries()) {
        const actor = index === 0 ? user.id : newId();
        const { startedAt, ...fields } = {
          ...sessionFields(afternoon + ordinal),
          areas: areas.map(({ place, depthMinUm, depthMaxUm }) => ({
            ...area,
            ...place,
            depthMinUm,
            depthMaxUm,
          })),
          reactions: areas.flatMap(({ place, seen }) =>
            seen ? [{ ...place, time: 'end' as const, oedema: null, bleeding: null, ...seen }] : [],
          ),
        };
        open.write(actor, { at: afternoon, offset: 0 }, (tx) =>
          tx.append({
            action: index === 0 ? 'seal' : 'amend',
            type: 'session',
            id,
            revision: index + 1,
            bodyVersion: newestBodyVersion(projection, 'session'),
            body: {
              patient,
              ordinal,
              byName: user.name,
              reason: '',
              startedAt,
              courses: [],
              findings: [],
              fields: { startedAt, ...fields },
            },
          }),
        );
        expect(sessionsShown(db)).toEqual(sessionsIn(db));
      }
    }),
    { numRuns: 30 },
  );
  const before = shownIn(db);
  write(db, (tx) => {
    tx.sqlite.exec(
      `update texts set shown = '' where rowid % 2 = 0; update texts set typed = '' where rowid % 3 = 0`,
    );
    writeMeta(tx, 'typed-due', 'yes');
  });
  expect(fillTyped(db, projection)).toBe(true);
  expect(shownIn(db)).toEqual(before);
  expect(verifyLedger(db, open.ledger)).toMatchObject({ ok: true });
});
