import { describe, expect, it } from 'vitest';
import { selectLastNeedled } from '../../../../../electron/vault/db/areas.ts';
import { entriesThatErase } from '../../../../../electron/vault/db/entries.ts';
import { selectEvents } from '../../../../../electron/vault/db/events.ts';
import { putSessionFacts, selectFactsOf } from '../../../../../electron/vault/db/session-facts.ts';
import { type FactsQuery, sessionsByFacts } from '../../../../../electron/vault/db/sessions-by-facts.ts';
import {
  foundTexts,
  selectFoundSessions,
  selectFoundTexts,
} from '../../../../../electron/vault/db/found-records.ts';
import { atOnce } from '../../../../../electron/vault/slices.ts';
import { putText } from '../../../../../electron/vault/db/texts.ts';
import { countCartridgeUses } from '../../../../../electron/vault/db/uses.ts';
import { planOf, plansIn } from '../../../../support/query-plan.ts';
import { factsOfNothing } from '../../../../support/facts-of-nothing.ts';

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

const nothingTyped = { id: 'a', patient: null, at: 0, who: '', typed: '', shown: '' };
const words = 'SEARCH t USING INTEGER PRIMARY KEY (rowid=?)';
const patient = 'SEARCH p USING COVERING INDEX patients_to_call (id=?) LEFT-JOIN';
const mark = 'SEARCH n USING PRIMARY KEY (of_type=? AND of_id=?)';

describe('what is asked with every letter', () => {
  it.each([
    ['words', null],
    ['words, a further page', 5],
  ] as const)(
    'of %s comes in the order of the index, with the row of the words and the index of patients alone',
    (_name, before) => {
      const plan = planOf((db) => selectFoundTexts(db, { match: '"a"*', before }, 20)).split('\n');
      expect(plan[0]).toMatch(/^SCAN text_index VIRTUAL TABLE/);
      expect(plan.slice(1).filter((step) => step !== 'CORRELATED SCALAR SUBQUERY 1')).toEqual([
        words,
        patient,
        mark,
      ]);
    },
  );

  it('that is narrowed looks at the rows of one piece, by their numbers and without sorting', () => {
    const narrowed = { match: '"a"*', kind: 'session', from: 0, until: 1, before: Number.MAX_SAFE_INTEGER };
    const plans = plansIn((db) => {
      putText(db, { ...nothingTyped, kind: 'course', words: 'a' });
      return atOnce(foundTexts(db, narrowed, 20));
    }).slice(-2);
    expect(plans[0]).toMatch(/^SCAN text_index VIRTUAL TABLE/);
    expect(plans[1]?.split('\n').filter((step) => step !== 'CORRELATED SCALAR SUBQUERY 1')).toEqual([
      expect.stringMatching(/^SCAN wanted VIRTUAL TABLE/),
      words,
      patient,
      mark,
    ]);
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

  it('of sessions without words or lot runs along the newest, a stretch with both ends at a time, without sorting', () => {
    const asked: FactsQuery = {
      ...everything,
      skin: 'iii',
      depthMin: 1,
      depthMax: 2,
      region: 'abdomen-lower',
      sign: 'any',
      atLeast: 2,
    };
    const plans = plansIn((db) => {
      for (let at = 0; at < 200; at += 1) putSessionFacts(db, { ...factsOfNothing, at, session: `${at}` });
      return atOnce(sessionsByFacts(db, asked, 20));
    }).slice(-4);
    expect(plans[0]).toBe('SEARCH f USING PRIMARY KEY ((at,session)<(?,?))');
    expect(plans[1]).toContain('SEARCH f USING PRIMARY KEY ((at,session)>(?,?) AND (at,session)<(?,?))');
    for (const plan of [plans[1], plans.at(-1)]) {
      expect(plan).toMatch(/SEARCH areas (EXISTS )?USING PRIMARY KEY/);
      expect(plan).not.toContain('TEMP B-TREE');
    }
  });

  it('of a lot comes from the index by lot, and reads no other session', () => {
    const plans = plansIn((db) => {
      putText(db, { ...nothingTyped, kind: 'session', words: 'a' });
      return atOnce(sessionsByFacts(db, { ...everything, lot: 'ab', match: '"a"*' }, 20));
    }).slice(-4);
    expect(plans[0]).toContain('USING COVERING INDEX uses_by_lot');
    expect(plans[1]).toMatch(/^SCAN text_index VIRTUAL TABLE/);
    for (const plan of plans) expect(plan).not.toMatch(/SCAN (uses|f|t|s)$/m);
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
