import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import type { DraftForm } from './draft-form.ts';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

/** A row of a table of the practice; its dialog says what is left open in it. */
const tableForm = (form: {
  readonly kind: 'law' | 'period';
  readonly row: RegExp;
  readonly way: string;
  readonly add: string;
  readonly text: string;
  readonly last: readonly [label: string, text: string];
}): DraftForm => ({
  kind: form.kind,
  row: form.row,
  ownPatient: true,
  last: form.last[1],
  fill: async (page) => {
    await page.getByRole('navigation').getByRole('link', { name: 'Practice', exact: true }).click();
    await button(page, form.way).click();
    await button(page, form.add).click();
    await page.getByLabel('What the source says').fill(form.text);
    await page.getByLabel(form.last[0]).fill(form.last[1]);
    await page.keyboard.press('Escape');
  },
  expectFilled: async (page) => {
    const dialog = page.getByRole('dialog', { name: form.add });
    await expect(dialog.getByText(/^Unsaved text from/)).toBeVisible();
    await expect(dialog.getByLabel('What the source says')).toHaveValue(form.text);
    await expect(dialog.getByLabel(form.last[0])).toHaveValue(form.last[1]);
    await page.keyboard.press('Escape');
  },
});

const lawForm = tableForm({
  kind: 'law',
  row: /Practice.*Local law/,
  way: 'Every rule and its source',
  add: 'Add a local law',
  text: 'Our council lists needling from 1.0 mm.',
  last: ['Applies to', 'Everybody who needles for pay'],
});

const periodForm = tableForm({
  kind: 'period',
  row: /Practice.*How long records are kept/,
  way: 'Review list and periods',
  add: 'Add a period',
  text: 'Our insurer asks for ten years.',
  last: ['Why it is changed', 'Letter of the insurer'],
});

const ruleForm: DraftForm = {
  kind: 'rule',
  row: /Practice.*Change of a rule/,
  ownPatient: true,
  last: 'Our doctor looks',
  fill: async (page) => {
    await page.getByRole('navigation').getByRole('link', { name: 'Practice', exact: true }).click();
    await button(page, 'Every rule and its source').click();
    await button(page, 'Change Great depth').click();
    await page.getByLabel('Deeper than (mm)').fill('deep'); // no number: kept as typed
    await page.getByLabel('Why the practice does otherwise').fill('Our doctor looks at each of them');
    await page.keyboard.press('Escape');
  },
  expectFilled: async (page) => {
    const dialog = page.getByRole('dialog', { name: 'Rule: Great depth' });
    await expect(dialog.getByLabel('Deeper than (mm)')).toHaveValue('deep');
    await expect(dialog.getByLabel('Why the practice does otherwise')).toHaveValue(/^Our doctor/);
    await page.keyboard.press('Escape');
  },
};

/** The rows of the tables of the practice: a rule, a law, a period. */
export const tableForms: readonly DraftForm[] = [lawForm, periodForm, ruleForm];
