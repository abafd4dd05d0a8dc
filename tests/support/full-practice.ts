import { v7 as newId } from 'uuid';
import type { RegionSide } from '../../shared/regions/regions.ts';
import { vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { assessmentInput } from './assessment-inputs.ts';
import { eventInput } from './follow-up-inputs.ts';
import { fillCourses } from './course-inputs.ts';
import { askFileOf, attached, attachInput, contentOf, markAttachment } from './attach-at-work.ts';
import { recordPhoto } from './photos-at-work.ts';
import { pdfSaying, picture } from './pictures.ts';
import { atWork, preparedVault, type PreparedVault } from './prepared-vault.ts';
import { consentInput, screeningInput, sealWithReasons, sealInput } from './record-inputs.ts';
import { patientInput, sessionFields, type VaultAtWork } from './vault-at-work.ts';
import { homeWith, vaultBytes, writeBytes } from './vault-bytes.ts';
import { nothingNoted } from '../../shared/products/product.ts';

const names = [
  ['Featherstonehaugh-Cholmondeley', 'Persephone Wilhelmina Alexandra', '1988-02-29'],
  ['Ó Súilleabháin', 'Gráinne', '1979-12-31'],
  ['Nguyễn', 'Thị Ánh Tuyết', '2001-06-15'],
  ['الحسيني', 'فاطمة', '1995-01-09'],
  ['Wu', 'Li', '1990-10-10'],
  ['Vīķe-Freibergs', 'Ž', '1937-12-01'],
  ['Wu', 'Li Na', '1990-10-10'],
] as const;
const minute = 60_000;

let prepared: Promise<PreparedVault> | undefined;

/** A practice with patients, products and a chart with everything in it: on disk, locked. Made once for a worker. */
export const fullPractice = async (): Promise<PreparedVault & { readonly home: string }> => {
  const made = await (prepared ??= prepare());
  return { ...made, home: homeWith(made.files) };
};

const prepare = async (): Promise<PreparedVault> => {
  const { files: before, ...rest } = await preparedVault();
  const { files } = await vaultBytes((home) => {
    writeBytes(vaultFolder(home), before);
    return atWork(home, (vault) => fill(vault, rest.patient));
  });
  return { ...rest, files };
};

const fill = async (vault: VaultAtWork, patient: string): Promise<void> => {
  const { get } = vault;
  for (const [family, given, born] of names)
    await get('patients:save', patientInput({ family, given, born, phone: '', skinType: 'ii' }));
  await get('templates:adopt', { id: 'guardian-consent', version: 1 });
  await get('templates:adopt', { id: 'photo-consent', version: 1, language: 'de' });
  await fillProducts(vault);
  for (const { id, revision, ...fields } of await get('devices:list', {}))
    await get('devices:save', { id, revision, fields: { ...fields, servicedOn: '2026-11-02' } });
  const areas: RegionSide[] = [{ region: 'abdomen-lower', side: 'right' }];
  await get('concerns:save', {
    id: newId(),
    patient,
    revision: 0,
    draft: null,
    fields: {
      areas,
      striaeType: 'alba',
      causes: ['pregnancy'],
      onset: { kind: 'year', year: 2019 },
      symptoms: { state: 'none' },
      colour: 2,
      relief: 'depressed',
      texture: 'softer',
      lines: '6-10',
      redFlag: 'no',
      note: '',
    },
  });
  const yes = (detail: string) => ({ answer: 'yes' as const, detail, date: null });
  await get(
    'screenings:save',
    screeningInput(patient, {
      answers: { keloid: yes('One on the left earlobe.'), diabetes: yes('Type 2, diet only.') },
    }),
  );
  const now = Date.now();
  await fillCourses(vault, patient, now);
  const consent = await get('consents:sign', consentInput(patient, now - 55 * minute));
  const { sealed } = await sealWithReasons(
    vault,
    sealInput(patient, now - 50 * minute, { ...sessionFields(now - 50 * minute), consent: consent.id }),
  );
  await get('documents:create', { kind: 'session', source: sealed.session.id });
  await fillAttachments(vault, patient, sealed.session.id);
  await fillAfter(vault, now);
  const held = await get('patients:search', { query: 'freibergs', after: null, limit: 1 });
  await get('holds:set', { patient: held.rows[0]?.id ?? '', reason: 'A solicitor asked for the record' });
};

/** A patient with a long name who was treated two days ago with a lot, is to be called, and has an adverse event. */
const fillAfter = async ({ get, ...vault }: VaultAtWork, now: number): Promise<void> => {
  const found = await get('patients:search', { query: 'featherstonehaugh', after: null, limit: 1 });
  const [product] = (await get('products:list', {})).filter(({ kind }) => kind === 'glide');
  const patient = found.rows[0]?.id ?? '';
  const at = now - 2 * 24 * 60 * minute;
  const used = {
    product: product?.id ?? '',
    name: product?.name ?? '',
    routeClass: 'sterile-glide' as const,
    lot: 'HG-2611',
    expiry: null,
    amount: 2000,
    unit: 'ul' as const,
    timing: 'during' as const,
    appliedAt: null,
  };
  const fields = { ...sessionFields(at), products: [used], nextDate: null };
  const { sent } = await sealWithReasons({ get, ...vault }, sealInput(patient, at, fields));
  const suspects = [{ kind: 'product' as const, id: used.product, name: used.name, lot: used.lot }];
  const event = { session: sent.id, suspects, beganOn: dateOfInstant(at) };
  await get('adverse-events:save', eventInput(patient, event));
};

/** A photo of the patient that is not valid any more, and the written sheet of a session. */
const fillAttachments = async (vault: VaultAtWork, patient: string, session: string): Promise<void> => {
  const file = await picture(1600, 1200).jpeg().toBuffer();
  const thumbnail = await picture(320, 240).webp().toBuffer();
  const content = { ...contentOf(file), type: 'jpeg' as const, pages: null, widthPx: 1600, heightPx: 1200 };
  const fields = {
    kind: 'photo' as const,
    label: 'Left flank before',
    note: 'Daylight',
    takenOn: '2026-11-19',
  };
  const photo = attachInput(patient, file, { fields, content, thumbnail });
  await attached(askFileOf(vault), file, photo);
  const paper = pdfSaying('Record of a treatment', 2);
  const sheet = {
    ...fields,
    kind: 'paper-sheet' as const,
    label: 'Sheet of a treatment that was written on paper',
  };
  await attached(
    askFileOf(vault),
    paper,
    attachInput(patient, paper, { of: { patient, session, consent: null, document: null }, fields: sheet }),
  );
  await markAttachment(vault, photo.id, 'Another patient’s flank');
  const scale = { from: { x: 1000, y: 1000 }, to: { x: 4000, y: 5000 }, lengthUm: 50_000 };
  const measures = [{ kind: 'width' as const, from: { x: 100, y: 100 }, to: { x: 440, y: 100 }, um: 3400 }];
  const mark = {
    tool: 'arrow' as const,
    points: [[900, 900, 50] as [number, number, number], [2900, 1900, 50] as [number, number, number]],
  };
  const before = await recordPhoto(vault, patient, {
    takenOn: '2026-08-10',
    scale,
    measures,
    marks: [mark],
  });
  const after = await recordPhoto(vault, patient, { takenOn: '2026-10-19' });
  await fillAssessments(vault, patient, [before.attachment.id, after.attachment.id]);
};

/** A curve with photos, a missing answer and two raters, and items without an order. */
const fillAssessments = async (
  { get }: VaultAtWork,
  patient: string,
  [before, after]: readonly [string, string],
): Promise<void> => {
  const rated = [
    ['2026-08-10', 'no-change', [before]],
    ['2026-09-07', 'not-asked', []],
    ['2026-09-21', 'improved', []],
    ['2026-10-19', 'much-improved', [after]],
  ] as const;
  for (const [on, answer, photos] of rated)
    await get(
      'assessments:save',
      assessmentInput(patient, { on, photos: [...photos], answers: [{ item: 'rating', answer }] }),
    );
  await get(
    'assessments:save',
    assessmentInput(patient, { on: '2026-10-19', rater: 'patient', method: 'told' }),
  );
  await get(
    'assessments:save',
    assessmentInput(patient, {
      on: '2026-10-19',
      instrument: 'striae-items',
      answers: [
        { item: 'widest', answer: 3400 },
        { item: 'spread', answer: 'multiple' },
      ],
    }),
  );
};

const fillProducts = async ({ get }: VaultAtWork): Promise<void> => {
  const id = newId();
  await get('products:save', {
    id,
    revision: 0,
    fields: {
      kind: 'glide',
      name: 'Hyaluronic glide gel',
      maker: 'Marlow',
      active: 'Sodium hyaluronate 0.5 %',
      routeClass: 'sterile-glide',
      sterile: 'yes',
      unit: 'ul',
      ...nothingNoted,
    },
  });
  for (const [lot, expiry] of [
    ['HG-2611', '2031-11-30'],
    ['HG-2408', '2024-08-31'],
  ] as const)
    await get('lots:save', { id: newId(), revision: 0, fields: { product: id, lot, expiry } });
  await get('products:save', {
    id: newId(),
    revision: 0,
    fields: {
      kind: 'serum',
      name: 'Vitamin C serum',
      maker: 'Marlow',
      active: 'Ascorbic acid 20 %',
      routeClass: 'topical-not-into-channels',
      sterile: 'unknown',
      unit: 'ul',
      ...nothingNoted,
    },
  });
};
