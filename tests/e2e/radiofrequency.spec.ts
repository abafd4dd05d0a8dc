import { v7 as newId } from 'uuid';
import { expect } from 'playwright/test';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { openChart, unlock } from '../support/appointment.ts';
import { giveReasons, openSection, openSession, seal } from '../support/chart-session.ts';
import { courseInput } from '../support/course-inputs.ts';
import { atWork } from '../support/prepared-vault.ts';
import { consentInput, deviceFields } from '../support/record-inputs.ts';
import { test } from '../support/stria-test.ts';

test('a radiofrequency device has fields, a warning and a scope of its own, and what it showed, how much was needled and what was done for hygiene is in the record', async ({
  start,
  vault,
}) => {
  await atWork(vault.home, async ({ get }) => {
    await get('devices:save', {
      id: newId(),
      revision: 0,
      fields: { ...deviceFields, kind: 'rf-insulated', make: 'Ohmwell', model: 'R4', needleLengthUm: 3500 },
    });
    await get('consents:sign', consentInput(vault.patient, Date.now()));
    const today = dateOfInstant(Date.now());
    await get('courses:save', courseInput(vault.patient, { startedOn: today }));
    const limits = { level: null, off: false, limits: { maxUm: 3000 }, reason: 'Our longest needle' };
    await get('rules:save', { rule: 'DEPTH_UNUSUAL', revision: 0, fields: limits });
  });
  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await openSession(page);
  const preparation = await openSection(page, 'Preparation');
  await preparation.getByRole('radio', { name: /Halden P2/ }).check();
  await page.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
  const treatment = await openSection(page, 'Treatment');
  const field = (name: string) => treatment.getByRole('textbox', { name, exact: true });
  await expect(field('Speed')).toBeVisible();
  await expect(field('Power')).toHaveCount(0);

  await openSection(page, 'Preparation');
  await preparation.getByRole('radio', { name: /Ohmwell R4/ }).check();
  await preparation.getByRole('radio', { name: 'Today, at home' }).check();
  for (const step of ['Gloves worn', 'Sharps disposed of'])
    await preparation.getByRole('button', { name: step }).click();
  await expect(
    page.getByText(/burns, scarring, fat loss and nerve damage were reported/).first(),
  ).toBeVisible();
  await expect(
    page.getByText('The kind of device is not the one in the signed consent.').first(),
  ).toBeVisible();
  await openSection(page, 'Treatment');
  await expect(field('Speed')).toHaveCount(0);
  await expect(treatment.getByRole('group', { name: 'Directions' })).toHaveCount(0);
  await expect(treatment.getByText('planned 1.00–1.50\u202fmm, usual 0.10–3.00\u202fmm')).toBeVisible();
  await field('Depth').fill('1.5');
  await field('Passes').fill('1');
  for (const [name, typed] of [
    ['Power', '12.5'],
    ['Length of a pulse', '150'],
    ['Frequency', '1000'],
    ['Impedance', '220'],
    ['Temperature', '41,5'],
  ] as const)
    await field(name).fill(typed);
  await treatment.getByRole('radio', { name: /Mild/ }).check();

  await expect(field('Surface needled')).toHaveCount(0);
  await treatment.getByRole('button', { name: 'Surface, time and coverage' }).click();
  await field('Surface needled').fill('120');
  await field('Time on this area').fill('12');
  await field('Coverage').fill('90');

  const reaction = await openSection(page, 'Reaction');
  await expect(reaction.getByRole('textbox', { name: 'Minutes after the end' })).toHaveCount(0);
  await reaction
    .getByRole('radiogroup', { name: 'Settled before leaving' })
    .getByRole('radio', { name: 'Yes' })
    .check();
  await reaction.getByRole('textbox', { name: 'Minutes after the end' }).fill('25');

  await giveReasons(page);
  await openSection(page, 'Preparation');
  const why = page.getByRole('button', { name: /^(Talked through|Seen and)/, pressed: false });
  while ((await why.count()) > 0) await why.first().click();
  await seal(page);
  await expect(
    page.getByText('12.5\u202fW, 150\u202fms, 1000\u202fkHz, 220\u202fΩ, 41.5\u202f°C'),
  ).toBeVisible();
  await expect(page.getByText('Yes, after 25\u202fmin')).toBeVisible();
  await expect(
    page.getByText('Surface, time and coverage: 120\u202fcm², 12\u202fmin, 90\u202f%'),
  ).toBeVisible();
  await expect(page.getByText('Gloves worn, Sharps disposed of')).toBeVisible();
  await expect(page.getByText('Today, at home')).toBeVisible();
  await expect(page.getByText('planned 1.00–1.50\u202fmm')).toBeVisible();
});
