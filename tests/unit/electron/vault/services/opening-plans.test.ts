import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { accessesOf, plansOf, scans } from '../../../../support/asked-plans.ts';
import { fillChart } from '../../../../support/full-chart.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import type { VaultAtWork } from '../../../../support/vault-at-work.ts';

const today = '2026-11-20';
const halfDay = 43_200_000; // ms

/** A practice with a patient who has everything that can be recorded, asked of as a screen does. */
const asked = async (
  ask: (vault: VaultAtWork, of: { patient: string; session: string }) => Promise<void>,
) => {
  const vault = await practiceAtWork();
  const patient = await fillChart(vault);
  const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon + 1));
  const { db } = workOf(vault).vault;
  db.statements.clear();
  await ask(vault, { patient, session: sent.id });
  return plansOf(db);
};

/** What Today asks after the unlock. */
const openToday = async ({ get }: VaultAtWork): Promise<void> => {
  await get('practice:home', {});
  await get('today:view', { from: afternoon - halfDay, to: afternoon + halfDay, today });
  await get('dues:list', { today });
  await get('dues:older-recalls', { today });
  await get('devices:list', {});
  await get('reviews:list', {});
  await get('clocks:list', {});
};

/** What a patient's page asks, with every part of it. */
const openChart = async ({ get }: VaultAtWork, patient: string): Promise<void> => {
  await get('patients:chart', { id: patient });
  await get('patients:timeline', { id: patient, before: null, limit: 30 });
  await get('follow-ups:list', { patient, today });
  await get('assessments:list', { patient });
  await get('attachments:list', { patient, session: null });
  await get('courses:list', { patient });
  await get('photos:list', { patient });
  await get('documents:list', { patient });
  await get('keeping:of-patient', { patient });
};

/** What the page of a session asks besides the chart: a new one, and one that is sealed. */
const openSession = async ({ ask, get }: VaultAtWork, patient: string, sealed: string): Promise<void> => {
  for (const session of [newId(), sealed]) {
    await ask('sessions:get', { id: session }); // of a new one there is nothing
    await get('passes:list', { session });
    await get('attachments:list', { patient, session });
  }
  await get('drafts:find', { kind: 'session', patient });
  await get('products:list', {});
  await get('presets:list', {});
  await get('snippets:list', {});
  await get('sheets:people', {});
  await get('amendments:list', { session: sealed });
  await get('exposures:of-patient', { patient });
  await get('corrections:list', { patient });
};

/** By the patient, the session or consent, the record itself, or its place in the ledger: never more than is shown. */
const ownOnly =
  / \((patient=\?|session=\?|consent=\?|id=\?|type=\? AND id=\?|rowid=\?|kept=\?|other=\?|of_type=\? AND of_id=\?)/;
/** Which sessions are marked as not valid: one short list for all statements. */
const notValid = 'not_valid PRIMARY KEY (of_type=?)';

describe('what is asked when a screen is opened', () => {
  it('Today reads what is due by its indexes, however many years lie behind it', async () => {
    const plans = await asked((vault) => openToday(vault));
    // Events that go on and sessions that wait for a look: each has an index of its own, of those alone.
    expect(new Set(scans(plans).map((text) => text.slice(0, text.indexOf(':'))))).toEqual(
      new Set([
        'SCAN adverse_events USING INDEX adverse_events_open',
        'SCAN adverse_events USING COVERING INDEX adverse_events_open',
        'SCAN reviews_due USING INDEX reviews_due_by_time',
        'SCAN reviews_due USING COVERING INDEX reviews_due_by_time',
        'SCAN patients USING COVERING INDEX patients_by_number', // how many there are, after a write only
        'SEARCH events USING COVERING INDEX events_by_time (at>?)', // sessions of the last weeks, some at a time
        'SEARCH courses USING INDEX courses_running ((patient,at,id)>(?,?,?))', // those that run, some at a time
        'SEARCH entries USING INTEGER PRIMARY KEY (rowid>?)', // what was written since they were read, the first of it
      ]),
    );
    expect(accessesOf(plans).filter((way) => !ownOnly.test(way) && !way.startsWith('SCAN'))).toEqual([
      'courses INDEX courses_running ((patient,at,id)>(?,?,?))', // those that run, some at a time
      'entries', // the newest one
      'entries INDEX entries_by_type (type=? AND rowid>? AND rowid<?)', // the newest check
      'entries INDEX entries_by_type (type=?)',
      'entries INTEGER PRIMARY KEY (rowid>?)', // the ones after that
      'events COVERING INDEX events_by_time (at>? AND at<?)',
      'events COVERING INDEX events_by_time (at>?)',
      notValid,
      'sessions COVERING INDEX sessions_due (next_date>? AND next_date<?)',
    ]);
  });

  it('a chart reads what is its patient’s alone', async () => {
    const plans = await asked((vault, { patient }) => openChart(vault, patient));
    expect(scans(plans)).toEqual([]);
    const ways = accessesOf(plans);
    expect(ways.filter((way) => !ownOnly.test(way))).toEqual([notValid]);
    expect(ways).toEqual(
      expect.arrayContaining([
        'adverse_events PRIMARY KEY (patient=?)',
        'areas PRIMARY KEY (patient=?)',
        'assessments PRIMARY KEY (patient=?)',
        'attachments PRIMARY KEY (patient=?)',
        'courses PRIMARY KEY (patient=?)',
        'documents COVERING INDEX documents_of_patient (patient=?)',
        'events PRIMARY KEY (patient=? AND (at,id)<(?,?))',
        'follow_ups PRIMARY KEY (patient=?)',
        'holds PRIMARY KEY (patient=?)',
        'keep_decisions PRIMARY KEY (patient=?)',
        'merges INDEX merges_into (kept=?)',
        'photo_rounds PRIMARY KEY (patient=?)',
        'photos PRIMARY KEY (patient=?)',
      ]),
    );
  });

  it('the form of a session reads what is its own', async () => {
    const plans = await asked((vault, { patient, session }) => openSession(vault, patient, session));
    expect(scans(plans)).toEqual([]);
    const ways = accessesOf(plans);
    expect(ways.filter((way) => !ownOnly.test(way))).toEqual([]);
    expect(ways).toEqual(
      expect.arrayContaining([
        'entries INDEX entries_of_record (type=? AND id=?)',
        'passes PRIMARY KEY (session=?)',
        'sessions INDEX sqlite_autoindex_sessions_1 (id=?)',
        'sessions PRIMARY KEY (patient=?)',
      ]),
    );
  });
});
