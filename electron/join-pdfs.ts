import { PDFDocument } from '@cantoo/pdf-lib';

/** The pages of several PDFs in one, in their order; what each tells of itself stays with the single ones. */
export const joinPdfs = async (pdfs: readonly Uint8Array[]): Promise<Buffer> => {
  const whole = await PDFDocument.create({ updateMetadata: false });
  whole.setCreator('Stria');
  whole.setProducer('Stria');
  for (const bytes of pdfs) {
    const one = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of await whole.copyPages(one, one.getPageIndices())) whole.addPage(page);
  }
  return Buffer.from(await whole.save());
};
