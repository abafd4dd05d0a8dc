import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import type { PhotoPurpose } from '../../../../../shared/consents/photo-purposes.ts';
import type { Photo } from '../../../../../shared/photos/photo.ts';
import { fail } from '../../../../../shared/result.ts';
import { markAttachment } from '../../../../support/attach-at-work.ts';
import { recordPhoto } from '../../../../support/photos-at-work.ts';
import { picture } from '../../../../support/pictures.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { consentInput, withdrawalInput } from '../../../../support/record-inputs.ts';
import { offeredConsent } from '../../../../support/small-consent-inputs.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';

const withPhotos = async (clock?: { at: number }) => {
  const vault = await practiceAtWork(clock);
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const input = patientInput();
  const patient = await vault.get('patients:save', input);
  const marks = [
    {
      tool: 'pen' as const,
      points: [
        [500, 500, 50],
        [900, 800, 50],
        [1400, 700, 50],
      ] as [number, number, number][],
    },
    {
      tool: 'arrow' as const,
      points: [
        [4000, 4000, 50],
        [6000, 3000, 50],
      ] as [number, number, number][],
    },
  ];
  const scale = { from: { x: 1000, y: 1000 }, to: { x: 4000, y: 5000 }, lengthUm: 50_000 };
  const measures = [{ kind: 'width' as const, from: { x: 0, y: 0 }, to: { x: 340, y: 0 }, um: 3400 }];
  const reason = 'Consent is on paper';
  const photos = [
    await recordPhoto(vault, patient.id, { takenOn: '2026-08-10', marks, reason }),
    await recordPhoto(vault, patient.id, { takenOn: '2026-09-21', scale, measures, reason }),
    await recordPhoto(vault, patient.id, {
      takenOn: '2026-09-21',
      view: { pack: 'abdomen', step: 'close-up' },
      reason,
    }),
  ];
  const jpeg = (await picture(90, 60).jpeg().toBuffer()).toString('base64');
  const sheet = (purpose: PhotoPurpose, of: readonly Photo[] = photos, withMarks = true) =>
    vault.ask('photos:print-sheet', {
      patient: patient.id,
      purpose,
      withMarks,
      photos: of.map(({ attachment }) => ({ id: attachment.id, jpeg })),
    });
  const htmlOf = async (made: Awaited<ReturnType<typeof sheet>>): Promise<string> => {
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const served = serveDocument(workOf(vault), made.value.id);
    if (!served.ok) throw new Error(served.error.code);
    return served.value.html;
  };
  return { vault, patient, photos, sheet, htmlOf, jpeg };
};

describe('a sheet of photos', () => {
  it('for the record has name, dates, views in order, measures, and the layer above the picture', async () => {
    const { vault, patient, photos, sheet, htmlOf, jpeg } = await withPhotos();
    const html = await htmlOf(await sheet('record'));
    expect(html).toContain('OKONKWO-LINDQVIST');
    expect(html.match(/data:image\/jpeg;base64,/g)).toHaveLength(3);
    expect(html).toContain(jpeg);
    expect(html).toMatch(
      /Abdomen: Front[\s\S]*10-Aug-2026[\s\S]*21-Sep-2026[\s\S]*Width 3\.4 mm[\s\S]*Close-up/,
    );
    expect(html).toContain('Not for teaching or advertising');
    expect(html.match(/class="(pen|arrow)"/g)).toHaveLength(2);
    expect(await htmlOf(await sheet('record', photos, false))).not.toMatch(/class="(pen|arrow|halo)"/);
    const filter = { person: null, patient: patient.id, kind: 'documents' as const, from: null, until: null };
    const { lines } = await vault.get('entries:list', { filter, before: null, limit: 1 });
    expect(lines[0]).toMatchObject({ type: 'photo-use', action: 'print', details: { purpose: 'record' } });
  });

  it('for teaching or advertising is refused without the patient’s yes, and then names nobody', async () => {
    const clock = { at: afternoon };
    const { vault, patient, sheet, htmlOf } = await withPhotos(clock);
    const before = countEntries(vault);
    const refused = fail('refused', 'photo-purpose');
    expect([await sheet('teaching'), await sheet('marketing')]).toEqual([refused, refused]);
    const photos = { record: 'yes', teaching: 'yes', marketing: 'no' } as const;
    expect(countEntries(vault)).toBe(before);
    const consent = await vault.get('consents:sign', consentInput(patient.id, clock.at, { photos }));
    expect(await sheet('marketing')).toEqual(refused);
    const made = await sheet('teaching');
    const html = await htmlOf(made);
    expect(made).toMatchObject({ value: { patient: null, kind: 'photo-sheet' } });
    for (const told of [
      patient.family.toUpperCase(),
      patient.family,
      patient.given,
      patient.number,
      '1991',
      'Aug-2026',
      'Sep-2026',
    ])
      expect(html).not.toContain(told);
    expect(html).toMatch(/Week 0[\s\S]*Week 6/);
    expect(html).toContain('Made for teaching.');
    clock.at += 60_000;
    await vault.get('consents:withdraw', withdrawalInput(consent.id, { purposes: ['teaching'] }));
    expect(await sheet('teaching')).toEqual(refused);
  });

  it('for the record waits until somebody said why a photo was taken that nothing signed speaks for', async () => {
    const { vault, patient, photos, sheet } = await withPhotos();
    const silent = await recordPhoto(vault, patient.id);
    // Opening the patient is an entry of its own.
    await vault.get('photos:list', { patient: patient.id });
    const before = countEntries(vault);
    expect(await sheet('record', [...photos, silent])).toEqual(fail('refused', 'photo-reason'));
    expect(countEntries(vault)).toBe(before);
    expect(await sheet('record')).toMatchObject({ ok: true });
    await vault.get('templates:adopt', { id: 'photo-consent', version: 1 });
    await vault.get('consents:sign-small', await offeredConsent(vault, patient.id, 'photo-consent'));
    expect(await sheet('record', [...photos, silent])).toMatchObject({ ok: true });
  });

  it('takes photos of this patient alone, each once, and none that is not valid', async () => {
    const { vault, photos, sheet } = await withPhotos();
    const other = patientInput({ family: 'Other' });
    await vault.get('patients:save', other);
    const theirs = await recordPhoto(vault, other.id);
    const [first] = photos;
    if (!first) throw new Error('none');
    const lost = fail('not-found', 'attachment');
    expect(await sheet('record', [theirs])).toEqual(lost);
    expect(await sheet('record', [first, first])).toEqual(lost);
    expect(await sheet('record', [{ ...first, attachment: { ...first.attachment, id: newId() } }])).toEqual(
      lost,
    );
    await markAttachment(vault, first.attachment.id, 'Another patient');
    expect(await sheet('record')).toEqual(fail('refused', 'photo-invalid'));
    await markAttachment(vault, first.attachment.id, 'It was hers', 'valid-again');
    expect(await sheet('record')).toMatchObject({ ok: true });
  });

  it('takes nothing from the page but small JPEG pictures', async () => {
    const { vault, patient, photos } = await withPhotos();
    const id = photos[0]?.attachment.id ?? '';
    for (const jpeg of ['', '/9j/"><script>', 'PHN2Zz4=', `/9j/${'A'.repeat(400_000)}`]) {
      const input = {
        patient: patient.id,
        purpose: 'record' as const,
        withMarks: false,
        photos: [{ id, jpeg }],
      };
      expect(await vault.ask('photos:print-sheet', input)).toMatchObject({ error: { code: 'invalid' } });
    }
  });
});

it('scale cards are drawn in true millimetres, name nobody and are not kept', async () => {
  const { vault } = await withPhotos();
  const before = countEntries(vault);
  const made = await vault.get('photos:print-card', {});
  expect(countEntries(vault)).toBe(before);
  const served = serveDocument(workOf(vault), made.id);
  const html = served.ok ? served.value.html : '';
  expect(html.match(/width="64mm"\s+height="22mm"\s+viewBox="0 0 64 22"/g)).toHaveLength(12);
  const crosses = [...html.matchAll(/cx="(\d+)"/g)].slice(0, 2).map(([, x]) => Number(x));
  expect((crosses[1] ?? 0) - (crosses[0] ?? 0)).toBe(50);
  expect(html).toContain('Print at 100 %');
});
