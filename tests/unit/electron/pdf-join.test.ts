import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { joinPdfs } from '../../../electron/pdf-join.ts';

const part = async (title: string, pages: number, at: number) => {
  const pdf = await PDFDocument.create();
  for (let page = 1; page <= pages; page += 1) pdf.addPage([595, 842]).drawText(`${title} ${page}`);
  pdf.setCreationDate(new Date(at));
  return {
    pdf: await pdf.save(),
    title,
    archive: {
      id: `0197a000-0000-7000-8000-00000000000${pages}`,
      kind: 'consent',
      title,
      language: 'en',
      practice: 'Northlight',
      at: Date.UTC(2026, 10, 20, pages),
      source: 'x',
      hash: 'ab'.repeat(32),
      code: 'K3F7Q 9X2MA B4TC',
      template: null,
      values: null,
    },
  } as const;
};

test('papers are one file with every page in order, a bookmark at each, and nothing of the time of printing', async () => {
  const titles = ['Consent für 李娜', 'Aftercare (2)'];
  const make = async (at: number) =>
    joinPdfs([await part(titles[0] ?? '', 2, at), await part(titles[1] ?? '', 3, at)]);
  const first = await make(1_000_000);
  expect(await make(9_000_000_000)).toEqual(first);
  const joined = await PDFDocument.load(first, { updateMetadata: false });
  expect(joined.getPageCount()).toBe(5);
  const outlines = joined.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  const one = outlines.lookup(PDFName.of('First'), PDFDict);
  const two = one.lookup(PDFName.of('Next'), PDFDict);
  const shown = [one, two].map((mark) => mark.lookup(PDFName.of('Title'), PDFHexString).decodeText());
  expect(shown).toEqual(titles);
  const page = two.lookup(PDFName.of('Dest'), PDFArray).get(0);
  expect(page).toBe(joined.getPage(2).ref);
  const [attached] = joined.getAttachments();
  const kept = JSON.parse(Buffer.from(attached?.data ?? []).toString('utf8')) as readonly { title: string }[];
  expect(kept.map(({ title }) => title)).toEqual(titles);
});
