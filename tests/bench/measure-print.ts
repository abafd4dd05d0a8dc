import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { documentFont } from '../../electron/document-font.ts';
import { shippedTexts } from '../../electron/vault/documents/templates/registry.ts';
import { serveDocument } from '../../electron/vault/services/documents.ts';
import { noFacts } from '../../shared/papers/paper.ts';
import type { LaunchedApp } from '../support/launched-app.ts';
import type { Samples } from './jobs.ts';
import type { Random } from './random.ts';
import { type Measured, interleaved } from './rounds.ts';

interface Paper {
  readonly id: string;
  /** As it is served, with the program's font. */
  readonly html: string;
}

const root = join(import.meta.dirname, '../..');
const text = { id: 'photo-consent', language: 'en' } as const;

/** A consent form of a patient, kept. */
async function makePaper(home: string, patient: string): Promise<Paper> {
  const { atWork } = await import('../support/prepared-vault.ts');
  return atWork(home, async ({ get, holder }) => {
    for (const { id, language, version } of shippedTexts)
      if (id === text.id && language === text.language)
        await get('templates:adopt', { id, language, version });
    const asked = { patient, text, session: null, lot: null, facts: noFacts, draft: null };
    const { id } = await get('papers:make', asked);
    const served = holder.work && serveDocument(holder.work, id);
    if (served?.ok !== true) throw new Error('the paper was not made');
    const font = await documentFont(join(root, 'dist/renderer'))();
    return { id, html: served.value.html.replace('<style>', `<style>${font}`) };
  });
}

/** Opens the same HTML in a hidden window of the same program and prints it: the whole, and the printing alone. */
const printStatic = (app: LaunchedApp, html: string): Promise<Samples> =>
  app.evaluate(async ({ BrowserWindow }, source) => {
    const begun = performance.now();
    const sheet = new BrowserWindow({
      show: false,
      width: 900,
      height: 1200,
      webPreferences: { javascript: false },
    });
    await sheet.loadURL(`data:text/html;base64,${source}`);
    const loaded = performance.now();
    await sheet.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    const printed = performance.now();
    sheet.destroy();
    return { print: [printed - begun], bare: [printed - loaded] };
  }, Buffer.from(html, 'utf8').toString('base64'));

async function measureIn(
  app: LaunchedApp,
  { home, id, html }: Paper & { readonly home: string },
  random: Random,
  rounds: number,
): Promise<Measured> {
  const { askAsPage } = await import('../support/ask-as-page.ts');
  const { choosePath, unlock } = await import('../support/appointment.ts');
  await unlock(app.page);
  await choosePath(app, join(home, 'printed.pdf'));
  return interleaved(random, rounds, ['ours', 'static'], async (engine): Promise<Samples> => {
    if (engine === 'static') return printStatic(app, html);
    const begun = performance.now();
    const saved = (await askAsPage(app.page, 'documents:save-pdf', { id })) as { readonly ok: boolean };
    if (!saved.ok) throw new Error('the paper was not saved');
    return { print: [performance.now() - begun] };
  });
}

/**
 * Times from the asking to the saved PDF of a consent form, and to the PDF of the same HTML in the same program without
 * vault, archive data and disk; a sentence when that cannot be done here.
 */
export async function measurePrints(random: Random, rounds: number): Promise<Measured | string> {
  if (!existsSync(join(root, 'dist/main.js')))
    return 'Printing was left out: the program is not built (npm run demo builds it).';
  const { preparedHome } = await import('../support/prepared-vault.ts');
  const { launchApp } = await import('../support/launch-app.ts');
  const { home, patient } = await preparedHome();
  try {
    const paper = await makePaper(home, patient);
    const app = await launchApp({ home });
    try {
      return await measureIn(app, { home, ...paper }, random, rounds);
    } finally {
      await app.close();
    }
  } catch (error) {
    return `Printing was left out: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}.`;
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}
