import { inflateSync } from 'node:zlib';
import { expect } from 'playwright/test';
import { test } from './fixture.ts';

test('a hidden window without scripts prints to PDF and is gone afterwards', async ({ app }) => {
  const html =
    '<title>Sheet</title><style>@page { size: A4 }</style><p id="p">one</p><script>document.write("two")</script>';
  const bytes = await app.page.evaluate(async (source) => {
    const pdf = (await window.api.call('print', source)) as Uint8Array;
    return [...pdf];
  }, html);
  const pdf = Buffer.from(bytes);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(glyphRuns(pdf)).toBe(1); // the script's text would be a second one
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

/** Counts the text-showing operators in the page's compressed content. */
function glyphRuns(pdf: Buffer): number {
  let count = 0;
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    try {
      count +=
        inflateSync(pdf.subarray(at + 'stream\n'.length))
          .toString('latin1')
          .match(/\sTj\s|\sTJ\s/g)?.length ?? 0;
    } catch {
      continue; // not a compressed stream
    }
  }
  return count;
}
