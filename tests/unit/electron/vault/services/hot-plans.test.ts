import { describe, expect, it } from 'vitest';
import {
  searchPatients,
  selectPatientsAfter,
  selectPatientsBefore,
} from '../../../../../electron/vault/db/patients.ts';
import type { Db } from '../../../../../electron/vault/db/run.ts';
import { plansOf, scans, sorts } from '../../../../support/asked-plans.ts';
import { fillChart } from '../../../../support/full-chart.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const practice = async (): Promise<{ vault: VaultAtWork; patient: string; db: Db }> => {
  const vault = await practiceAtWork();
  const patient = await fillChart(vault);
  await vault.get('patients:save', patientInput());
  const { db } = workOf(vault).vault;
  return { vault, patient, db };
};

const noFilter = {
  kind: null,
  from: null,
  until: null,
  person: null,
  device: null,
  lot: '',
  cartridge: '',
  depth: null,
  region: null,
  striae: null,
  skin: null,
  grade: null,
};

describe('what a person waits for most', () => {
  it('the list, its next page and how many there are come from one index in its own order', async () => {
    const { vault, patient, db } = await practice();
    db.statements.clear();
    await vault.get('patients:search', { query: '', after: patient, limit: 50 });
    const plans = plansOf(db);
    expect(sorts(plans)).toEqual([]);
    const listed = plans.flatMap(({ steps }) => steps);
    expect(listed).toContain('SEARCH patients USING COVERING INDEX patients_to_call (id=?)');
    expect(listed).toContain('SEARCH patients USING COVERING INDEX patients_by_name ((sort,id)>(?,?))');
    // From the place of the page on, and ended at its limit.
    const isPage = (text: string): boolean =>
      /^SEARCH patients USING COVERING INDEX patients_by_name \(\(sort,id\)>\(\?,\?\)\): [^]* limit (\?|@\w+)$/.test(
        text,
      );
    expect(scans(plans).filter(isPage)).toHaveLength(1);
    // Only after a write: the number is kept, so the next letter counts nothing.
    expect(scans(plans).filter((text) => !isPage(text))).toEqual([
      expect.stringMatching(/^SCAN patients USING COVERING INDEX/),
    ]);
    db.statements.clear();
    await vault.get('patients:search', { query: '', after: null, limit: 50 });
    expect(scans(plansOf(db)).filter((text) => !isPage(text))).toEqual([]);
  });

  it('the list from its end comes from the same index, read backwards', async () => {
    const { vault, patient, db } = await practice();
    db.statements.clear();
    await vault.get('patients:before', { query: '', before: patient, limit: 50 });
    selectPatientsBefore(db, null, 50);
    const plans = plansOf(db);
    expect(sorts(plans)).toEqual([]);
    expect(plans.flatMap(({ steps }) => steps)).toContain(
      'SEARCH patients USING COVERING INDEX patients_by_name ((sort,id)<(?,?))',
    );
    // The last rows: SQLite calls it a scan, and ends it at the limit.
    const last = plans.filter(({ sql }) => /order by "sort" desc/.test(sql) && !sql.includes('where'));
    expect(last.map(({ steps }) => steps)).toEqual([['SCAN patients USING COVERING INDEX patients_by_name']]);
    expect(last.every(({ sql }) => sql.includes('limit'))).toBe(true);
  });

  it('a name is looked up in the full-text index, and only the patients who are shown are read', async () => {
    const { db } = await practice();
    db.statements.clear();
    searchPatients(db, [['zeph']], { sort: '', id: '' }, 50);
    const steps = plansOf(db).flatMap((plan) => plan.steps);
    expect(steps.filter((step) => step.includes('SCAN'))).toEqual([
      expect.stringMatching(/^SCAN search VIRTUAL TABLE/),
      'SCAN found',
    ]);
    expect(steps).toContain('SEARCH r USING INTEGER PRIMARY KEY (rowid=?)');
    const byName = 'SEARCH p USING COVERING INDEX patients_by_name (sort=? AND id=?)';
    expect(steps.filter((step) => step.startsWith('SEARCH p '))).toEqual([byName]);
    db.statements.clear();
    expect(searchPatients(db, [['zeph']], null, 50)).toHaveLength(1);
    const few = plansOf(db).flatMap((plan) => plan.steps);
    expect(few.filter((step) => step.includes('SCAN')).toSorted()).toEqual([
      expect.stringMatching(/^SCAN hit VIRTUAL TABLE/),
      expect.stringMatching(/^SCAN search VIRTUAL TABLE/),
    ]);
    expect(few).toContain('SEARCH r USING INTEGER PRIMARY KEY (rowid=?)');
    expect(few).toContain(byName);
    db.statements.clear();
    expect(searchPatients(db, [['adaeze']], null, 1)).toHaveLength(1);
    const more = plansOf(db);
    expect(scans(more)).toEqual([]);
    // All that were found are sorted by what stands beside their words, and one patient is read.
    expect(sorts(more).every((text) => !text.includes('patients'))).toBe(true);
    expect(more.flatMap((plan) => plan.steps)).toContain(byName);
    expect(selectPatientsAfter(db, { sort: '', id: '' }, 1)).toHaveLength(1);
  });

  it('a timeline, a chart, a session and a search of words read no table from end to end', async () => {
    const { vault, patient, db } = await practice();
    const { sealed } = await sealWithReasons(vault, sealInput(patient, afternoon + 1));
    db.statements.clear();
    await vault.get('patients:timeline', { id: patient, before: null, limit: 20 });
    await vault.get('timelines:read', {
      patient,
      groups: [],
      from: null,
      until: null,
      after: null,
      limit: 20,
    });
    const timeline = plansOf(db);
    await vault.get('sessions:get', { id: sealed.session.id });
    await vault.get('searches:run', { text: 'drag', filter: noFilter, after: null, limit: 20 });
    await vault.get('searches:run', {
      text: 'drag',
      filter: { ...noFilter, kind: 'session' },
      after: null,
      limit: 20,
    });
    await vault.get('patients:chart', { id: patient });
    const plans = plansOf(db);
    expect(plans.length).toBeGreaterThan(20);
    // Whether something was written in the midst of a narrowed search: only what came since is read.
    expect(scans(plans).map((text) => text.slice(0, text.indexOf(':')))).toEqual([
      'SEARCH entries USING INTEGER PRIMARY KEY (rowid>?)',
    ]);
    expect(sorts(timeline)).toEqual([]);
  });

  it('a page of what was written comes from an index, newest first, whatever it is narrowed by', async () => {
    const { vault, patient, db } = await practice();
    const all = { person: null, patient: null, kind: null, from: null, until: null };
    const { person } = db.sqlite.prepare('select actor as person from entries limit 1').get() as {
      person: string;
    };
    const kind = 'sessions' as const;
    for (const narrowed of [
      { person },
      { patient },
      { kind },
      { from: afternoon - 86_400_000, until: afternoon },
      { person, patient, kind, from: afternoon - 86_400_000 },
    ]) {
      db.statements.clear();
      await vault.get('entries:list', { filter: { ...all, ...narrowed }, before: null, limit: 50 });
      const what = JSON.stringify(narrowed);
      const plans = plansOf(db);
      expect(scans(plans), what).toEqual([]);
      expect(sorts(plans), what).toEqual([]);
    }
  });

  it('saving a session reads no table from end to end', async () => {
    const { vault, patient, db } = await practice();
    db.statements.clear();
    await sealWithReasons(vault, sealInput(patient, afternoon + 2));
    const plans = plansOf(db);
    expect(plans.length).toBeGreaterThan(20);
    // The newest entries of all, from the end and only so many.
    const newest = scans(plans).filter(
      (text) => !/^SCAN entries: .* order by "arrival" desc limit \?/.test(text),
    );
    expect(newest).toEqual([]);
  });
});
