import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { documentCode, printedCode } from '../../shared/documents/code.ts';
import { noFacts } from '../../shared/papers/paper.ts';
import { choosePath, unlock } from '../support/appointment.ts';
import { askFileOf, attached, attachInput, contentOf } from '../support/attach-at-work.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { go, openTheChart } from '../support/every-screen.ts';
import { fullPractice } from '../support/full-practice.ts';
import { launchApp } from '../support/launch-app.ts';
import { factsOf, pagesOf, scanPage } from '../support/pdf-text.ts';
import { pdfSaying } from '../support/pictures.ts';
import { atWork } from '../support/prepared-vault.ts';

/** A printed form that waits for its signature, and an amended session; answers the form and the session's number. */
const fillShelf = (home: string, patient: string) =>
  atWork(home, async (vault) => {
    const { get } = vault;
    for (const [label, bytes] of [
      ['Two pages', pdfSaying('The letter of the surgery', 2)],
      ['Damaged letter', Buffer.from('%PDF-1.7 and nothing that can be shown')],
    ] as const)
      await attached(
        askFileOf(vault),
        bytes,
        attachInput(patient, bytes, {
          fields: { kind: 'document', label, note: '', takenOn: '2026-11-20' },
          content: contentOf(bytes),
        }),
      );
    await get('templates:adopt', { id: 'photo-consent', version: 1 });
    const form = await get('papers:make', {
      patient,
      text: { id: 'photo-consent', language: 'en' },
      session: null,
      lot: null,
      facts: noFacts,
      draft: null,
    });
    const { lastSession: sealed } = await get('patients:chart', { id: patient });
    if (!sealed) throw new Error('There is no session.');
    const {
      id: session,
      patient: _patient,
      revision,
      sealedAt: _at,
      sealedBy: _by,
      ordinal: _ordinal,
      courses: _courses,
      findings: _findings,
      passes: _passes,
      amendments: _amendments,
      invalid: _invalid,
      ...fields
    } = sealed;
    await get('sessions:amend', {
      session,
      reason: 'Pain was mistyped',
      revision,
      draft: null,
      fields: { ...fields, pain: 7 },
    });
    return form;
  });

const chooseFile = async (page: Page, press: Locator, path: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await press.click();
  await (await chooser).setFiles(path);
};

test('a printed form comes back signed, chosen papers print in one go, a correction stands beside what was signed', async () => {
  const { home, patient } = await fullPractice();
  const folder = mkdtempSync(join(tmpdir(), 'stria-shelf-'));
  const form = await fillShelf(home, patient);
  const app = await launchApp({ home });
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const row = (name: string | RegExp) =>
    page
      .getByRole('list', { name: 'Documents, newest first' })
      .getByRole('listitem')
      .filter({ hasText: name });
  const dialog = page.getByRole('dialog');
  try {
    await unlock(page);
    await openTheChart(page);
    await button('All documents').click();
    await expect(row('Areas or a depth are planned').getByText('Needed')).toBeVisible();
    await expect(row(form.title).getByText('Offered, not signed')).toBeVisible();

    // The form is printed, and comes back as a scan: its code says which one it is.
    const printed = join(folder, 'printed.pdf');
    await choosePath(app, printed);
    await askAsPage(page, 'documents:save-pdf', { id: form.id, leaving: null });
    const scan = scanPage(printed, pagesOf(printed).length, join(folder, 'scan'));
    await chooseFile(page, button('Attach signed paper'), scan);
    await dialog.getByRole('textbox', { name: 'Name in the record' }).fill('Photo consent, signed');
    await dialog.getByRole('button', { name: 'Attach', exact: true }).click();
    await expect(dialog).toBeHidden();
    const signed = row(form.title);
    await expect(signed.getByText('Signed', { exact: true })).toBeVisible();
    await expect(signed.getByRole('button', { name: 'Signed paper' })).toBeVisible();

    // Filters, and two papers in one go.
    await page.getByRole('searchbox', { name: 'Words of the title' }).fill('no such paper');
    await expect(page.getByText('No document fits this choice.')).toBeVisible();
    await button('Show everything').click();
    await page.getByRole('combobox', { name: 'State' }).fill('Signed');
    await page.getByRole('option', { name: 'Signed', exact: true }).click();
    await expect(row('Session 1')).toHaveCount(0);
    await row(form.title).getByRole('checkbox').check();
    await row('Consent to treatment').getByRole('checkbox').check();
    const both = join(folder, 'both.pdf');
    await choosePath(app, both);
    await button('Print chosen').click();
    await dialog.getByRole('radio', { name: 'Save as PDF' }).check();
    await dialog.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(dialog.getByText(/^Saved/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    const pages = pagesOf(both);
    expect(pages.length).toBeGreaterThan(pagesOf(printed).length);
    expect(pages.join(' ')).toContain(printedCode(documentCode(form.id, form.hash)));
    expect(pages.join(' ')).toMatch(/I agree|I consent/i);
    expect(factsOf(both)).toMatchObject({ Tagged: 'yes' });
    await row(form.title).getByRole('checkbox').uncheck();
    await row('Consent to treatment').getByRole('checkbox').uncheck();

    // Attached files print with the rest; one whose file is damaged is named and left out.
    await button('Show everything').click();
    await row('Photo consent, signed').getByRole('checkbox').check();
    await row('Damaged letter').getByRole('checkbox').check();
    await row('Two pages').getByRole('checkbox').check();
    await row(form.title).getByRole('checkbox').check();
    const mixed = join(folder, 'mixed.pdf');
    await choosePath(app, mixed);
    await button('Print chosen').click();
    await expect(dialog.getByText('3 of 3 attached files read.')).toBeVisible();
    await expect(dialog.getByText('Not printed: Damaged letter.')).toBeVisible();
    await dialog.getByRole('radio', { name: 'Save as PDF' }).check();
    await dialog.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(dialog.getByText(/^Saved/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    const papers = pagesOf(mixed);
    expect(papers).toHaveLength(1 + 2 + pagesOf(printed).length);
    expect(papers[0]).toMatch(/OKONKWO-LINDQVIST[^]*Photo consent, signed[^]*Page 1 of 1 of the file/);
    expect(papers[2]).toMatch(/Page 2 of 2 of the file/);
    expect(papers.join(' ')).toContain(printedCode(documentCode(form.id, form.hash)));
    expect(factsOf(mixed)).toMatchObject({ Tagged: 'yes' });

    // A note beside what was signed.
    await row('Consent to treatment').getByRole('button', { name: /^Open/ }).click();
    await button('Corrections').click();
    await dialog.getByRole('button', { name: 'Note a correction' }).click();
    await dialog.getByRole('button', { name: 'Note correction' }).click();
    await expect(dialog.getByText('Fill this in.').first()).toBeVisible();
    await dialog.getByRole('combobox', { name: 'What is wrong' }).fill('price');
    await page.getByRole('option', { name: 'Price as told' }).click();
    await expect(dialog.getByText('£120')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'What is right' }).fill('£130 a session');
    await dialog.getByRole('textbox', { name: 'Why it is corrected' }).fill('Misread the list');
    await dialog.getByRole('button', { name: 'Note correction' }).click();
    await expect(dialog.locator('del', { hasText: '£120' })).toBeVisible();
    await dialog.getByLabel('As it was on').fill('01-01-2020');
    await page.keyboard.press('Tab');
    await expect(dialog.getByText('On 01-Jan-2020 it was not there yet.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    const sheet = page.frameLocator('iframe');
    await expect(sheet.getByRole('heading', { name: 'Noted since' })).toBeVisible();
    await expect(sheet.getByText('£130 a session')).toBeVisible();

    // The amended session shows in place what stood before.
    await openTheChart(page);
    await button(/^Session 1/)
      .first()
      .click();
    const reaction = page.locator('#session-reaction');
    await expect(reaction.locator('del', { hasText: '3 of 10' })).toBeVisible();
    await expect(reaction.getByText('Pain was mistyped')).toBeVisible();

    // The session is marked as not valid, its paper too; the mark is taken back.
    await button('Mark as not valid').click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Mark as not valid' }).click();
    await expect(question.getByText('Fill this in.')).toBeVisible();
    await question.getByLabel('Reason').fill('Keyed in for the wrong day');
    await expect(question.getByText(/^Draft saved/)).toBeVisible();
    await page.keyboard.press('Control+l');
    await unlock(page);
    await go(page, 'Today');
    await button(/OKONKWO.*Note on a record/).click();
    await expect(question.getByText(/^Unsaved text from/)).toBeVisible();
    await expect(question.getByLabel('Reason')).toHaveValue('Keyed in for the wrong day');
    await question.getByRole('button', { name: 'Mark as not valid' }).click();
    await expect(question).toBeHidden();
    await button(/^Session 1/)
      .first()
      .click();
    await expect(page.getByText('Marked as not valid by Tomasz Wiśniewski')).toBeVisible();
    await expect(reaction.locator('del', { hasText: '3 of 10' })).toBeVisible();
    const record = join(folder, 'not-valid.pdf');
    await button('Print session record').click();
    await expect(
      page.frameLocator('iframe').getByText(/^Not valid\. .*Keyed in for the wrong day/),
    ).toBeVisible();
    await choosePath(app, record);
    await button('Save as PDF').click();
    await expect(page.getByText(/^Saved as PDF/)).toBeVisible();
    for (const text of pagesOf(record)) expect(text.match(/NOT\s+VALID/g)).not.toBeNull();
    await button('Back').click();
    await button('Take back the mark').click();
    await dialog.getByLabel('Reason').fill('It was the right day');
    await dialog.getByRole('button', { name: 'Take back the mark' }).click();
    await expect(page.getByText('Marked as not valid by')).toHaveCount(0);
    await expect(page.getByText(/Valid again: .*It was the right day/)).toBeVisible();

    // A picture and the PDF of the paper are each found in the record.
    await go(page, 'Documents');
    await button('Check a document').click();
    for (const file of [scan, printed]) {
      await chooseFile(page, dialog.getByRole('button', { name: 'Choose a picture or PDF' }), file);
      await expect(dialog.getByText('Fits the record')).toBeVisible();
      await dialog.getByLabel('Code of the paper').fill('');
      await expect(dialog.getByText('Fits the record')).toHaveCount(0);
    }
    await chooseFile(
      page,
      dialog.getByRole('button', { name: 'Choose a picture or PDF' }),
      join(import.meta.dirname, 'papers.spec.ts'),
    );
    await expect(dialog.getByText(/^This file cannot be read/)).toBeVisible();
    expect(readFileSync(printed).subarray(0, 5).toString()).toBe('%PDF-');
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
});
