import { describe, expect, it } from 'vitest';
import { selectLastNeedled } from '../../../../../electron/vault/db/areas.ts';
import { entriesThatErase } from '../../../../../electron/vault/db/entries.ts';
import { selectEvents } from '../../../../../electron/vault/db/events.ts';
import {
  type FactsQuery,
  selectFactsOf,
  selectSessionsByFacts,
} from '../../../../../electron/vault/db/session-facts.ts';
import { selectFound } from '../../../../../electron/vault/db/found-records.ts';
import { selectTexts } from '../../../../../electron/vault/db/texts.ts';
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

describe('what is asked with every letter', () => {
  it('of the words comes from the full-text index in its own order, without sorting', () => {
    const plan = planOf((db) =>
      selectTexts(db, { match: '"a"*', kind: 'session', from: 0, until: 1, before: 5 }, 20),
    );
    expect(plan).toContain('SCAN text_index VIRTUAL TABLE');
    expect(plan).toContain('SEARCH texts USING INTEGER PRIMARY KEY');
    expect(plan).not.toContain('TEMP B-TREE');
    const open = { match: '"a"*', kind: null, from: null, until: null, before: null };
    expect(planOf((db) => selectTexts(db, open, 20))).toMatch(/^SCAN text_index VIRTUAL TABLE[^\n]*$/);
  });

  it.each([
    ['any record', { rowids: [1, 2] }, /SEARCH t USING INTEGER PRIMARY KEY \(rowid=\?\)/],
    ['a session', { sessions: ['s'] }, /SEARCH t USING INDEX sqlite_autoindex_texts_1 \(kind=\? AND id=\?\)/],
  ] as const)('of %s that is shown reads its own rows alone, without sorting', (_name, found, words) => {
    const plan = planOf((db) => selectFound(db, found));
    expect(plan).toMatch(words);
    for (const row of [
      'p USING PRIMARY KEY',
      'h USING PRIMARY KEY',
      'f USING PRIMARY KEY',
      'a USING PRIMARY KEY',
    ])
      expect(plan).toContain(`SEARCH ${row}`);
    expect(plan).not.toMatch(/SCAN (?!wanted)|TEMP B-TREE/);
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
