import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { openChart, unlock } from '../support/appointment.ts';
import { openSection, openSession } from '../support/chart-session.ts';
import { atWork } from '../support/prepared-vault.ts';
import { screeningInput } from '../support/record-inputs.ts';
import { seeded } from '../support/seeded.ts';
import { killApp, test } from '../support/stria-test.ts';
import { wholeForm } from '../support/whole-form.ts';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

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

/** Where words are typed in each kind of form, and under which name its draft holds them. */
const places = {
  patient: {
    kind: 'patient',
    field: 'note',
    open: async (page: Page): Promise<Locator> => {
      await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
      await button(page, 'New patient').click();
      return page.getByLabel('Note');
    },
  },
  session: {
    kind: 'session',
    field: 'note',
    open: async (page: Page): Promise<Locator> => {
      await openChart(page);
      await openSession(page);
      return (await openSection(page, 'Note')).getByLabel('Note on this session');
    },
  },
  note: {
    kind: 'correction',
    field: 'right',
    open: async (page: Page): Promise<Locator> => {
      await openChart(page);
      await button(page, /^Answers of the screening/).click();
      await button(page, 'Note a correction').click();
      return page.getByLabel('What is right');
    },
  },
  'keep longer': {
    kind: 'correction',
    field: 'reason',
    open: async (page: Page): Promise<Locator> => {
      await openChart(page);
      await button(page, 'Keep longer').click();
      return page.getByLabel('Reason');
    },
  },
} as const;

const rounds = [
  ['patient', 1],
  ['session', 2],
  ['note', 3],
  ['keep longer', 4],
  ['patient', 5],
  ['session', 6],
] as const;

for (const [place, round] of rounds.slice(0, wholeForm ? 6 : 4)) {
  test(`43 draft crash, ${place}: at most the last second of steady typing is lost to a kill -9, round ${String(round)}`, async ({
    start,
    vault,
  }) => {
    const { kind, field, open } = places[place];
    await atWork(vault.home, ({ get }) => get('screenings:save', screeningInput(vault.patient)));
    const app = await start();
    const { page } = app;
    await unlock(page);
    await (await open(page)).focus();
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
    const { [field]: words = '' } = JSON.parse(drafts[0]?.body ?? '{}') as Record<string, string>;
    expect(words.startsWith(due.join(''))).toBe(true);
    const all = [...typed.map(({ text }) => text), word(typed.length + 1)].join('');
    expect(all.startsWith(words)).toBe(true); // nothing doubled, nothing out of order
  });
}
