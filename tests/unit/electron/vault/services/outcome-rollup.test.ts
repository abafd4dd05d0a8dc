import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMeta } from '../../../../../electron/vault/db/meta.ts';
import { write } from '../../../../../electron/vault/db/run.ts';
import { fillIndexes } from '../../../../../electron/vault/ledger/fill-indexes.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import { outcomeSteps } from '../../../../../electron/vault/services/outcomes.ts';
import { atOnce } from '../../../../../electron/vault/slices.ts';
import { plus } from '../../../../../shared/outcomes/count-cases.ts';
import { makeCases } from '../../../../../shared/outcomes/make-cases.ts';
import {
  dimensions,
  noCases,
  valueOf,
  type OutcomeCounts,
  type OutcomeFilter,
} from '../../../../../shared/outcomes/outcome.ts';
import { caseFactsOf } from '../../../../../electron/vault/renew-outcomes.ts';
import { day, keptAndCounted } from '../../../../support/outcome-inputs.ts';
import { workOf } from '../../../../support/practice-at-work.ts';
import { type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { dateOf, practiceAfter, steps } from './outcomes-at-work.ts';

/** The report as it comes out when every case is read. */
const countedOneByOne = (vault: VaultAtWork, filter: OutcomeFilter) => {
  const { db } = workOf(vault).vault;
  const patients = db.sqlite.prepare('select id from patients').pluck().all() as string[];
  const cases = patients
    .flatMap((patient) => makeCases(caseFactsOf(db, patient)))
    .filter(
      (each) =>
        (filter.from === null || each.day >= filter.from) &&
        (filter.until === null || each.day <= filter.until),
    )
    .filter((each) => filter.person === null || each.person === filter.person)
    .filter((each) => filter.device === null || each.device === filter.device);
  const sum = (some: typeof cases) =>
    some
      .map((each) => ({ cases: 1, of: Object.fromEntries(each.measures.map((measure) => [measure, 1])) }))
      .reduce<OutcomeCounts>(plus, noCases);
  return {
    all: sum(cases),
    rows: Object.fromEntries(
      dimensions.map((dimension) => [
        dimension,
        Object.fromEntries(
          [...Map.groupBy(cases, (each) => valueOf(each, dimension))].map(([value, some]) => [
            value,
            sum(some),
          ]),
        ),
      ]),
    ),
  };
};

const dayOf = (number: number): string => dateOf(Date.UTC(2026, 8, 1) + number * day);
const filters = fc.record({
  from: fc.option(fc.nat({ max: 900 }).map(dayOf)),
  until: fc.option(fc.nat({ max: 900 }).map(dayOf)),
  person: fc.constantFrom(null, 'several' as const),
  device: fc.constantFrom(null, 'none' as const),
});

describe('the cells of the report', () => {
  it('are what counting anew gives, whatever is sealed, amended, ended, rated, brought in, merged, parted or erased; and the replay agrees', async () => {
    await fc.assert(
      fc.asyncProperty(steps, filters, async (done, filter) => {
        const vault = await practiceAfter(done);
        const { db, ledger } = workOf(vault).vault;
        const { kept, counted } = keptAndCounted(db);
        expect(kept).toEqual(counted);
        const report = atOnce(outcomeSteps(db, filter));
        const expected = countedOneByOne(vault, filter);
        expect(report.all).toEqual(expected.all);
        for (const dimension of dimensions)
          expect(
            Object.fromEntries(report.rows[dimension].map(({ value, ...counts }) => [value, counts])),
          ).toEqual(expected.rows[dimension]);
        expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it.each([
    ['merged', ['merge']],
    ['merged and parted', ['merge', 'part']],
    ['merged, treated once more, and parted', ['merge', 'seal', 'rate', 'part']],
    ['merged, parted and erased', ['merge', 'part', 'erase']],
    ['brought in and merged', ['bring', 'merge', 'part']],
  ] as const)('are what counting anew gives when charts with cases were %s', async (_how, then) => {
    const both = [
      { name: 'register', pick: 2 },
      { name: 'seal', pick: 2 },
      { name: 'seal', pick: 3 },
      { name: 'rate', pick: 2 },
      { name: 'rate', pick: 3 },
      { name: 'event', pick: 3 },
    ] as const;
    const vault = await practiceAfter([...both, ...then.map((name) => ({ name, pick: 0 }))]);
    const { kept, counted } = keptAndCounted(workOf(vault).vault.db);
    expect(kept.cases.length).toBeGreaterThan(0);
    expect(kept).toEqual(counted);
  });

  it('are read in once from what was written before they were there', async () => {
    const vault = await practiceAfter([
      { name: 'concern', pick: 1 },
      { name: 'plan', pick: 1 },
      { name: 'seal', pick: 2 },
      { name: 'seal', pick: 31 },
      { name: 'amend', pick: 0 },
      { name: 'event', pick: 2 },
      { name: 'rate', pick: 2 },
    ]);
    const { db, ledger, vaultId } = workOf(vault).vault;
    const before = keptAndCounted(db).kept;
    expect(before.cases.length).toBeGreaterThan(1);
    write(db, (tx) => {
      tx.sqlite
        .exec(`update areas set day = '', person = '', device = null, depth_um = null, erythema = null, oedema = null,
        bleeding = null, bruising = null, davey = null, other = '', other_kinds = '';
        delete from outcome_cases; delete from outcome_cells`);
      writeMeta(tx, 'indexes-due', 'yes');
    });
    expect(fillIndexes(db, vaultId, projection)).toBe(true);
    // A second time changes nothing, as after a filling that was broken off.
    writeMeta(db, 'indexes-due', 'yes');
    expect(fillIndexes(db, vaultId, projection)).toBe(true);
    expect(keptAndCounted(db).kept).toEqual(before);
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('go with an erased patient, and nothing of the patient stays', async () => {
    const vault = await practiceAfter([
      { name: 'seal', pick: 2 },
      { name: 'erase', pick: 3 },
    ]);
    const { db } = workOf(vault).vault;
    for (const table of ['areas', 'outcome_cases', 'outcome_cells'])
      expect(db.sqlite.prepare(`select count(*) from ${table}`).pluck().get()).toBe(0);
  });
});
