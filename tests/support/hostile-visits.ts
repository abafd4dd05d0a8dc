import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { openSection } from './chart-session.ts';
import { go, openTheChart } from './every-screen.ts';
import { visitRefusedFiles } from './hostile-files.ts';

/**
 * Called on each screen with its name and what of the practice has to stand on it, each a channel and a place of its input;
 * twice where two texts of that place do.
 */
export type VisitShowing = (screen: string, shows: readonly string[]) => Promise<void>;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The register: all products, one with its lots and the dialog of one, what a scan added, and a device. */
const visitRegister = async (page: Page, visit: VisitShowing): Promise<void> => {
  await go(page, 'Products');
  await visit('products', ['products:save fields.name', 'devices:save fields.make']);
  await button(page, /1 of 1 called back$/).click();
  await visit('product with lots', ['products:save fields.inci', 'products:save fields.active']);
  await button(page, /^Stock/).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Received' }).check();
  await visit('stock of a lot that was called back', ['lots:move fields.reason']);
  await page.keyboard.press('Escape');
  await button(page, /1 lot$/).click();
  await visit('scanned product', ['scans:add product.fields.inci']);
  await button(page, /Motor pen/)
    .filter({ hasNotText: 'Halden' })
    .click();
  await visit('device', ['devices:save fields.udi', 'devices:save fields.uses[].source']);
  await button(page, /1 of 1 called back$/).click();
  await button(page, /^Who was exposed to lot/).click();
  await visit('who was exposed to a lot', ['lots:move fields.reason']);
};

const ownerPages = [
  ['What was written', 'What was written', ['holds:set reason', 'attachments:mark fields.reason']],
  [/^Sessions to look at/, 'Sessions to look at', ['sessions:amend fields.reasons[].text']],
  ['Every rule and its source', 'Rules', ['rules:save fields.reason', 'laws:save fields.text']],
  ['Review list and periods', 'Keeping records', ['keeping:save-period fields.text']],
  ['Look at the outcomes', 'Outcomes', []],
] as const;

const ofStock = [
  ...Array.from({ length: 4 }, () => 'lots:move fields.reason'),
  'presets:save fields.name',
  'searches:save fields.name',
];

/** The entries about stock, presets and searches in what was written. */
const visitEntriesOfStock = async (page: Page, visit: VisitShowing): Promise<void> => {
  await button(page, 'What was written').click();
  await page.getByRole('combobox', { name: 'Kind' }).fill('products');
  await page.keyboard.press('Enter');
  await visit('What was written of stock', ofStock);
  await go(page, 'Practice');
};

/** What the practice is, who works in it, and what its owner decided. */
const visitOwner = async (page: Page, visit: VisitShowing): Promise<void> => {
  await go(page, 'Practice');
  await visit('practice', ['practice:save practice.address', 'users:save fields.qualification']);
  for (const [opens, title, shows] of ownerPages) {
    await button(page, opens).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await visit(title, shows);
    await go(page, 'Today');
    await go(page, 'Practice');
  }
  await visitEntriesOfStock(page, visit);
};

/** The texts of the practice, one of its own as it is read and one that is no longer used. */
const visitTexts = async (page: Page, visit: VisitShowing): Promise<void> => {
  await go(page, 'Documents');
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  await visit('documents', ['templates:save fields.title', 'practice:save practice.phone']);
  await button(page, /English · retired$/).click();
  await visit('retired text', ['templates:save fields.sourceNote']);
};

const chartPages = [
  ['Change details', 'details', ['patients:save fields.address', 'patients:save fields.note']],
  ['Timeline', 'timeline', ['zones:end reason', 'holds:lift reason', 'assessments:save fields.note']],
  [/^Session 1/, 'session', ['sessions:amend reason', 'sessions:seal fields.device.serial']],
  [/^Session 2/, 'session from paper', ['sessions:amend fields.note']],
  [/^Adverse event: /, 'adverse event', ['adverse-events:save fields.action']],
  [/^Call on day/, 'call', ['follow-ups:save fields.note']],
  ['Concern noted', 'concern', ['concerns:save fields.note']],
  [/^Answers of/, 'screening', ['screenings:save fields.note']],
  ['Lots and devices used', 'met', ['sessions:amend fields.anaesthetic.lot']],
  [/^Open \d+ photos$/, 'photos', []],
  [/stopped early/i, 'ended course', ['courses:correct-end end.conclusion', 'courses:save fields.note']],
  ['Continue session', 'the error of a draft that cannot be read', ['drafts:save body']],
] as const;

/** The chart of the patient and what opens from it. */
const visitChart = async (page: Page, visit: VisitShowing): Promise<void> => {
  await openTheChart(page);
  await visit('chart', ['zones:save fields.words', 'attachments:attach fields.label']);
  for (const [opens, screen, shows] of chartPages) {
    await button(page, opens).first().click();
    await visit(screen, shows);
    await page.keyboard.press('Escape');
    await openTheChart(page);
  }
};

/** An attached file with its note, and files of hostile names that are refused. */
const visitFiles = async (page: Page, visit: VisitShowing): Promise<void> => {
  const part = page.locator('section', { has: page.getByRole('heading', { name: 'Attachments' }) });
  await part.getByRole('listitem').getByRole('button').first().click();
  await visit('attached file', ['attachments:attach fields.note', 'attachments:mark fields.reason']);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await visitRefusedFiles(page, (screen) => visit(screen, []));
};

/** The kept searches, and one that is asked again. */
const visitSearches = async (page: Page, visit: VisitShowing): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('dialog').getByRole('option', { name: 'Find anything', exact: true }).click();
  const kept = page.getByRole('region', { name: 'My searches' }).getByRole('listitem');
  await visit('kept searches', ['searches:save fields.name']);
  await kept.getByRole('button').first().click();
  const places = ['text', 'filter.lot', 'filter.cartridge'];
  await visit(
    'a kept search, asked again',
    places.map((place) => `searches:save fields.${place}`),
  );
};

/** A session being recorded with a preset and a short text, begun from a draft that cannot be read. */
const visitHabits = async (page: Page, visit: VisitShowing): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await openTheChart(page);
  await button(page, 'Continue session').first().click();
  await button(page, 'Start a new form with this text in its note').click();
  await visit('presets of a session', ['presets:save fields.name', 'drafts:save body']);
  await page.getByRole('group', { name: 'Presets' }).getByRole('button').first().click();
  for (const name of ['Preparation', 'Anaesthetic', 'Note']) await openSection(page, name);
  const filled = ['presets:save fields.antiseptic.other', 'presets:save fields.anaesthetic.detail'];
  await visit('preset filled in', filled);
  await button(page, 'Save as preset').click();
  await visit('presets to remove', ['presets:save fields.name']);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await button(page, 'Short texts for: Note on this session').click();
  await visit('short texts', ['snippets:save fields.text']);
  await dialog.getByRole('button', { name: 'Manage' }).click();
  await visit('short texts in order', ['snippets:save fields.text']);
  await dialog.getByRole('button', { name: 'Back' }).click();
  await dialog.getByRole('listitem').getByRole('button').first().click();
  await expect(dialog).toHaveCount(0);
  await visit('short text in a note', ['snippets:save fields.text']);
};

/** Every document of the patient as it is read on the screen. */
const visitShelf = async (page: Page, visit: VisitShowing): Promise<void> => {
  await button(page, 'All documents').click();
  const opens = button(page, /^Open /);
  await expect(opens.first()).toBeVisible();
  const count = await opens.count();
  await visit('shelf', ['templates:save fields.heading']);
  for (let index = 0; index < count; index += 1) {
    await opens.nth(index).click();
    await expect(page.frameLocator('iframe').locator('body')).toContainText(/\S/);
    await visit(`document ${index + 1}`, []);
    await button(page, 'Back').click();
    await expect(opens.first()).toBeVisible();
  }
};

/** Every screen on which words of a practice or a patient stand, and every document of the patient. */
export const visitHostile = async (page: Page, visit: VisitShowing): Promise<void> => {
  await visit('today', ['merges:merge fields.family']);
  await visitRegister(page, visit);
  await visitOwner(page, visit);
  await visitTexts(page, visit);
  await visitChart(page, visit);
  await visitFiles(page, visit);
  await visitShelf(page, visit);
  await visitSearches(page, visit);
  await visitHabits(page, visit);
};

/** What has to stand on some paper of the patient. */
export const shownOnPaper: readonly string[] = [
  'consents:sign fields.scope.price',
  'consents:sign fields.signing.questions',
  'consents:withdraw fields.reason',
  'addenda:sign fields.note',
  'courses:save fields.goal',
  'sessions:seal fields.note',
  'sessions:amend fields.note',
  'sessions:amend fields.products[].name',
  'adverse-events:save fields.words',
  'papers:make facts.recipient',
  'papers:make facts.goal',
];
