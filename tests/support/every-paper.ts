import { shippedTexts } from '../../electron/vault/documents/templates/registry.ts';
import { serveDocument } from '../../electron/vault/services/documents.ts';
import type { DocumentInfo, DocumentKind } from '../../shared/documents/document.ts';
import { isPaperKind, noFacts, ofSession } from '../../shared/papers/paper.ts';
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

/** Every version, an older one before its successor, so that each is the one in use when its document is made. */
const textsOf = (fits: (kind: (typeof shippedTexts)[number]['fields']['kind']) => boolean) =>
  shippedTexts.filter(({ fields }) => fits(fields.kind));

/** Every shipped text that is made from a patient's page, adopted, and made for one patient. */
const papersOf = async (vault: VaultAtWork, patient: string): Promise<readonly Paper[]> => {
  const { get } = vault;
  const [product] = await get('products:list', {});
  if (!product) throw new Error('There is no product.');
  const used = { lot: 'HG-2611', expiry: '2031-11-30', amount: 500, unit: 'ul', timing: 'during' } as const;
  const { name, routeClass } = product;
  const now = Date.now() - 30 * 60_000;
  await sealWithReasons(
    vault,
    sealInput(patient, now, { products: [{ product: product.id, name, routeClass, ...used }] }),
  );
  const basis = await get('papers:basis', { patient });
  const made: Paper[] = [];
  for (const { id, language, version, fields } of textsOf(isPaperKind)) {
    await get('templates:adopt', { id, language, version });
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
const consentsOf = async (vault: VaultAtWork, patient: string): Promise<readonly Paper[]> => {
  const { get } = vault;
  const made: Paper[] = [];
  const read = async (kind: DocumentKind, source: string): Promise<void> => {
    made.push(served(vault, await get('documents:create', { kind, source })));
  };
  for (const { id, language, version } of textsOf((kind) => kind === 'consent')) {
    await get('templates:adopt', { id, language, version });
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
const aftercareOf = async (vault: VaultAtWork, session: string): Promise<readonly Paper[]> => {
  const { get } = vault;
  const all = textsOf((kind) => kind === 'aftercare');
  const retire = (id: string, language: 'en' | 'de', retired: boolean) =>
    get('templates:retire', { id, language, retired, reason: 'For the test' });
  const texts = new Map(all.map((text) => [`${text.id}/${text.language}`, text]));
  for (const { id, language, version } of texts.values()) {
    await get('templates:adopt', { id, language, version });
    await retire(id, language, true);
  }
  const made: Paper[] = [];
  for (const { id, language, version } of all) {
    await retire(id, language, false);
    await get('templates:adopt', { id, language, version });
    made.push(served(vault, await get('documents:create', { kind: 'aftercare', source: session })));
    await retire(id, language, true);
  }
  return made;
};

/** The record of an amended session and the summary of a course. */
const recordsOf = async (vault: VaultAtWork, patient: string): Promise<readonly Paper[]> => {
  const { get } = vault;
  const { sent, sealed } = await sealWithReasons(vault, sealInput(patient, Date.now() - 20 * 60_000));
  await get('sessions:amend', {
    session: sealed.session.id,
    reason: 'The depth was mistyped',
    revision: 1,
    draft: null,
    fields: { ...sent.fields, pain: 6, note: 'A note of two lines.\nThe second one.' },
  });
  const record = await get('documents:create', { kind: 'session', source: sealed.session.id });
  const { courses } = await get('courses:list', { patient });
  const made = [served(vault, record)];
  for (const { id } of courses)
    made.push(served(vault, await get('documents:create', { kind: 'course', source: id })));
  return [...made, ...(await aftercareOf(vault, sealed.session.id))];
};

/** Every version of every shipped text in every language as a document of one patient, and what is made from the record itself. */
export const everyPaper = (home: string, patient: string): Promise<readonly Paper[]> =>
  atWork(home, async (vault) => [
    ...(await papersOf(vault, patient)),
    ...(await consentsOf(vault, patient)),
    ...(await recordsOf(vault, patient)),
  ]);
