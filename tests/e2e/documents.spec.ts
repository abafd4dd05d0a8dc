import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { formatDate } from '../../shared/dates/format.ts';
import { choosePath, openDocument, unlock } from '../support/appointment.ts';
import { openTheChart } from '../support/every-screen.ts';
import { fullPractice } from '../support/full-practice.ts';
import { launchApp } from '../support/launch-app.ts';
import type { LaunchedApp } from '../support/launched-app.ts';
import { factsOf, inkedRowsAbove, pagesOf } from '../support/pdf-text.ts';
import { atWork } from '../support/prepared-vault.ts';
import { watchRemovedFiles } from '../support/removed-files.ts';
import { vaultProcesses } from '../support/vault-processes.ts';

const hour = 3_600_000;

const save = async (app: LaunchedApp, path: string): Promise<string> => {
  await choosePath(app, path);
  await app.page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(app.page.getByText(/^Saved as PDF/)).toBeVisible();
  return path;
};

const openSealed = async (page: Page): Promise<void> => {
  await openTheChart(page);
  await page
    .getByRole('button', { name: /^Session 1/ })
    .first()
    .click();
  await expect(page.getByText(/^Sealed /).first()).toBeVisible();
};

/** Opens, saves and leaves each of the three sheets; answers their paths. */
const saveAll = async (app: LaunchedApp, folder: string) => {
  const { page } = app;
  const back = () => page.getByRole('button', { name: 'Back', exact: true }).click();
  await openTheChart(page);
  await openDocument(page, 'Read');
  const consent = await save(app, join(folder, 'consent.pdf'));
  await back();
  await openSealed(page);
  await openDocument(page, 'Print session record');
  const session = await save(app, join(folder, 'session.pdf'));
  await back();
  await openDocument(page, 'Print aftercare sheet');
  const aftercare = await save(app, join(folder, 'aftercare.pdf'));
  return { consent, session, aftercare };
};

/** "Fri 20-Nov-2026, 23:00" of the next full hour. */
const fullHour = (at: number): string => {
  const date = new Date(Math.ceil(at / hour) * hour);
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][date.getUTCDay()] ?? '';
  const clock = date.toISOString().slice(11, 16);
  return `${weekday} ${formatDate(date.toISOString().slice(0, 10))}, ${clock}`;
};

/** Every file below a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

/** Main and the vault process are watched for files without a name; Chromium has some of its own. */
const watchProgram = ({ pid }: LaunchedApp) => {
  if (process.platform !== 'linux') return { stop: () => Promise.resolve([]) };
  const vaults = vaultProcesses(pid);
  expect(vaults).toHaveLength(1);
  return watchRemovedFiles([pid, ...vaults]);
};

test('73 the printed consent, record and aftercare sheet are whole, and nothing else is written', async () => {
  const { home } = await fullPractice();
  const folder = mkdtempSync(join(tmpdir(), 'stria-sheets-'));
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const app = await launchApp({ home, wholeChromium: true, env: { TZ: 'UTC', TMPDIR: temporary } });
  try {
    await unlock(app.page);
    const watch = await watchProgram(app);
    const pdfs = await saveAll(app, folder);
    expect(await watch.stop(), 'no file without a name').toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['aftercare.pdf', 'consent.pdf', 'session.pdf', 'temporary']);
    for (const file of filesIn(temporary)) {
      const bytes = readFileSync(file);
      for (const words of ['%PDF', 'OKONKWO', 'Okonkwo']) expect(bytes.includes(words), file).toBe(false);
    }
    await app.close();
    const { documents, sealed } = await atWork(home, async ({ get }) => {
      const found = await get('patients:search', { query: 'okonkwo', after: null, limit: 1 });
      const patient = found.rows[0]?.id ?? '';
      const { lastSession } = await get('patients:chart', { id: patient });
      return { documents: await get('documents:list', { patient }), sealed: lastSession };
    });
    for (const [kind, pdf] of Object.entries(pdfs)) {
      expect(factsOf(pdf), kind).toMatchObject({
        Tagged: 'yes',
        'Page size': expect.stringMatching(/\(A4\)$/),
      });
      const pages = pagesOf(pdf);
      const printed = /Fingerprint ([0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4})/;
      const prefix = printed.exec(pages[0] ?? '')?.[1]?.replaceAll(' ', '') ?? '';
      const info = documents.find(({ kind: each, hash }) => each === kind && hash.startsWith(prefix));
      expect(info?.hash.slice(0, 12), `${kind}: the fingerprint is the document's`).toBe(prefix);
      pages.forEach((page, index) => {
        expect(page, `${kind}, page ${index + 1}`).toMatch(/OKONKWO-LINDQVIST, Adaeze Marguerite/);
        expect(page).toMatch(/born 04-Mar-1991 \(\d+ y\)\s*,?\s+no\. \d{5}/);
        expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
        expect(page).toContain(`Fingerprint ${prefix.replace(/(.{4})(?=.)/g, '$1 ')}`);
        expect(page).toMatch(/, version\s1/);
      });
    }
    const end = sealed?.endedAt ?? 0;
    const sheet = (pagesOf(pdfs.aftercare)[0] ?? '').replace(/\s+/g, ' ');
    expect(sheet).toContain(`We finished at ${new Date(end).toISOString().slice(11, 16)}.`);
    for (const hours of [12, 24, 72, 120, 168, 336])
      expect(sheet).toContain(`Until ${fullHour(end + hours * hour)} `);
    const signedOn = pagesOf(pdfs.consent).findLastIndex((page) => page.includes('Patient,')) + 1;
    for (const who of ['Patient,', 'Practitioner,'])
      expect(inkedRowsAbove(pdfs.consent, signedOn, who), `${who} signed in ink`).toBeGreaterThan(6);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a place that cannot be written to is said plainly, and nothing half is left there', async () => {
  const { home } = await fullPractice();
  const folder = mkdtempSync(join(tmpdir(), 'stria-refused-'));
  const app = await launchApp({ home });
  const { page } = app;
  try {
    await unlock(page);
    await openSealed(page);
    await openDocument(page, 'Print session record');
    const readOnly = join(folder, 'read-only');
    mkdirSync(readOnly, { mode: 0o500 });
    writeFileSync(join(folder, 'a-file'), '');
    mkdirSync(join(folder, 'taken.pdf'));
    const places = [
      join(folder, 'gone', 'session.pdf'),
      join(folder, 'a-file', 'session.pdf'),
      join(folder, 'taken.pdf'),
      process.getuid?.() === 0 ? '/sys/session.pdf' : join(readOnly, 'session.pdf'), // root writes anywhere else
    ];
    for (const place of places) {
      await choosePath(app, place);
      await page.getByRole('button', { name: 'Save as PDF' }).click();
      const said = page.getByRole('alert').filter({ hasText: /folder|place|saved/i });
      await expect(said, place).toBeVisible();
      expect(await said.innerText()).not.toMatch(/E[A-Z]{4,}|errno|undefined|\/(sys|tmp)/);
      await expect(page.getByText(/^Saved as PDF/)).toHaveCount(0);
      expect(existsSync(`${place}.part`)).toBe(false);
    }
    expect(readdirSync(folder).sort()).toEqual(['a-file', 'read-only', 'taken.pdf']);
    expect(readdirSync(join(folder, 'taken.pdf'))).toEqual([]);
    const older = join(folder, 'older.pdf');
    writeFileSync(older, 'an older sheet');
    await save(app, older);
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(readFileSync(older).subarray(0, 5).toString()).toBe('%PDF-');
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
});
