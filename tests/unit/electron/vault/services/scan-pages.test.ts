import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { longestScanPage, mostScanPages } from '../../../../../shared/ipc/scan-page-channels.ts';
import { fail } from '../../../../../shared/result.ts';
import { askFileOf, attached, attachInput, markAttachment } from '../../../../support/attach-at-work.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { readingOf } from '../documents/document-text.ts';

const jpeg = (length = 40): string => `/9j/${'A'.repeat(length - 4)}`;

const withScan = async (label = 'Letter <script>of</script> the surgery') => {
  const vault = await practiceAtWork();
  const { id: patient } = await vault.get('patients:save', patientInput());
  const bytes = randomBytes(100);
  const fields = { kind: 'document', label, note: 'Came by post', takenOn: '2026-11-19' } as const;
  const { id } = await attached(askFileOf(vault), bytes, attachInput(patient, bytes, { fields }));
  return { vault, patient, id };
};

const htmlOf = (vault: VaultAtWork, id: string): string | undefined => {
  const answer = serveDocument(workOf(vault), id);
  return answer.ok ? answer.value.html : undefined;
};

describe('pages of an attached file', () => {
  it('print with the patient, what it is and its place in the file; typed text stays text, nothing is kept', async () => {
    const { vault, patient, id } = await withScan();
    const made = await vault.get('attachments:print-pages', {
      id,
      first: 9,
      of: 10,
      pages: [jpeg(), jpeg()],
    });
    expect(made).toMatchObject({ kind: 'scan-pages', patient, source: id });
    const html = htmlOf(vault, made.id) ?? '';
    expect(html).not.toContain('<script>');
    expect(html.match(/<img src="data:image\/jpeg;base64,\/9j\//g)).toHaveLength(2);
    expect(readingOf(html)).toMatch(
      /OKONKWO-LINDQVIST.*Letter <script>of<\/script> the surgery.*attached 20-Nov-2026 by Tomasz.*Came by post.*Page 9 of 10 of the file.*Page 10 of 10/,
    );
    expect(await vault.get('documents:list', { patient })).toEqual([]);
    const job = { papers: [{ paper: { what: 'document', id: made.id }, copies: 1 }] } as const;
    expect(await vault.get('printing:prepare', { papers: [...job.papers] })).toEqual([made]);
  });

  it('of a file that is not valid have the mark on every page and the reason', async () => {
    const { vault, id } = await withScan();
    await markAttachment(vault, id, 'Of another patient');
    const made = await vault.get('attachments:print-pages', { id, first: 1, of: 1, pages: [jpeg()] });
    const html = htmlOf(vault, made.id) ?? '';
    expect(html).toContain('@page{@top-left-corner{content:"NOT VALID"');
    expect(readingOf(html)).toMatch(/Not valid\. .*Of another patient/);
  });

  it('are refused of no file, beyond its end, and where they are no picture', async () => {
    const { vault, id } = await withScan();
    const ask = (given: object) =>
      vault.ask('attachments:print-pages', { id, first: 1, of: 2, pages: [jpeg()], ...given });
    expect(await ask({ id: newId() })).toEqual(fail('not-found', 'attachment'));
    expect(await ask({ first: 2, pages: [jpeg(), jpeg()] })).toEqual(fail('invalid', 'pages'));
    for (const page of ['', 'PHN2Zz4=', '/9j/"onerror=alert(1)', jpeg(longestScanPage + 4)])
      expect(await ask({ pages: [page] })).toMatchObject({ error: { code: 'invalid' } });
  });

  it('are held up to a length, the oldest go first, and take no place from other documents', async () => {
    const { vault, id } = await withScan();
    const pages = Array.from({ length: mostScanPages }, () => jpeg(longestScanPage));
    const made: string[] = [];
    const blank = await vault.get('photos:print-card', {});
    for (let count = 0; count < 9; count += 1)
      made.push((await vault.get('attachments:print-pages', { id, first: 1, of: 8, pages })).id);
    expect(made.map((each) => htmlOf(vault, each) !== undefined)).toEqual([
      false,
      ...made.slice(1).map(() => true),
    ]);
    expect(htmlOf(vault, blank.id)).toBeDefined();
  });
});
