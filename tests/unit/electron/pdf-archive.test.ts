import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { archivePdf } from '../../../electron/pdf-archive.ts';
import { srgbProfile } from '../../../electron/pdf-colours.ts';
import type { ArchiveFacts } from '../../../electron/vault/messages.ts';

const facts: ArchiveFacts = {
  id: '0197a000-0000-7000-8000-000000000001',
  kind: 'plan',
  title: 'Plan <b>&amp; Kosten</b> für 李娜',
  language: 'de',
  practice: 'Hautpraxis & Söhne',
  at: Date.UTC(2026, 10, 20, 13, 0),
  source: '0197a000-0000-7000-8000-000000000002',
  hash: 'ab'.repeat(32),
  code: 'K3F7Q 9X2MA B4TC',
  template: { id: 'plan', language: 'de', version: 2, hash: 'cd'.repeat(32) },
  values: { patient_name: '李娜', sessions: 4, minor: false, area_list: ['Bauch'] },
};

/** A page as the browser prints it, at a time of its own. */
const printed = async (at: number): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawText('One page');
  pdf.setCreationDate(new Date(at));
  pdf.setModificationDate(new Date(at));
  return pdf.save();
};

test('two prints of one document are the same bytes, whenever they were printed', async () => {
  const first = await archivePdf(await printed(1_000_000), facts);
  expect(await archivePdf(await printed(9_000_000_000), facts)).toEqual(first);
  expect(await archivePdf(await printed(1_000_000), { ...facts, at: facts.at + 1000 })).not.toEqual(first);
});

test('title, practice, time, colours and the data are in the file, and it is not claimed to be PDF/A', async () => {
  const bytes = await archivePdf(await printed(1_000_000), facts);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect([pdf.getTitle(), pdf.getAuthor(), pdf.getCreationDate()?.getTime(), pdf.getPageCount()]).toEqual([
    facts.title,
    facts.practice,
    facts.at,
    1,
  ]);
  const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new TypeError('no metadata');
  const xmp = Buffer.from(metadata.getContents()).toString('utf8');
  for (const words of [
    'Plan &lt;b&gt;&amp;amp; Kosten&lt;/b&gt; für 李娜',
    'Hautpraxis &amp; Söhne',
    `urn:uuid:${facts.id}`,
    '2026-11-20T13:00:00.000Z',
  ])
    expect(xmp).toContain(words);
  expect(bytes.toString('latin1')).not.toContain('pdfaid');
  expect(pdf.catalog.has(PDFName.of('OutputIntents'))).toBe(true);
  const [attached] = pdf.getAttachments();
  expect(attached?.name).toBe('document.json');
  expect(JSON.parse(Buffer.from(attached?.data ?? []).toString('utf8'))).toEqual(facts);
});

test('the profile of sRGB has the length and the tags that it says', () => {
  const profile = srgbProfile();
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  const count = profile.readUInt32BE(128);
  for (let index = 0; index < count; index += 1) {
    const at = profile.readUInt32BE(136 + 12 * index);
    expect(at + profile.readUInt32BE(140 + 12 * index)).toBeLessThanOrEqual(profile.length);
    expect(profile.toString('latin1', at, at + 4)).toMatch(/^(?:desc|text|XYZ |curv)$/);
  }
});
