import { describe, expect, it } from 'vitest';
import { readMeta } from '../../../../../electron/vault/db/meta.ts';
import { documentHash } from '../../../../../electron/vault/documents/fingerprint.ts';
import { shippedTexts } from '../../../../../electron/vault/documents/templates/registry.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { checkPaper } from '../../../../../electron/vault/services/check-paper.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { documentCode, printedCode } from '../../../../../shared/documents/code.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import type { PrintPaper } from '../../../../../shared/printing/printing.ts';
import { fail } from '../../../../../shared/result.ts';
import { hasBlankForm } from '../../../../../shared/templates/kinds.ts';
import { askFileOf } from '../../../../support/attach-at-work.ts';
import { picture } from '../../../../support/pictures.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  concernFields,
  consentInput,
  sealInput,
  sealWithReasons,
} from '../../../../support/record-inputs.ts';
import { patientInput, practice, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { readingOf } from '../documents/document-text.ts';
import { addCheaply, assistant, hers, openAs } from './users-at-work.ts';

const adoptAll = async (vault: VaultAtWork): Promise<void> => {
  for (const { id, language, version } of shippedTexts)
    await vault.get('templates:adopt', { id, language, version });
};

/** A practice with every shipped text in use, a signed consent and a sealed session under it. */
const afterVisit = async () => {
  const vault = await practiceAtWork();
  await adoptAll(vault);
  const { id: patient } = await vault.get('patients:save', patientInput());
  const version =
    shippedTexts.filter(({ id, language }) => id === 'consent-striae' && language === 'en').at(-1)?.version ??
    1;
  const consent = consentInput(patient, afternoon, { templateVersion: version });
  await vault.get('consents:sign', consent);
  const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon, { consent: consent.id }));
  return { vault, patient, consent: consent.id, session: sent.id };
};

const prepare = async (vault: VaultAtWork, ...papers: readonly PrintPaper[]) =>
  vault.get('printing:prepare', { papers: papers.map((paper) => ({ paper, copies: 1 })) });

const htmlOf = (vault: VaultAtWork, id: string): string => {
  const served = serveDocument(workOf(vault), id);
  if (!served.ok) throw new Error(served.error.reason);
  return served.value.html;
};

const revisionOf = async (vault: VaultAtWork): Promise<number> =>
  (await vault.get('practice:home', {})).practice.revision;

const giveLogo = async (vault: VaultAtWork, widthPx: number, heightPx: number) => {
  const bytes = (await picture(widthPx, heightPx).png().toBuffer()).toString('base64');
  const logo = { type: 'png' as const, widthPx, heightPx, bytes };
  return askFileOf(vault)({ do: 'logo', revision: await revisionOf(vault), logo });
};

describe('how documents print', () => {
  it('is by country until the owner says otherwise, and what is frozen stays', async () => {
    const { vault, session } = await afterVisit();
    const made = (kind: 'session' | 'aftercare'): PrintPaper => ({ what: 'made', kind, source: session });
    const [first] = await prepare(vault, made('session'));
    expect(htmlOf(vault, first?.id ?? '')).toContain('@page{size:A4;');
    const save = async (paper: 'A4' | 'letter' | 'by-country') =>
      vault.get('printing:save-habits', { revision: await revisionOf(vault), habits: { paper, logo: null } });
    await save('letter');
    expect((await vault.get('practice:home', {})).printHabits).toEqual({ paper: 'letter', logo: null });
    const later = await prepare(vault, made('session'), made('aftercare'));
    for (const { id } of later) expect(htmlOf(vault, id)).toContain('@page{size:letter;');
    expect(htmlOf(vault, first?.id ?? '')).toContain('@page{size:A4;');
    await vault.get('practice:save', {
      revision: await revisionOf(vault),
      practice: { ...practice, country: 'US' },
    });
    expect((await vault.get('practice:home', {})).printHabits.paper).toBe('letter');
    await save('by-country');
    const [us] = await prepare(vault, made('aftercare'));
    expect(htmlOf(vault, us?.id ?? '')).toContain('@page{size:letter;');
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('carries the logo of its day, at its own shape, and no other', async () => {
    const { vault, session } = await afterVisit();
    const made: PrintPaper = { what: 'made', kind: 'session', source: session };
    const [bare] = await prepare(vault, made);
    expect(htmlOf(vault, bare?.id ?? '')).not.toContain('class="logo"');
    expect(await giveLogo(vault, 500, 100)).toEqual({ ok: true, value: null });
    const wide = await vault.get('printing:logo', {});
    const [first] = await prepare(vault, made);
    const before = htmlOf(vault, first?.id ?? '');
    expect(before).toContain(`data-logo="${wide?.hash}"`);
    expect(before).toContain(`src="data:image/png;base64,${wide?.bytes}"`);
    expect(before).toContain('width:50.00mm;height:10.00mm');
    expect(before).toMatch(
      /@top-left\{content:\/\*logo [0-9a-f]{64} 24\.00 4\.80\*\/url\("data:image\/svg\+xml;base64,/,
    );
    await giveLogo(vault, 100, 200);
    expect(htmlOf(vault, first?.id ?? '')).toBe(before);
    expect(documentHash(before)).toBe(first?.hash);
    const code = documentCode(first?.id ?? '', first?.hash ?? '');
    expect(checkPaper(workOf(vault), { typed: code })).toMatchObject({ ok: true, value: { result: 'same' } });
    const [second] = await prepare(vault, made);
    expect(htmlOf(vault, second?.id ?? '')).toContain('width:10.00mm;height:20.00mm');
    await vault.get('printing:save-habits', {
      revision: await revisionOf(vault),
      habits: { paper: 'by-country', logo: null },
    });
    expect(await vault.get('printing:logo', {})).toBeNull();
    expect(htmlOf(vault, first?.id ?? '')).toBe(before);
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('takes a logo only from the owner, once, and only one that it knows or that fits', async () => {
    const { vault } = await afterVisit();
    await giveLogo(vault, 300, 100);
    const [entries, hash] = [countEntries(vault), (await vault.get('printing:logo', {}))?.hash ?? ''];
    await giveLogo(vault, 300, 100);
    expect(countEntries(vault) - entries).toBeLessThanOrEqual(1); // the practice again, the picture not
    const revision = await revisionOf(vault);
    const habits = { paper: 'A4' as const, logo: 'ab'.repeat(32) };
    expect(await vault.ask('printing:save-habits', { revision, habits })).toEqual(fail('not-found', 'logo'));
    await vault.get('printing:save-habits', { revision, habits: { ...habits, logo: hash } });
    expect(
      await vault.ask('printing:save-habits', { revision, habits: { ...habits, logo: null } }),
    ).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    for (const logo of [
      { type: 'webp', widthPx: 10, heightPx: 10, bytes: 'AAAA' },
      { type: 'png', widthPx: 601, heightPx: 10, bytes: 'AAAA' },
      { type: 'png', widthPx: 10, heightPx: 10, bytes: '"><script>' },
      { type: 'png', widthPx: 10, heightPx: 10, bytes: 'A'.repeat(400_000) },
    ] as const)
      expect(await askFileOf(vault)({ do: 'logo', revision: revision + 1, logo })).toEqual(
        fail('invalid', 'input'),
      );
    addCheaply(vault, assistant());
    await openAs(vault, hers);
    expect(await giveLogo(vault, 200, 100)).toEqual(fail('refused', 'role'));
  });
});

describe('the papers of a visit', () => {
  it('are offered with what is usual ticked, and as they were chosen the last time', async () => {
    const { vault, patient, session, consent } = await afterVisit();
    const offered = await vault.get('printing:offer', { patient, session });
    const ticked = offered.filter(({ copies }) => copies > 0);
    expect(ticked.map(({ sort }) => sort)).toEqual(['consent', 'session', 'aftercare']);
    expect(offered.map(({ sort }) => sort)).toEqual(
      expect.arrayContaining([
        'leaflet',
        'photo-consent',
        'anaesthetic-consent',
        'guardian-consent',
        'sheet',
      ]),
    );
    const made = await prepare(vault, ...ticked.map(({ paper }) => paper));
    expect(made.map(({ kind, source }) => [kind, source])).toEqual([
      ['consent', consent],
      ['session', session],
      ['aftercare', session],
    ]);
    const entries = countEntries(vault);
    await vault.get('printing:remember', { queue: { consent: 0, session: 0, aftercare: 2, leaflet: 1 } });
    expect(countEntries(vault)).toBe(entries);
    const again = await vault.get('printing:offer', { patient, session });
    expect(
      again.filter(({ copies }) => copies > 0).map(({ sort, copies, language }) => [sort, copies, language]),
    ).toEqual([
      ['aftercare', 2, null],
      ['leaflet', 1, 'en'],
    ]);
    expect(await vault.ask('printing:offer', { patient: consent, session: null })).toMatchObject({
      ok: false,
    });
    const { id: other } = await vault.get('patients:save', patientInput({ family: 'Other' }));
    expect(await vault.ask('printing:offer', { patient: other, session })).toEqual(
      fail('not-found', 'session'),
    );
  });

  it('are all made, whatever is offered, and the printer is remembered without an entry', async () => {
    const { vault, patient, session } = await afterVisit();
    const offered = await vault.get('printing:offer', { patient, session });
    const made = await prepare(vault, ...offered.map(({ paper }) => paper));
    expect(made).toHaveLength(offered.length);
    for (const { id, hash } of made) expect(documentHash(htmlOf(vault, id))).toBe(hash);
    const entries = countEntries(vault);
    expect(await vault.get('printing:printer', {})).toBeNull();
    const printer = { name: "O'Brien; rm -rf", duplex: 'longEdge' as const };
    await vault.get('printing:remember-printer', { printer });
    expect(await vault.get('printing:printer', {})).toEqual(printer);
    expect(countEntries(vault)).toBe(entries);
    const { db } = workOf(vault).vault;
    db.sqlite.prepare(`update meta set value = '{broken' where key in ('printer', 'print-queue')`).run();
    expect(readMeta(db, 'printer')).toBe('{broken');
    expect(await vault.get('printing:printer', {})).toBeNull();
  });

  it('that cannot be made, or that the role does not allow, are refused in words', async () => {
    const { vault, patient } = await afterVisit();
    const refused = async (paper: PrintPaper) =>
      vault.ask('printing:prepare', { papers: [{ paper, copies: 1 }] } satisfies InputOf<'printing:prepare'>);
    const text = (id: string) => ({ id, language: 'en' as const });
    expect(await refused({ what: 'document', id: patient })).toEqual(fail('not-found', 'document'));
    expect(await refused({ what: 'paper', text: text('referral-letter'), patient })).toEqual(
      fail('refused', 'not-a-paper'),
    );
    expect(await refused({ what: 'blank', text: text('referral-letter') })).toEqual(
      fail('refused', 'no-blank-form'),
    );
    expect(await refused({ what: 'paper', text: text('nothing'), patient })).toMatchObject({ ok: false });
    const nine = Array.from(
      { length: 9 },
      () => ({ paper: { what: 'blank', text: text('photo-consent') }, copies: 1 }) as const,
    );
    expect(await vault.ask('printing:prepare', { papers: nine })).toMatchObject({
      error: { code: 'invalid' },
    });
    addCheaply(vault, assistant({ role: 'reader' }));
    await openAs(vault, hers);
    expect(await refused({ what: 'paper', text: text('photo-consent'), patient })).toEqual(
      fail('refused', 'role'),
    );
    const offered = await vault.get('printing:offer', { patient, session: null });
    expect(offered.every(({ paper }) => paper.what !== 'paper')).toBe(true);
  });
});

describe('forms with lines to write on', () => {
  const lines = (html: string): number => html.split('class="to-write"').length - 1;

  it('are made of every text that can be filled in by hand, for nobody, and not kept', async () => {
    const { vault } = await afterVisit();
    const newest = new Map(shippedTexts.map((text) => [`${text.id}/${text.language}`, text]));
    const forms = [...newest.values()].filter(({ fields }) => hasBlankForm(fields.kind));
    expect(new Set(forms.map(({ fields }) => fields.kind))).toContain('consent');
    const entries = countEntries(vault);
    for (const { id, language, fields } of forms) {
      const [form] = await prepare(vault, { what: 'blank', text: { id, language } });
      const html = htmlOf(vault, form?.id ?? '');
      expect(lines(html), `${id}/${language}`).toBeGreaterThanOrEqual(4);
      expect(html).not.toMatch(/\uf6d5|undefined|\[object/);
      expect(readingOf(html)).not.toContain(language === 'en' ? 'not recorded' : 'nicht erfasst');
      if (fields.kind === 'consent') expect(html).toContain('class="signatures"');
    }
    expect(countEntries(vault)).toBe(entries);
  });

  it('of the treatment consent carry what the record knows of a patient, and are kept', async () => {
    const vault = await practiceAtWork();
    await adoptAll(vault);
    const { id: patient } = await vault.get(
      'patients:save',
      patientInput({ family: 'Okafor', given: 'Maya' }),
    );
    await vault.get('concerns:save', {
      id: patientInput().id,
      patient,
      revision: 0,
      fields: concernFields(),
      draft: null,
    });
    const offered = await vault.get('printing:offer', { patient, session: null });
    const consent = offered.find(({ sort }) => sort === 'consent');
    expect(consent?.paper.what).toBe('paper');
    const [form] = await prepare(vault, consent?.paper ?? { what: 'document', id: patient });
    expect(form).toMatchObject({ kind: 'consent', patient });
    const html = htmlOf(vault, form?.id ?? '');
    const text = readingOf(html);
    expect(text).toContain('Maya Okafor');
    const { areas } = concernFields();
    expect(areas.length).toBeGreaterThan(0);
    expect(text).toMatch(/Areas .*\((right|left)/);
    expect(lines(html)).toBeGreaterThanOrEqual(4);
    expect(html).not.toContain('class="whose"');
  });
});

describe('labels', () => {
  const order = (patient: string, more: object = {}): PrintPaper => ({
    what: 'label',
    order: {
      patient,
      session: null,
      area: null,
      paper: 'sheet',
      language: 'en',
      start: 1,
      count: 1,
      ...more,
    },
  });

  it('name nobody, and their code is found again', async () => {
    const { vault, patient, session } = await afterVisit();
    const area = { region: 'abdomen-lower', side: 'right' };
    const [label] = await prepare(vault, order(patient, { session, area, start: 5, count: 20 }));
    const html = htmlOf(vault, label?.id ?? '');
    expect(html.split('class="label"')).toHaveLength(21);
    expect(html.split('<span></span>')).toHaveLength(5); // the four that are used already
    expect(html.split('class="qr"')).toHaveLength(21);
    const { patient: whose } = await vault.get('patients:chart', { id: patient });
    const text = readingOf(html);
    expect(text).not.toContain(whose.family);
    expect(text).toContain(`${whose.given.charAt(0)}. ${whose.family.charAt(0)}. no. ${whose.number}`);
    expect(text).toMatch(/session 1/);
    expect(text).toMatch(/Lower abdomen \(right\)/);
    const code = documentCode(label?.id ?? '', label?.hash ?? '');
    expect(text).toContain(printedCode(code));
    expect(documentHash(html)).toBe(label?.hash);
    expect(checkPaper(workOf(vault), { typed: code })).toMatchObject({ value: { result: 'same' } });
    const [german] = await prepare(vault, order(patient, { session, area, language: 'de' }));
    const page = htmlOf(vault, german?.id ?? '');
    expect(page).toMatch(/<html lang="de/);
    expect(readingOf(page)).toMatch(/Nr\. .*geb\. \d\d\.\d\d\.\d{4}.*Sitzung 1.*Unterbauch \(rechts\)/);
    const [single] = await prepare(vault, order(patient, { paper: 'single', count: 3 }));
    expect(htmlOf(vault, single?.id ?? '')).toContain('@page{size:62mm 29mm;');
  });

  it('beyond the end of a sheet, or of a session of somebody else, are refused', async () => {
    const { vault, session } = await afterVisit();
    const { id: other } = await vault.get('patients:save', patientInput({ family: 'Other' }));
    const ask = (paper: PrintPaper) => vault.ask('printing:prepare', { papers: [{ paper, copies: 1 }] });
    expect(await ask(order(other, { start: 20, count: 6 }))).toMatchObject({ error: { code: 'invalid' } });
    expect(await ask(order(other, { session }))).toEqual(fail('not-found', 'session'));
  });
});
