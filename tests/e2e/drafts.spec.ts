import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Draft, DraftKind } from '../../shared/drafts/draft.ts';
import { openChart, unlock } from '../support/appointment.ts';
import { openSection, openSession } from '../support/chart-session.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { draftForms } from '../support/draft-forms.ts';
import { atWork } from '../support/prepared-vault.ts';
import { seeded } from '../support/seeded.ts';
import { killApp, test } from '../support/stria-test.ts';
import { wholeForm } from '../support/whole-form.ts';

const go = (page: Page, place: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: place }).click();
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
/** What the vault holds of one kind of form, asked through the page's own door. */
const keptBodies = async (page: Page, kind: DraftKind, patient: string | null): Promise<string[]> => {
  const found = (await askAsPage(page, 'drafts:find', { kind, patient })) as { value: readonly Draft[] };
  return found.value.map(({ body }) => body);
};

/** Opens a draft from the list of those that were left open. */
const openLeftOpen = async (page: Page, kind: RegExp): Promise<void> => {
  await go(page, 'Today');
  await button(page, kind).click();
};

for (const form of draftForms) {
  test(`${form.kind}: everything is there after kill -9 of the whole program, and after a lock`, async ({
    start,
    vault,
  }) => {
    const patient = form.ownPatient ? null : vault.patient;
    const first = await start();
    await unlock(first.page);
    await form.fill(first.page);
    const kept = () => keptBodies(first.page, form.kind, patient);
    await expect.poll(async () => (await kept()).join().includes(form.last)).toBe(true);
    const before = await kept();
    await killApp(first);

    const { page } = await start();
    await unlock(page);
    expect(await keptBodies(page, form.kind, patient)).toEqual(before);
    await openLeftOpen(page, form.row);
    await form.expectFilled(page);
    await page.keyboard.press('Control+l');
    await unlock(page);
    await openLeftOpen(page, form.row);
    await form.expectFilled(page);
    expect(await keptBodies(page, form.kind, patient)).toEqual(before);
  });
}

test('consent: what was filled in is there after a look at another page, and after going back', async ({
  start,
}) => {
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await button(page, /^Consent/).click();
  await page.getByLabel('Price as told').fill('£120 a session');
  await go(page, 'Products');
  await expect(page.getByRole('heading', { name: 'Products', level: 1 })).toBeVisible();
  await openChart(page);
  await button(page, /^Consent/).click();
  const price = page.getByLabel('Price as told');
  await expect(price).toHaveValue('£120 a session');
  await price.fill('£150 a session');
  await button(page, 'Back to the patient').click();
  await button(page, /^Consent/).click();
  await expect(price).toHaveValue('£150 a session');
});

interface Typed {
  readonly text: string;
  readonly at: number;
}

const word = (number: number): string => `w${String(number)} `;

/** Types numbered words at the pace of quick fingers until the program is gone; notes when each one was finished. */
const typeOn = async (page: Page, typed: Typed[]): Promise<void> => {
  try {
    for (;;) {
      const text = word(typed.length + 1);
      await page.keyboard.type(text, { delay: 20 });
      typed.push({ text, at: Date.now() });
    }
  } catch {
    // the program was killed
  }
};

const longestLoss = 1000; // ms (design.md: at most the last second)

const rounds = [
  ['patient', 1],
  ['session', 2],
  ['patient', 3],
  ['session', 4],
] as const;

for (const [kind, round] of rounds.slice(0, wholeForm ? 4 : 2)) {
  test(`43 draft crash, ${kind}: at most the last second of steady typing is lost to a kill -9, round ${String(round)}`, async ({
    start,
    vault,
  }) => {
    const app = await start();
    const { page } = app;
    await unlock(page);
    if (kind === 'patient') {
      await go(page, 'Patients');
      await button(page, 'New patient').click();
      await page.getByLabel('Note').focus();
    } else {
      await openChart(page);
      await openSession(page);
      await (await openSection(page, 'Note')).getByLabel('Note on this session').focus();
    }
    const typed: Typed[] = [];
    const typing = typeOn(page, typed);
    const moment = 20 + Math.floor(seeded(round)() * 60);
    await expect.poll(() => typed.length, { intervals: [10], timeout: 90_000 }).toBeGreaterThan(moment);
    const killedAt = Date.now();
    await killApp(app);
    await typing;
    const due = typed.filter(({ at }) => at <= killedAt - longestLoss).map(({ text }) => text);
    expect(due.length).toBeGreaterThan(3);
    const patient = kind === 'patient' ? null : vault.patient;
    const drafts = await atWork(vault.home, ({ get }) => get('drafts:find', { kind, patient }));
    expect(drafts).toHaveLength(1);
    const { note } = JSON.parse(drafts[0]?.body ?? '{}') as { note: string };
    expect(note.startsWith(due.join(''))).toBe(true);
    const all = [...typed.map(({ text }) => text), word(typed.length + 1)].join('');
    expect(all.startsWith(note)).toBe(true); // nothing doubled, nothing out of order
  });
}
