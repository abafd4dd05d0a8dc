import { type ShippedText, shippedTexts } from '../../electron/vault/documents/templates/registry.ts';
import { serveDocument } from '../../electron/vault/services/documents.ts';
import type { DocumentInfo, DocumentKind } from '../../shared/documents/document.ts';
import { isPaperKind, noFacts, ofSession } from '../../shared/papers/paper.ts';
import { usualPrintHabits } from '../../shared/printing/print-habits.ts';
import type { TemplateKind } from '../../shared/templates/kinds.ts';
import { atWork } from './prepared-vault.ts';
import {
  addendumInput,
  consentInput,
  plainSigning,
  sealInput,
  sealWithReasons,
  withdrawalInput,
} from './record-inputs.ts';
import type { VaultAtWork } from './vault-at-work.ts';

/** A frozen document with the HTML that is served and printed. */
export interface Paper {
  readonly info: DocumentInfo;
  readonly html: string;
}

const served = ({ holder }: VaultAtWork, info: DocumentInfo): Paper => {
  const answer = holder.work && serveDocument(holder.work, info.id);
  if (answer?.ok !== true) throw new Error(info.title);
  return { info, html: answer.value.html };
};

/** Which texts are printed; those of the first time are adopted as they come. */
interface Time {
  readonly texts: readonly ShippedText[];
  readonly first: boolean;
}

/** Every version, an older one before its successor, so that each is the one in use when its document is made. */
const first: Time = { texts: shippedTexts, first: true };
/** The newest version of each text. */
const again: Time = {
  texts: shippedTexts.filter(
    ({ id, language, version }) =>
      !shippedTexts.some((one) => one.id === id && one.language === language && one.version > version),
  ),
  first: false,
};

const textsOf = ({ texts }: Time, fits: (kind: TemplateKind) => boolean): readonly ShippedText[] =>
  texts.filter(({ fields }) => fits(fields.kind));

const adopt = async (
  { get }: VaultAtWork,
  time: Time,
  { id, language, version }: ShippedText,
): Promise<void> => {
  if (time.first) await get('templates:adopt', { id, language, version });
};

/** Seals a session in which a product was used, half an hour ago. */
const treat = async (vault: VaultAtWork, patient: string): Promise<void> => {
  const { get } = vault;
  const [product] = await get('products:list', {});
  if (!product) throw new Error('There is no product.');
  const used = {
    lot: 'HG-2611',
    expiry: '2031-11-30',
    amount: 500,
    unit: 'ul',
    timing: 'during',
    appliedAt: null,
  } as const;
  const { name, routeClass } = product;
  const now = Date.now() - 30 * 60_000;
  await sealWithReasons(
    vault,
    sealInput(patient, now, { products: [{ product: product.id, name, routeClass, ...used }] }),
  );
};

/** Every shipped text that is made from a patient's page, adopted, and made for one patient. */
const papersOf = async (vault: VaultAtWork, patient: string, time: Time): Promise<readonly Paper[]> => {
  const { get } = vault;
  const basis = await get('papers:basis', { patient });
  const made: Paper[] = [];
  for (const text of textsOf(time, isPaperKind)) {
    await adopt(vault, time, text);
    const { id, language, fields } = text;
    const [lot] = basis.lots;
    const info = await get('papers:make', {
      patient,
      text: { id, language },
      session: ofSession.some((kind) => kind === fields.kind) ? (basis.sessions[0]?.id ?? null) : null,
      lot: fields.kind === 'exposure-letter' && lot ? { product: lot.product, lot: lot.lot } : null,
      facts: { ...noFacts, recipient: 'Dr. A. Weiß', eventWhat: 'حساسية 李娜', firstDay: '2026-11-20' },
      draft: null,
    });
    made.push(served(vault, info));
  }
  return made;
};

/** Every shipped consent to treatment, signed, one of them extended and withdrawn. */
const consentsOf = async (vault: VaultAtWork, patient: string, time: Time): Promise<readonly Paper[]> => {
  const { get } = vault;
  const made: Paper[] = [];
  const read = async (kind: DocumentKind, source: string): Promise<void> => {
    made.push(served(vault, await get('documents:create', { kind, source })));
  };
  for (const text of textsOf(time, (kind) => kind === 'consent')) {
    await adopt(vault, time, text);
    const { id, language, version } = text;
    const at = Date.now() - 60_000;
    const given = consentInput(patient, at, {
      template: id,
      templateLanguage: language,
      templateVersion: version,
      note: 'Asked about swimming; told not for a week.',
      signing: { ...plainSigning, questions: 'Does it hurt?', answers: 'Numbing cream is offered.' },
    });
    const clauses = await get('templates:clauses', {
      patient,
      scope: given.fields.scope,
      template: { id, language },
    });
    const ticked = clauses.map(({ name, hash }) => ({ id: name, hash, ticked: true }));
    const consent = await get('consents:sign', { ...given, fields: { ...given.fields, clauses: ticked } });
    await read('consent', consent.id);
    const added = addendumInput(consent, at, {
      template: id,
      templateLanguage: language,
      templateVersion: version,
    });
    await get('addenda:sign', added);
    await read('addendum', added.id);
    await get('consents:withdraw', withdrawalInput(consent.id, { reason: 'Moves away' }));
    await read('withdrawal', `${consent.id}/1`);
  }
  return made;
};

/** Every shipped aftercare text, one after the other the only one in use. */
const aftercareOf = async (vault: VaultAtWork, session: string, time: Time): Promise<readonly Paper[]> => {
  const { get } = vault;
  const all = textsOf(time, (kind) => kind === 'aftercare');
  const retire = (id: string, language: 'en' | 'de', retired: boolean) =>
    get('templates:retire', { id, language, retired, reason: 'For the test' });
  const texts = new Map(all.map((text) => [`${text.id}/${text.language}`, text]));
  for (const text of time.first ? texts.values() : []) {
    await adopt(vault, time, text);
    await retire(text.id, text.language, true);
  }
  const made: Paper[] = [];
  for (const text of all) {
    const { id, language } = text;
    await retire(id, language, false);
    await adopt(vault, time, text);
    made.push(served(vault, await get('documents:create', { kind: 'aftercare', source: session })));
    await retire(id, language, true);
  }
  return made;
};

/** The record of an amended session and the summary of a course; answers the session too. */
const recordsOf = async (
  vault: VaultAtWork,
  patient: string,
): Promise<{ readonly session: string; readonly records: readonly Paper[] }> => {
  const { get } = vault;
  const { sent, sealed } = await sealWithReasons(vault, sealInput(patient, Date.now() - 20 * 60_000));
  const session = sealed.session.id;
  await get('sessions:amend', {
    session,
    reason: 'The depth was mistyped',
    revision: 1,
    draft: null,
    fields: { ...sent.fields, pain: 6, note: 'A note of two lines.\nThe second one.' },
  });
  const records = [served(vault, await get('documents:create', { kind: 'session', source: session }))];
  const { courses } = await get('courses:list', { patient });
  for (const { id } of courses)
    records.push(served(vault, await get('documents:create', { kind: 'course', source: id })));
  return { session, records };
};

const takeLetter = async ({ get }: VaultAtWork): Promise<void> => {
  const { revision } = (await get('practice:home', {})).practice;
  await get('printing:save-habits', { revision, habits: { ...usualPrintHabits, paper: 'letter' } });
};

/**
 * Every version of every shipped text in every language as a document of one patient, and what is made from the record itself,
 * on A4; and the newest version of each text once more on Letter.
 */
export const everyPaper = (home: string, patient: string): Promise<readonly Paper[]> =>
  atWork(home, async (vault) => {
    await treat(vault, patient);
    const papers = [...(await papersOf(vault, patient, first)), ...(await consentsOf(vault, patient, first))];
    const { session, records } = await recordsOf(vault, patient);
    papers.push(...records, ...(await aftercareOf(vault, session, first)));
    await takeLetter(vault);
    return [
      ...papers,
      ...(await papersOf(vault, patient, again)),
      ...(await consentsOf(vault, patient, again)),
      ...(await aftercareOf(vault, session, again)),
    ];
  });
