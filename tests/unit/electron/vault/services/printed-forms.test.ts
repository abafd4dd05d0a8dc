import { describe, expect, it } from 'vitest';
import { documentHash } from '../../../../../electron/vault/documents/fingerprint.ts';
import { shippedTexts } from '../../../../../electron/vault/documents/templates/registry.ts';
import { checkPaper } from '../../../../../electron/vault/services/check-paper.ts';
import { documentCode, printedCode } from '../../../../../shared/documents/code.ts';
import type { PrintPaper } from '../../../../../shared/printing/printing.ts';
import { fail } from '../../../../../shared/result.ts';
import { hasBlankForm } from '../../../../../shared/templates/kinds.ts';
import { countEntries, htmlOf, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { concernFields } from '../../../../support/record-inputs.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';
import { readingOf } from '../documents/document-text.ts';
import { adoptAll, afterVisit, prepare } from './printing-at-work.ts';

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
