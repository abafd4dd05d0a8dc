import { describe, expect, it } from 'vitest';
import { selectLastNeedled } from '../../../../../electron/vault/db/areas.ts';
import { entriesThatErase } from '../../../../../electron/vault/db/entries.ts';
import { selectEvents } from '../../../../../electron/vault/db/events.ts';
import {
  type FactsQuery,
  selectFactsOf,
  selectSessionsByFacts,
} from '../../../../../electron/vault/db/session-facts.ts';
import { selectFoundSessions, selectFoundTexts } from '../../../../../electron/vault/db/found-records.ts';
import { countCartridgeUses } from '../../../../../electron/vault/db/uses.ts';
import { planOf } from '../../../../support/query-plan.ts';

const everything: FactsQuery = {
  match: null,
  person: null,
  device: null,
  lot: '',
  cartridge: '',
  depthMin: null,
  depthMax: null,
  region: null,
  side: null,
  striae: null,
  skin: null,
  sign: null,
  atLeast: null,
  from: null,
  until: null,
  before: { at: Number.MAX_SAFE_INTEGER, session: '' },
};

const words = 'SEARCH t USING INTEGER PRIMARY KEY (rowid=?)';
const patient = 'SEARCH p USING COVERING INDEX patients_to_call (id=?) LEFT-JOIN';
const mark = 'SEARCH n USING PRIMARY KEY (of_type=? AND of_id=?)';

describe('what is asked with every letter', () => {
  it.each([
    ['words', { match: '"a"*' }, /^SCAN text_index VIRTUAL TABLE/, [words, patient, mark]],
    [
      'words, narrowed',
      { match: '"a"*', kind: 'session', from: 0, until: 1, before: 5 },
      /^SCAN text_index VIRTUAL TABLE/,
      [words, patient, mark],
    ],
  ] as const)(
    'of %s comes in the order of the index, with the row of the words and the index of patients alone',
    (_name, query, first, others) => {
      const open = { match: null, kind: null, from: null, until: null, before: null };
      const plan = planOf((db) => selectFoundTexts(db, { ...open, ...query }, 20)).split('\n');
      expect(plan[0]).toMatch(first);
      expect(plan.slice(1).filter((step) => step !== 'CORRELATED SCALAR SUBQUERY 1')).toEqual([...others]);
    },
  );

  it('of a kind alone comes from its index, and only the rows of the page are read', () => {
    const open = { match: null, kind: 'session', from: null, until: null, before: null };
    const plan = planOf((db) => selectFoundTexts(db, open, 20));
    expect(plan).toContain('SEARCH texts USING COVERING INDEX sqlite_autoindex_texts_1 (kind=?)');
    expect(plan).toContain(words);
    expect(plan).toContain(patient);
    expect(plan).not.toMatch(/SCAN (?!wanted)/);
  });

  it('of sessions that are shown reads the row of the words and the index of patients alone', () => {
    const plan = planOf((db) => selectFoundSessions(db, ['s'])).split('\n');
    expect(plan.filter((step) => step !== 'CORRELATED SCALAR SUBQUERY 1')).toEqual([
      expect.stringMatching(/^SCAN wanted VIRTUAL TABLE/),
      'SEARCH t USING INDEX sqlite_autoindex_texts_1 (kind=? AND id=?)',
      patient,
      mark,
    ]);
  });

  it('of sessions without words or lot runs along the newest, without sorting', () => {
    const plan = planOf((db) =>
      selectSessionsByFacts(
        db,
        {
          ...everything,
          skin: 'iii',
          depthMin: 1,
          depthMax: 2,
          region: 'abdomen-lower',
          sign: 'any',
          atLeast: 2,
        },
        20,
      ),
    );
    expect(plan).toContain('SEARCH f USING PRIMARY KEY');
    expect(plan).toMatch(/SEARCH areas (EXISTS )?USING PRIMARY KEY/);
    expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
  });

  it('of a lot comes from the index by lot, and reads no other session', () => {
    const plan = planOf((db) => selectSessionsByFacts(db, { ...everything, lot: 'ab', match: '"a"*' }, 20));
    expect(plan).toContain('USING COVERING INDEX uses_by_lot');
    expect(plan).not.toContain('SCAN uses');
    expect(plan).not.toMatch(/SCAN f$/m);
  });

  it('of a patient’s history reads that patient alone, in order of time', () => {
    const plan = planOf((db) =>
      selectEvents(db, { patient: 'p', kinds: ['session'], from: null, until: null }, { at: 1, id: '' }, 50),
    );
    expect(plan).toMatch(/SEARCH events USING PRIMARY KEY \(patient=\?/);
    expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
    const facts = planOf((db) => selectFactsOf(db, 'p'));
    expect(facts).toContain('SEARCH sessions USING PRIMARY KEY (patient=?)');
    expect(facts).toContain('SEARCH session_facts USING PRIMARY KEY (at=? AND session=?)');
    expect(facts).not.toContain('TEMP B-TREE');
  });
});

describe('what is asked now and then', () => {
  it('of what erases others comes from an index that holds nothing else, in the order of arrival', () => {
    const plan = planOf((db) => entriesThatErase(db, 5));
    expect(plan).toContain('SEARCH entries USING INDEX entries_that_erase (action=? AND rowid>?)');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  it('of when each area was needled last reads that patient alone', () => {
    const plan = planOf((db) => selectLastNeedled(db, 'p'));
    expect(plan).toContain('SEARCH areas USING PRIMARY KEY (patient=? AND at<?)');
  });

  it('of how often a cartridge was used comes from the index by lot', () => {
    expect(planOf((db) => countCartridgeUses(db, 'L'))).toContain('uses_by_lot (lot=?)');
  });
});
