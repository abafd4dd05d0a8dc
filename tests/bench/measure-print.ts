import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
    const { html } = served.value;
    const font = await documentFont(join(root, 'dist/renderer'))(html);
    return { id, html: html.replace('</head>', `<style>${font}</style></head>`) };
  });
}

/** A Chromium of the same build without the program, with one hidden page that is open already. */
async function openPlain(
  file: string,
): Promise<{ readonly print: () => Promise<Samples>; readonly close: () => Promise<void> }> {
  const { chromium } = await import('playwright');
  const { plainChromium } = await import('../support/plain-chromium.ts');
  const { smallerBuild } = await import('../support/launch-on-host.ts');
  const plain = plainChromium();
  const executablePath = smallerBuild()['HOST_CHROMIUM'] ?? plain.executablePath ?? '';
  const browser = await chromium.launch({ ...plain, executablePath });
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 900, height: 1200 } });
  const cdp = await page.context().newCDPSession(page);
  const print = async (): Promise<Samples> => {
    const begun = performance.now();
    await page.goto(pathToFileURL(file).href);
    const loaded = performance.now();
    const { data } = await cdp.send('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    Buffer.from(data, 'base64');
    const printed = performance.now();
    await page.goto('about:blank');
    return { print: [printed - begun], bare: [printed - loaded] };
  };
  return { print, close: () => browser.close() };
}

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
  const file = join(home, 'paper.html');
  writeFileSync(file, html);
  const plain = await openPlain(file);
  const measure = async (engine: string): Promise<Samples> => {
    if (engine === 'static') return plain.print();
    const begun = performance.now();
    const saved = (await askAsPage(app.page, 'documents:save-pdf', { id, leaving: null })) as {
      readonly ok: boolean;
    };
    if (!saved.ok) throw new Error('the paper was not saved');
    return { print: [performance.now() - begun] };
  };
  try {
    for (const engine of ['ours', 'static']) await measure(engine); // both windows are open from here on
    return await interleaved(random, rounds, ['ours', 'static'], measure);
  } finally {
    await plain.close();
  }
}

/**
 * Times from the asking to the saved PDF of a consent form, and those that the same build of Chromium takes alone for the
 * same HTML from a file, in a hidden page that is open already as ours is; a sentence when that cannot be done here.
 */
export async function measurePrints(random: Random, rounds: number): Promise<Measured | string> {
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
