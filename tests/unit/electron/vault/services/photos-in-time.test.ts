import { describe, expect, it } from 'vitest';
import { readMeta, writeMeta } from '../../../../../electron/vault/db/meta.ts';
import { statement, write } from '../../../../../electron/vault/db/run.ts';
import { fillIndexes } from '../../../../../electron/vault/ledger/fill-indexes.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import type { TimelineItem, TimelineItems } from '../../../../../shared/timelines/timeline.ts';
import { checked, mergeInput, twoCharts } from '../../../../support/merge-charts.ts';
import { attachPhoto, photoInput } from '../../../../support/photos-at-work.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const utc = (moment: string): number => Date.parse(`${moment}Z`);

const withPatient = async () => {
  const vault = await practiceAtWork({ at: afternoon });
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const patient = patientInput();
  await vault.get('patients:save', patient);
  return { vault, patient: patient.id, input: patient };
};

const pagesOf = async (vault: VaultAtWork, patient: string, limit: number) => {
  const items: TimelineItem[] = [];
  for (let after: string | null = null; ;) {
    const span = { patient, groups: ['files' as const, 'sessions' as const], from: null, until: null };
    const page: TimelineItems = await vault.get('timelines:read', { ...span, after, limit });
    items.push(...page.items);
    after = page.next;
    if (after === null) return items;
  }
};

const placesOf = async (vault: VaultAtWork, patient: string): Promise<ReadonlyMap<string, number>> =>
  new Map((await pagesOf(vault, patient, 50)).map(({ id, at }) => [id, at]));

describe('photos in the timeline', () => {
  it('stand where they were taken, in pages of any size, in the months and in the chart alike', async () => {
    const { vault, patient } = await withPatient();
    const { sealed } = await sealWithReasons(vault, sealInput(patient, utc('2026-11-20T13:00:00')));
    const bring = (takenOn: string, capturedAt: string | null = null): Promise<string> =>
      attachPhoto(vault, patient, { takenOn, capturedAt });
    const today = await bring('2026-11-20');
    const before = await bring('2026-11-20', '2026-11-20T12:50:10');
    const spring = await bring('2026-03-04', '2026-03-04T14:03:22');
    const noTime = await bring('2026-03-04');
    const tooLate = await bring('2031-01-01', '2031-01-01T10:00:00');
    const tooEarly = await bring('1890-01-01');
    const items = await pagesOf(vault, patient, 50);
    const { id: session } = sealed.session;
    const newest = [today, tooLate, tooEarly].toSorted().toReversed();
    expect(items.map(({ id }) => id)).toEqual([...newest, session, before, spring, noTime]);
    expect(items.map(({ at }) => at)).toEqual([
      afternoon,
      afternoon,
      afternoon,
      utc('2026-11-20T13:00:00'),
      utc('2026-11-20T12:50:00'),
      utc('2026-03-04T14:03:00'),
      utc('2026-03-04T12:00:00'),
    ]);
    for (const limit of [1, 2, 3]) expect(await pagesOf(vault, patient, limit)).toEqual(items);
    const photoOf = (id: string) => {
      const item = items.find((each) => each.id === id);
      return item?.kind === 'attachment' ? item.details.photo : undefined;
    };
    expect(photoOf(today)).toMatchObject({ takenOn: '2026-11-20', time: null, broughtOn: null });
    expect(photoOf(before)).toMatchObject({ time: '12:50', broughtOn: null });
    expect(photoOf(spring)).toMatchObject({
      takenOn: '2026-03-04',
      time: '14:03',
      broughtOn: '2026-11-20',
    });
    expect(photoOf(noTime)).toMatchObject({ time: null, broughtOn: '2026-11-20' });
    expect(photoOf(tooLate)).toMatchObject({ takenOn: '2031-01-01', broughtOn: '2026-11-20' });

    const { months } = await vault.get('timelines:overview', { patient });
    expect(months.map(({ month, counts }) => [month, counts.files])).toEqual([
      ['2026-11', 4],
      ['2026-03', 2],
    ]);
    const march = { patient, groups: [], from: '2026-03-01', until: '2026-03-31', after: null, limit: 9 };
    expect((await vault.get('timelines:read', march)).items.map(({ id }) => id)).toEqual([spring, noTime]);
    const { events } = await vault.get('patients:timeline', { id: patient, before: null, limit: 50 });
    expect(events.flatMap(({ id, kind }) => (kind === 'attachment' ? [id] : []))).toEqual([
      ...newest,
      before,
      spring,
      noTime,
    ]);
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
  });

  it('go to another day with the day that is recorded, and say on paper when they were taken and brought in', async () => {
    const { vault, patient } = await withPatient();
    const id = await attachPhoto(vault, patient, {
      takenOn: '2026-03-04',
      capturedAt: '2026-03-04T14:03:22',
    });
    await vault.get('photos:save', photoInput(id, { takenOn: '2026-02-01' }));
    expect(await placesOf(vault, patient)).toEqual(new Map([[id, utc('2026-02-01T12:00:00')]]));
    const [attachment] = await vault.get('attachments:list', { patient, session: null });
    expect(attachment?.takenOn).toBe('2026-02-01');
    await vault.get('photos:save', photoInput(id, { takenOn: '2026-03-04' }, { revision: 1 }));
    expect(await placesOf(vault, patient)).toEqual(new Map([[id, utc('2026-03-04T14:03:00')]]));
    const { document } = await vault.get('timelines:print', {
      patient,
      groups: ['files'],
      from: null,
      until: null,
    });
    const served = serveDocument(workOf(vault), document?.id ?? '');
    const words = served.ok ? served.value.html.replaceAll(/<[^>]*>|\s+/g, ' ') : '';
    expect(words).toMatch(
      /Who +04-Mar-2026 +Photo +Abdomen: Front\. Taken +04-Mar-2026 ?, 14:03\. Brought in on +20-Nov-2026/,
    );
    const { db, ledger } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('follow a date of birth that is corrected, and a merge and its undoing', async () => {
    const { vault, kept, other } = await twoCharts();
    const { patient } = await vault.get('patients:chart', { id: other });
    const { id: _id, number: _number, revision, ...fields } = patient;
    const photo = await attachPhoto(vault, other, { takenOn: '2020-06-01' });
    const taken = utc('2020-06-01T12:00:00');
    expect((await placesOf(vault, other)).get(photo)).toBe(taken);
    const save = async (born: string, revisionNow: number) =>
      vault.get('patients:save', {
        id: other,
        revision: revisionNow,
        fields: { ...fields, born },
        draft: null,
      });
    await save('2024-01-01', revision);
    const brought = (await placesOf(vault, other)).get(photo);
    expect(brought).toBeGreaterThan(taken);
    // The chart in which it is read says another date of birth.
    const merge = await mergeInput(vault, kept, other, { born: '1990-05-01' });
    await vault.get('merges:merge', merge);
    expect((await placesOf(vault, kept)).get(photo)).toBe(taken);
    await vault.get('merges:undo', { id: merge.id });
    expect((await placesOf(vault, other)).get(photo)).toBe(brought);
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
  });

  it('are put there once after an update, where they stood when they were brought in until then', async () => {
    const { vault, patient } = await withPatient();
    const id = await attachPhoto(vault, patient, { takenOn: '2026-03-04' });
    const places = await placesOf(vault, patient);
    const { db, vaultId } = workOf(vault).vault;
    statement(db, 'update events set at = ? where id = ?').run(afternoon, id);
    expect(await placesOf(vault, patient)).not.toEqual(places);
    write(db, (tx) => writeMeta(tx, 'indexes-due', 'yes'));
    expect(fillIndexes(db, vaultId, projection)).toBe(true);
    expect(readMeta(db, 'indexes-due')).toBe('no');
    expect(await placesOf(vault, patient)).toEqual(places);
  });
});
