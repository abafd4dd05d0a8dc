import { v7 as newId } from 'uuid';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { emptyApplication, emptyDraft } from '../../shared/sessions/session-draft.ts';
import { people, unlock } from '../support/appointment.ts';
import { openSection } from '../support/chart-session.ts';
import { go } from '../support/every-screen.ts';
import { atWork, type PreparedVault } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';
import { patientInput } from '../support/vault-at-work.ts';

const okonkwo = people.patient.family.toUpperCase();
const minute = 60_000;

/** Another patient, and a session of the first one with numbing cream on for 46 minutes, to be told of after 45. */
const twoPatients = ({ home, patient }: PreparedVault & { readonly home: string }): Promise<void> =>
  atWork(home, async ({ get }) => {
    await get('patients:save', patientInput({ family: 'Berg', given: 'Liv' }));
    const draft = emptyDraft(Date.now() - 50 * minute);
    const applications = [{ ...emptyApplication('first'), onAt: Date.now() - 46 * minute, remindMin: 45 }];
    const anaesthetic = { ...draft.anaesthetic, agent: 'lidocaine-4' as const, applications };
    const body = JSON.stringify({ ...draft, anaesthetic });
    await get('drafts:save', { id: newId(), kind: 'session', patient, save: 1, body });
  });

/** Counts the tones that the page makes from now on. */
const countTones = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { tones: 0 });
    const made = AudioContext.prototype.createOscillator;
    AudioContext.prototype.createOscillator = function counted(this: AudioContext) {
      Object.assign(window, { tones: Number(Reflect.get(window, 'tones')) + 1 });
      return made.call(this);
    };
  });
const tones = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(window, 'tones')));

const clock = (page: Page) =>
  page.getByRole('navigation').getByRole('button', { name: /^Numbing cream on for/ });
const note = (page: Page) => page.getByRole('textbox', { name: 'Note on this session' });
const banner = (page: Page) => page.getByRole('region', { name: 'Patient' });

const toTab = async (page: Page, name: string): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Open sessions' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
  await expect(banner(page)).toContainText(name);
};

test('a clock is on every screen, two sessions lie side by side in tabs, and what was taken out comes back', async ({
  start,
  vault,
}) => {
  await twoPatients(vault);
  const { page } = await start();
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  await countTones(page);
  await unlock(page);
  await expect(clock(page)).toHaveAccessibleName(/on for 4[67] minutes, .*time reached/);
  await expect.poll(() => tones(page)).toBe(2); // one chime has two tones
  for (const place of ['Patients', 'Documents', 'Products', 'Practice']) {
    await go(page, place);
    await expect(clock(page)).toBeVisible();
  }
  await clock(page).click();
  await expect(banner(page)).toContainText(okonkwo);
  await expect(button('Wiped off')).toBeVisible();

  await go(page, 'Patients');
  await page.getByRole('searchbox').fill('berg');
  await page.getByRole('button', { name: /^Open BERG/ }).click();
  await page.getByRole('button', { name: /^Start session/ }).click();
  await page.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
  const depth = page.getByRole('textbox', { name: 'Depth' });
  await depth.fill('1.25');
  await button('More Depth, by 0.25').click();
  await expect(depth).toHaveValue('1.50');

  const tabs = page.getByRole('navigation', { name: 'Open sessions' });
  await expect(tabs.getByRole('button', { name: /^BERG, Liv [1-9] stops?/ })).toBeVisible();

  // The window itself has nothing to scroll: no press moves the page by a line.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);

  // Not a moment between the last letter and the other patient.
  await openSection(page, 'Note');
  await note(page).fill('Berg one');
  await toTab(page, okonkwo);
  await openSection(page, 'Note');
  await expect(note(page)).toHaveValue('');
  await note(page).fill('Okonkwo one');
  for (const round of ['two', 'three', 'four']) {
    for (const [name, own] of [
      ['BERG', 'Berg'],
      [okonkwo, 'Okonkwo'],
    ] as const) {
      await toTab(page, name);
      await expect(note(page)).toHaveValue(new RegExp(`^${own}`));
      await note(page).press('Control+End');
      await note(page).pressSequentially(` ${own} ${round}`);
    }
  }
  await toTab(page, 'BERG');
  await expect(note(page)).toHaveValue('Berg one Berg two Berg three Berg four');
  await button('Undo note').click();
  await expect(note(page)).toHaveValue('Berg one Berg two Berg three');

  await openSection(page, 'Treatment');
  await button('Remove 1').click();
  const bar = page.getByText('Lower abdomen, right was taken out');
  await expect(bar).toBeVisible();
  await openSection(page, 'Note');
  await note(page).fill('Typed after it');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(bar).toBeHidden();
  await expect(note(page)).toHaveValue('Typed after it');
  await expect(page.getByRole('checkbox', { name: 'Lower abdomen, right, 1.50 mm' })).toBeVisible();

  await button('Short texts for: Note on this session').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save this text as a short text' }).click();
  await dialog.getByLabel('Text', { exact: true }).fill('Tolerated well.');
  await dialog.getByLabel('Abbreviation').fill('tol');
  await dialog.getByRole('button', { name: 'Save short text' }).click();
  await dialog.getByRole('button', { name: /^Tolerated well/ }).click();
  await expect(note(page)).toHaveValue('Typed after it Tolerated well.');
  await button('Undo note').click();
  await note(page).fill('');
  await note(page).pressSequentially('Calm. ;TOL Then home.');
  await expect(note(page)).toHaveValue('Calm. Tolerated well. Then home.');

  await toTab(page, okonkwo);
  await expect(note(page)).toHaveValue('Okonkwo one Okonkwo two Okonkwo three Okonkwo four');
  await expect(page.getByRole('checkbox', { name: 'Lower abdomen, right', exact: true })).toBeVisible();
  await openSection(page, 'Anaesthetic');
  await button('Wiped off').click();
  await expect(clock(page)).toBeHidden();
  await button(`Close the tab of ${okonkwo}, ${people.patient.given}, the draft stays`).click();
  await expect(banner(page)).toContainText('BERG');
  await expect(page.getByRole('navigation', { name: 'Open sessions' })).toBeHidden();
  await go(page, 'Today');
  await expect(
    page
      .getByRole('link', { name: new RegExp(okonkwo) })
      .or(page.getByText(okonkwo))
      .first(),
  ).toBeVisible();
});
