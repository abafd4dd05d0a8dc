import { expect } from 'playwright/test';
import { addDays, dateOfInstant } from '../../shared/dates/calendar.ts';
import { formatDate } from '../../shared/dates/format.ts';
import { openChart, takeBack, unlock } from '../support/appointment.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { assessmentInput } from '../support/assessment-inputs.ts';
import { courseInput } from '../support/course-inputs.ts';
import { go } from '../support/every-screen.ts';
import { recordPhoto } from '../support/photos-at-work.ts';
import { atWork } from '../support/prepared-vault.ts';
import { killApp, test } from '../support/stria-test.ts';
import { patientInput } from '../support/vault-at-work.ts';

test('improvement is rated by the practitioner, by the patient on the handed-over screen, and blind; the curve and its table say so', async ({
  start,
  vault,
}) => {
  const { patient, home } = vault;
  const today = dateOfInstant(Date.now());
  const [first, later] = [addDays(today, -90), addDays(today, -2)];
  await atWork(home, async (work) => {
    for (const takenOn of [first, later]) await recordPhoto(work, patient, { takenOn });
    await work.get(
      'assessments:save',
      assessmentInput(patient, { on: first, answers: [{ item: 'rating', answer: 'no-change' }] }),
    );
  });
  const began = await start();
  const of = (page: typeof began.page) => (name: string | RegExp) => page.getByRole('button', { name });
  await unlock(began.page);
  await openChart(began.page);
  await of(began.page)('Open curves').click();

  // The practitioner's, with a photo; what is chosen survives a kill.
  await of(began.page)(/^Assess /).click();
  await began.page.getByRole('radio', { name: 'Global improvement (GAIS)' }).check();
  await began.page.getByRole('radio', { name: 'Much improved', exact: true }).check();
  await began.page.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
  await of(began.page)(`Abdomen: Front, ${formatDate(later)}`).click();
  await expect(began.page.getByText(/^Draft saved/)).toBeVisible();
  await expect
    .poll(async () =>
      JSON.stringify(await askAsPage(began.page, 'drafts:find', { kind: 'assessment', patient })),
    )
    .toMatch(/\\"photos\\":\[\\"/); // the photo was chosen last
  await killApp(began);

  const { page } = await start();
  const button = of(page);
  await unlock(page);
  await openChart(page);
  await button(/^Continue assessment|^Assessment/)
    .first()
    .click();
  await expect(page.getByRole('radio', { name: 'Much improved', exact: true })).toBeChecked();
  await button(/^Save assessment/).click();
  await expect(page.getByText('Say how it was rated.')).toBeVisible();
  await page.getByRole('radio', { name: 'Seen in person' }).check();
  await button(/^Save assessment/).click();
  const table = page.getByRole('table', { name: 'Global improvement (GAIS), Lower abdomen, right' });
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(table.getByRole('img', { name: `Photo at ${formatDate(today)}` })).toBeVisible();

  // The patient's: one question on the whole screen, and only back with the passphrase.
  await button('Ask the patient').click();
  await button('Global improvement (GAIS)').click();
  await page.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
  await button('Hand over to the patient').click();
  await expect(page.getByRole('heading', { name: /^How does the skin look now/ })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await expect(page.getByRole('radio', { name: 'Sehr viel besser' })).toBeVisible();
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('radio', { name: 'Very much improved' }).check();
  await button('Finished').click();
  await takeBack(page);
  await expect(page.getByText('Very much improved')).toBeVisible();
  await button(/^Keep answers/).click();
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table.getByText('Very much improved')).toBeVisible();

  // Blind: no name and no day on the screen until the pair is judged and kept.
  await button('Rate photos blind').click();
  await expect(page.getByText('Pair 1 of 1')).toBeVisible();
  for (const day of [first, later]) await expect(page.getByText(formatDate(day))).toHaveCount(0);
  await page.getByRole('radio', { name: 'Neither' }).check();
  await button('Keep ratings and show the result').click();
  await expect(
    page.getByRole('heading', { name: 'The later photo looked better in 0 of 1 pair' }),
  ).toBeVisible();
  await expect(page.getByText(`${formatDate(first)} and ${formatDate(later)}`)).toBeVisible();
  await button('To the curves').click();

  // The drawing has the practitioner's points, and the photo of each day: one that was chosen, one that was taken then.
  await button(/^Global improvement \(GAIS\)/)
    .first()
    .click();
  const curve = page.locator('svg[aria-hidden="true"]').filter({ has: page.locator('image') });
  await expect(curve.locator('image')).toHaveCount(2);
  await expect(curve.locator('circle')).toHaveCount(2);
  await button('Print curve').click();
  await expect(page.frameLocator('iframe').getByRole('cell', { name: 'Very much improved' })).toBeVisible();
});

test('Today says when an assessment is due and leads to its form; a blind round over several patients names nobody', async ({
  start,
  vault,
}) => {
  const { patient, home } = vault;
  const today = dateOfInstant(Date.now());
  await atWork(home, async (work) => {
    await work.get('courses:save', courseInput(patient, { startedOn: addDays(today, 1) }));
    const { id: second } = await work.get('patients:save', patientInput({ family: 'Featherstone' }));
    for (const takenOn of [addDays(today, -90), addDays(today, -2)])
      for (const of of [patient, second]) await recordPhoto(work, of, { takenOn });
  });
  const { page } = await start();
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await unlock(page);
  const todo = page.getByRole('region', { name: 'Assessments' });
  await expect(todo).toContainText('not assessed yet; first session tomorrow');
  await todo.getByRole('button', { name: /OKONKWO.*Assess/ }).click();
  await expect(page.getByRole('radio', { name: 'Global improvement (GAIS)' })).toBeVisible();

  await go(page, 'Practice');
  await button('Look at the outcomes').click();
  await button('Rate photos blind').click();
  await expect(page.getByText('Pair 1 of 2')).toBeVisible();
  await page.getByRole('radio', { name: 'Neither' }).check();
  await expect(page.getByText(/OKONKWO|FEATHERSTONE|0000\d/)).toHaveCount(0);
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.keyboard.press('Control+l');
  await unlock(page);
  await button(/Practice.*Blind rating/).click();
  await expect(page.getByRole('radio', { name: 'Neither' })).toBeChecked();
  await button('Next pair').click();
  await page.getByRole('radio', { name: 'Neither' }).check();
  await button('Keep ratings and show the result').click();
  await expect(
    page.getByRole('heading', { name: 'The later photo looked better in 0 of 2 pairs' }),
  ).toBeVisible();
  await expect(page.getByText(/OKONKWO|FEATHERSTONE|0000\d/)).toHaveCount(0);
  await button('To the outcomes').click();
  await button('Rate photos blind').click();
  await expect(page.getByText('There is no pair to rate')).toBeVisible();
});
