import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { archivePdf } from '../../../electron/pdf-archive.ts';
import { srgbProfile } from '../../../electron/pdf-colours.ts';
import { splicedPdf } from '../../../electron/pdf-splice.ts';
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

/** A page as the browser prints it, with one table of references, or as other programs write it; at a time of its own. */
const printed = async (at: number, useObjectStreams = false): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawText('One page');
  pdf.setCreationDate(new Date(at));
  pdf.setModificationDate(new Date(at));
  return pdf.save({ useObjectStreams });
};

test.each([false, true])(
  'two prints of one document are the same bytes, whenever they were printed (%s)',
  async (other) => {
    const first = await archivePdf(await printed(1_000_000, other), facts);
    expect(await archivePdf(await printed(9_000_000_000, other), facts)).toEqual(first);
    expect(first.toString('latin1')).not.toContain('D:19700101');
    const later = { ...facts, at: facts.at + 1000 };
    expect(await archivePdf(await printed(1_000_000, other), later)).not.toEqual(first);
  },
);

test('the objects that the browser wrote are the same bytes, and each is found where the table says', async () => {
  const before = Buffer.from(await printed(1_000_000)).toString('latin1');
  const after = (await archivePdf(await printed(1_000_000), facts)).toString('latin1');
  const objectsOf = (text: string): Map<string, string> =>
    new Map(
      [...text.matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj$/gm)].map(([, number = '', body = '']) => [
        number,
        body,
      ]),
    );
  const [were, are] = [objectsOf(before), objectsOf(after)];
  const same = [...were].filter(([number, body]) => are.get(number) === body);
  expect(same.length).toBe(were.size - 2);
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(after)?.[1]);
  expect(after.slice(table, table + 5)).toBe('xref\n');
  const places = [...after.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
  expect(places).toHaveLength(are.size);
  expect(new Set(places.map((place) => /^\d+ 0 obj\n/.test(after.slice(place))))).toEqual(new Set([true]));
});

test.each([
  ['nothing', ''],
  ['no table', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'],
  ['a table that is not there', '%PDF-1.7\nstartxref\n99999\n%%EOF\n'],
  [
    'a table that ends too soon',
    '%PDF-1.7\nxref\n0 5\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n',
  ],
  [
    'a catalog that is not there',
    '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 4 0 R /Info 5 0 R >>\nstartxref\n9\n%%EOF\n',
  ],
])('%s is left to the way that reads everything', async (_what, text) => {
  expect(await splicedPdf(Buffer.from(text), () => Promise.reject(new Error('changed')))).toBeUndefined();
});

test.each([false, true])(
  'title, practice, time, colours and the data are in the file, and it is not claimed to be PDF/A (%s)',
  async (other) => {
    const bytes = await archivePdf(await printed(1_000_000, other), facts);
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
  },
);

test('names that stand in an object of their own are kept, and the data is among them', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]);
  const names = pdf.context.register(pdf.context.obj({ Dests: pdf.context.obj({}) }));
  pdf.catalog.set(PDFName.of('Names'), names);
  const bytes = await archivePdf(await pdf.save({ useObjectStreams: false }), facts);
  const read = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(read.catalog.lookup(PDFName.of('Names'), PDFDict).has(PDFName.of('Dests'))).toBe(true);
  expect(read.getAttachments().map(({ name }) => name)).toEqual(['document.json']);
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
