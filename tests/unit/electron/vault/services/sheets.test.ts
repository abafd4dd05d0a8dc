import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { copyTables } from '../../../../../electron/vault/copies/copy-tables.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { entrySentences } from '../../../../../shared/labels/entry-labels.ts';
import { say } from '../../../../../electron/vault/documents/wording.ts';
import { emptyApplication, emptyDraft } from '../../../../../shared/sessions/session-draft.ts';
import { entryMarks } from '../../../../../shared/sessions/entry-marks.ts';
import { blankSheet } from '../../../../../shared/sheets/sheet.ts';
import { parseSheetNumber } from '../../../../../shared/sheets/sheet-number.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  consentInput,
  reasonsFor,
  screeningInput,
  sealInput,
  sealWithReasons,
} from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { zoneInput } from '../../../../support/zone-inputs.ts';
import { readingOf } from '../documents/document-text.ts';

const [hour, day] = [3_600_000, 86_400_000];
const failed = (code: string, reason: string): object => ({ ok: false, error: { code, reason } });
const paper = (sheet: string, more: object = {}) =>
  ({ sheet, treatedBy: null, screening: 'not-marked', enteredLater: true, ...more }) as const;

const withPatient = async (
  clock = { at: afternoon },
): Promise<{ readonly vault: VaultAtWork; readonly patient: string }> => {
  const vault = await practiceAtWork(clock);
  const { id: patient } = await vault.get('patients:save', patientInput());
  return { vault, patient };
};
const print = async (vault: VaultAtWork, source: string): Promise<string> => {
  const { id } = await vault.get('documents:create', { kind: 'sheet', source });
  const served = serveDocument(workOf(vault), id);
  if (!served.ok) throw new Error(served.error.reason);
  return readingOf(served.value.html);
};
const sheetsOf = async (vault: VaultAtWork, patient: string) =>
  (await vault.get('patients:chart', { id: patient })).sheets;

describe('a printed sheet', () => {
  it('48 reserves no number for a reader, who prints the one for nobody', async () => {
    const { vault, patient } = await withPatient();
    const work = workOf(vault);
    vault.holder.work = { ...work, user: { ...work.user, role: 'reader' } };
    const before = countEntries(vault);
    expect(await vault.ask('documents:create', { kind: 'sheet', source: patient })).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'role' },
    });
    expect(countEntries(vault)).toBe(before);
    expect(await vault.ask('documents:create', { kind: 'sheet', source: blankSheet })).toMatchObject({
      ok: true,
    });
    expect(countEntries(vault)).toBe(before);
  });

  it('reserves a number of this patient and the next session; printed again that day it is the same paper', async () => {
    const clock = { at: afternoon };
    const { vault, patient } = await withPatient(clock);
    await sealWithReasons(vault, sealInput(patient, afternoon - hour));
    const text = await print(vault, patient);
    const [sheet] = await sheetsOf(vault, patient);
    expect(sheet).toMatchObject({ ordinal: 2, begun: null, session: null, droppedAt: null });
    expect(parseSheetNumber(sheet?.number ?? '')).toMatchObject({
      ok: true,
      value: { patient: '00001', ordinal: 2 },
    });
    expect(text).toContain(`Sheet ${sheet?.number}`);
    const entries = countEntries(vault);
    await print(vault, patient);
    expect(countEntries(vault)).toBe(entries);
    clock.at += day;
    await print(vault, patient);
    expect((await sheetsOf(vault, patient)).map(({ ordinal }) => ordinal)).toEqual([2, 3]);
    expect((await vault.get('patients:chart', { id: patient })).nextOrdinal).toBe(4);
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('says what is known of the patient, and what is filled in on the screen already', async () => {
    const { vault, patient } = await withPatient();
    await vault.get('zones:save', zoneInput(patient));
    await vault.get(
      'screenings:save',
      screeningInput(patient, {
        answers: {
          pregnant: { answer: 'yes', detail: '', date: null },
          'allergy-latex': { answer: 'yes', detail: 'gloves', date: null },
        },
      }),
    );
    await vault.get('consents:sign', consentInput(patient, afternoon)).catch(() => undefined);
    const begun = newId();
    const draft = emptyDraft(afternoon);
    draft.note = 'Cold room.';
    draft.anaesthetic.applications = [{ ...emptyApplication('a'), grams: '12.5' }];
    draft.anaesthetic.agent = 'lidocaine-4';
    await vault.get('drafts:save', {
      id: begun,
      kind: 'session',
      patient,
      save: 1,
      body: JSON.stringify(draft),
    });
    const text = await print(vault, begun);
    expect(text).toMatch(/Allergies .*gloves/);
    expect(text).toContain('Mole, Flat, brown, Lower abdomen, right, 4 mm');
    expect(text).toContain('Amount 12.5 g');
    expect(text).toContain('Cold room.');
    expect(await sheetsOf(vault, patient)).toMatchObject([{ begun, ordinal: 1 }]);
  });

  it('of nobody is not found; a blank one has no number and is not kept', async () => {
    const { vault, patient } = await withPatient();
    expect(await vault.ask('documents:create', { kind: 'sheet', source: newId() })).toEqual(
      failed('not-found', 'patient'),
    );
    const before = countEntries(vault);
    expect(await print(vault, 'blank')).toContain('Family name, given names');
    expect(countEntries(vault)).toBe(before);
    expect(await sheetsOf(vault, patient)).toEqual([]);
  });

  it('that was not used gives its number back; one that turns up after all is still keyed in', async () => {
    const { vault, patient } = await withPatient();
    await print(vault, patient);
    const [sheet] = await sheetsOf(vault, patient);
    if (!sheet) throw new Error('No sheet.');
    await vault.get('sheets:drop', { id: sheet.id, revision: 1 });
    expect(await vault.get('sheets:drop', { id: sheet.id, revision: 1 })).toBeNull();
    expect(await vault.ask('sheets:drop', { id: newId(), revision: 1 })).toEqual(
      failed('not-found', 'sheet'),
    );
    expect((await vault.get('patients:chart', { id: patient })).nextOrdinal).toBe(1);
    const input = sealInput(patient, afternoon, { paper: paper(sheet.number) });
    const { sealed } = await sealWithReasons(vault, input);
    expect(sealed.session.ordinal).toBe(1);
    expect(await sheetsOf(vault, patient)).toMatchObject([{ session: input.id }]);
    expect(await vault.ask('sheets:drop', { id: sheet.id, revision: 2 })).toEqual(
      failed('conflict', 'sheet-keyed-in'),
    );
  });
});

describe('keying in from paper', () => {
  it('uses the number that the sheet reserved, also after a later session on the screen', async () => {
    const clock = { at: afternoon };
    const { vault, patient } = await withPatient(clock);
    await print(vault, patient);
    const [sheet] = await sheetsOf(vault, patient);
    const treated = clock.at;
    clock.at += 2 * day;
    const live = await sealWithReasons(vault, sealInput(patient, clock.at));
    expect(live.sealed.session.ordinal).toBe(2);
    const input = sealInput(patient, treated, { paper: paper(sheet?.number ?? '') });
    const first = await vault.ask('sessions:seal', input);
    expect(reasonsFor(first)).toContainEqual(
      expect.objectContaining({ rule: 'LATE_ENTRY', subject: 'session' }),
    );
    const { sealed } = await sealWithReasons(vault, input);
    expect(sealed.session.ordinal).toBe(1);
    expect(entryMarks(sealed.session)).toEqual({
      paper: true,
      late: { hours: 47, days: 1 },
      clockBehind: false,
    });
    const [table] = copyTables;
    const [row = []] = table?.rowsOf(sealed.session, 'UTC') ?? [];
    const marks = ['from_paper', 'paper_sheet', 'late_by_hours', 'clock_was_behind'];
    expect(marks.map((name) => row[table?.head.indexOf(name) ?? -1])).toEqual(['yes', sheet?.number, 47, '']);
    const [other = []] = table?.rowsOf(live.sealed.session, 'UTC') ?? [];
    expect(marks.map((name) => other[table?.head.indexOf(name) ?? -1])).toEqual(['', '', null, '']);
    const again = await sealWithReasons(
      vault,
      sealInput(patient, treated + hour, { paper: paper(sheet?.number ?? '') }),
    );
    expect(again.sealed.session.ordinal).toBe(3);
    const [kept] = await sheetsOf(vault, patient);
    expect(kept?.session).toBe(sealed.session.id);
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('is judged by what was known on its day', async () => {
    const clock = { at: afternoon };
    const { vault, patient } = await withPatient(clock);
    const treated = clock.at + hour;
    await vault.get('zones:save', zoneInput(patient));
    const [zone] = (await vault.get('patients:chart', { id: patient })).zones;
    clock.at += 3 * day;
    // After that day: another session on the same areas, a zone that was ended, a screening, a new zone.
    await sealWithReasons(vault, sealInput(patient, clock.at));
    await vault.get('zones:end', { id: zone?.id ?? '', revision: 1, reason: 'Removed.' });
    await vault.get('zones:save', zoneInput(patient, { kind: 'scar' }));
    await vault.get('screenings:save', screeningInput(patient));
    const known = await vault.get('sheets:day', { patient, session: newId(), at: treated });
    expect(known).toMatchObject({ screening: null, lastNeedled: {}, consents: [] });
    expect(known.zones).toEqual([{ ...zone, revision: 2, ended: null }]);
    const rulesOf = async (screening: 'not-marked' | 'no-change'): Promise<readonly string[]> => {
      const input = sealInput(patient, treated, { paper: paper('', { screening }) });
      return reasonsFor(await vault.ask('sessions:seal', input)).map(({ rule }) => rule);
    };
    const live = reasonsFor(await vault.ask('sessions:seal', sealInput(patient, treated))).map(
      ({ rule }) => rule,
    );
    const keyed = await rulesOf('not-marked');
    expect(keyed).toContain('ZONE_NOT_CONFIRMED');
    expect(live).toContain('INTERVAL_REGION_14');
    expect(keyed).not.toContain('INTERVAL_REGION_14');
    expect(await vault.ask('sheets:day', { patient: newId(), session: newId(), at: treated })).toEqual(
      failed('not-found', 'patient'),
    );
  });

  it('names who treated; the author is who entered it', async () => {
    const { vault, patient } = await withPatient();
    const [person] = await vault.get('sheets:people', {});
    const treatedBy = { user: person?.id ?? '', name: 'Ada Berg' };
    const { sealed } = await sealWithReasons(
      vault,
      sealInput(patient, afternoon, { paper: paper('', { treatedBy }) }),
    );
    expect(sealed.session).toMatchObject({ sealedBy: 'Tomasz Wiśniewski', paper: { treatedBy } });
    const { id } = await vault.get('documents:create', { kind: 'session', source: sealed.session.id });
    const served = serveDocument(workOf(vault), id);
    const text = served.ok ? readingOf(served.value.html) : '';
    expect(text).toContain('Entered from paper on 20-Nov-2026');
    expect(text).toContain('Treated by Ada Berg, entered by Tomasz Wiśniewski.');
    expect(text).toContain('Paper sheet without a number');
  });
});

describe('a late entry', () => {
  it('is marked on the session, on paper and in the history; an amendment later changes nothing of it', async () => {
    const clock = { at: afternoon };
    const { vault, patient } = await withPatient(clock);
    const input = sealInput(patient, afternoon);
    clock.at += 3 * day + hour;
    const { sealed, sent } = await sealWithReasons(vault, input);
    expect(entryMarks(sealed.session)).toEqual({
      paper: false,
      late: { hours: 72, days: 3 },
      clockBehind: false,
    });
    const printed = await vault.get('documents:create', { kind: 'session', source: input.id });
    const served = serveDocument(workOf(vault), printed.id);
    expect(served.ok && readingOf(served.value.html)).toContain(
      'Entered 3 days later: on 23-Nov-2026, 14:00:00, about the treatment of 20-Nov-2026.',
    );
    const { lines } = await vault.get('entries:list', {
      filter: { person: null, patient, kind: 'sessions', from: null, until: null },
      before: null,
      limit: 10,
    });
    const [line] = lines;
    const message = entrySentences[`${line?.type}.${line?.action}`];
    expect(message && line && say(message, line.details)).toBe(
      'Sealed session 1, 3 days later, about 20-Nov-2026',
    );
    clock.at += 100 * day;
    const { session } = await vault.get('sessions:amend', {
      session: input.id,
      reason: 'Pain was typed wrong.',
      fields: { ...sent.fields, pain: 6 },
      revision: 1,
      draft: null,
    });
    expect(entryMarks(session).late).toEqual({ hours: 72, days: 3 });
    const inTime = await sealWithReasons(vault, sealInput(patient, clock.at));
    expect(entryMarks(inTime.sealed.session)).toEqual({ paper: false, late: null, clockBehind: false });
    clock.at += 100 * day;
    const amended = await vault.get('sessions:amend', {
      session: inTime.sent.id,
      reason: 'Pain was typed wrong.',
      fields: { ...inTime.sent.fields, pain: 6 },
      revision: 1,
      draft: null,
    });
    expect(entryMarks(amended.session).late).toBeNull();
  });

  it('written while the clock stood before the newest entry says so, also after an amendment by a right clock', async () => {
    const clock = { at: afternoon };
    const { vault, patient } = await withPatient(clock);
    clock.at -= 5 * hour;
    const { sealed, sent } = await sealWithReasons(vault, sealInput(patient, clock.at - hour));
    expect(entryMarks(sealed.session).clockBehind).toBe(true);
    const printed = await vault.get('documents:create', { kind: 'session', source: sent.id });
    const served = serveDocument(workOf(vault), printed.id);
    expect(served.ok && readingOf(served.value.html)).toContain(
      'the clock of the computer stood before the newest entry: 20-Nov-2026, 08:00:00 may not be the right time',
    );
    clock.at += 2 * day;
    const { session } = await vault.get('sessions:amend', {
      session: sent.id,
      reason: 'Pain was typed wrong.',
      fields: { ...sent.fields, pain: 6 },
      revision: 1,
      draft: null,
    });
    expect(entryMarks(session).clockBehind).toBe(true);
  });
});
