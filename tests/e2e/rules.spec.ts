import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { lock, openChart, unlock } from '../support/appointment.ts';
import { chartOneArea, giveReasons, openSection, openSession, seal } from '../support/chart-session.ts';
import { go } from '../support/every-screen.ts';
import { addPerson } from '../support/people.ts';
import { atWork } from '../support/prepared-vault.ts';
import { consentInput, screeningInput } from '../support/record-inputs.ts';
import { test } from '../support/stria-test.ts';

const practitioner = {
  name: 'Maren Abernathy',
  role: 'Practitioner',
  passphrase: 'meadow cactus ribbon forty plum',
} as const;

const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name });
const openRules = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Practice', exact: true }).click();
  await button(page, 'Every rule and its source').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rules' })).toBeVisible();
};
const rule = (page: Page, title: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });

test('an owner changes a rule with a reason and a law with its source; everyone reads them, also beside the finding', async ({
  start,
  vault,
}) => {
  await atWork(vault.home, ({ get }) =>
    get(
      'screenings:save',
      screeningInput(vault.patient, { answers: { keloid: { answer: 'yes', detail: 'ear', date: null } } }),
    ),
  );
  const { page } = await start();
  await unlock(page);
  await addPerson(page, practitioner);
  await openRules(page);
  await page.getByRole('searchbox').fill('keloid');
  const keloid = rule(page, 'Keloid or raised scars');
  await expect(keloid).toContainText('A doctor may do a test patch first.');
  await button(keloid, 'Change Keloid or raised scars').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Reason needed' }).check();
  await button(dialog, 'Save rule').click();
  await expect(dialog.getByText('Fill this in.')).toBeVisible();
  await dialog.getByLabel('Why the practice does otherwise').fill('Our doctor looks at each of them');
  await button(dialog, 'Save rule').click();
  await expect(dialog).toHaveCount(0);
  await expect(keloid).toContainText('Changed here');
  await expect(keloid).toContainText(/Changed by Tomasz Wiśniewski, .*stop.*Our doctor looks/);
  await page.getByRole('searchbox').fill('');
  await button(page, 'Add a local law').click();
  await dialog.getByLabel('What the source says').fill('Our council lists needling from 1.0 mm.');
  await dialog.getByLabel('Source', { exact: true }).fill('Letter of the council');
  await button(dialog, 'Save law').click();
  await expect(page.getByText('Letter of the council')).toBeVisible();
  await lock(page);

  await unlock(page, practitioner.passphrase);
  await openRules(page);
  await expect(button(page, 'Change Great depth')).toHaveCount(0);
  await expect(button(page, 'Add a local law')).toHaveCount(0);
  await openChart(page);
  await button(page, /Keloid or thick scars before/).click();
  await expect(page.getByText(/Our doctor looks at each of them/)).toBeVisible();
  await expect(page.getByText(/A doctor may do a test patch first/)).toBeVisible();
});

test('the depth ranges and the intimate areas are the practice\u2019s to choose, and the session follows them', async ({
  start,
}) => {
  const { page } = await start({ viewport: { width: 1280, height: 800 } });
  await unlock(page);
  await openRules(page);
  const dialog = page.getByRole('dialog');
  const depth = rule(page, 'Depth outside the range of the region');
  await expect(depth).toContainText('1.00–2.00\u202fmm: Upper abdomen, Lower abdomen, Flank');
  await button(depth, /^Change Depth outside/).click();
  const to = dialog.getByRole('textbox', { name: 'Lower abdomen, to (mm)' });
  await to.fill('0.75');
  await dialog.getByLabel('Why the practice does otherwise').fill('Our trainer');
  await button(dialog, 'Save rule').click();
  await expect(dialog.getByText('Less than where the range begins.')).toBeVisible();
  await to.fill('1,25');
  await button(dialog, 'Save rule').click();
  await expect(dialog).toHaveCount(0);
  await expect(depth).toContainText('1.00–1.25\u202fmm: Lower abdomen');

  const intimate = rule(page, 'Local law on intimate areas');
  await expect(intimate).toContainText('Not read: every area');
  await button(intimate, 'Change Local law on intimate areas').click();
  await dialog.getByRole('radiogroup', { name: 'Breast' }).getByRole('radio', { name: 'Counts' }).check();
  await dialog.getByLabel('Why the practice does otherwise').fill('Read in the Act');
  await button(dialog, 'Save rule').click();
  await expect(intimate).toContainText('Counts: Breast');

  await openChart(page);
  await chartOneArea(page);
  await expect(
    page
      .getByText(
        '1.50\u202fmm is deeper than the practice range of this region, 1.00\u202fmm to 1.25\u202fmm.',
      )
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('group', { name: 'Set depth' }).getByRole('button')).toHaveText([
    '1.00',
    '1.25',
  ]);
});

test('what a device’s label says of isotretinoin and what the gloves are made of stop the session until an owner passes', async ({
  start,
  vault,
}) => {
  const yes = { answer: 'yes', detail: '', date: null } as const;
  await atWork(vault.home, async ({ get }) => {
    const answers = { isotretinoin: yes, 'allergy-latex': yes };
    await get('screenings:save', screeningInput(vault.patient, { answers }));
    await get('consents:sign', consentInput(vault.patient, Date.now()));
  });
  const { page } = await start();
  await unlock(page);
  await go(page, 'Products');
  await button(page, /^Halden P2/).click();
  const label = page.getByRole('radiogroup', { name: 'What its label says about isotretinoin' });
  await expect(label.getByRole('radio', { name: 'Not looked up' })).toBeChecked();
  await label.getByRole('radio', { name: 'Wait', exact: true }).check();
  await button(page, 'Save device').click();
  const months = page.getByRole('textbox', { name: 'Months after the last dose' });
  await expect(months).toHaveAttribute('aria-invalid', 'true');
  await months.fill('6');
  await page.getByRole('textbox', { name: 'Where it says so' }).fill('Manual, page 4');
  await button(page, 'Save device').click();
  await expect(page.getByText(/^Saved /)).toBeVisible();

  await openChart(page);
  await openSession(page);
  const preparation = await openSection(page, 'Preparation');
  await expect(preparation.getByText('choose gloves, covers and straps without it')).toBeVisible();
  await preparation.getByRole('radio', { name: /Halden P2/ }).check();
  const stopped = preparation.getByText(
    /the label of Halden P2 waits 6 months after it \(Manual, page 4\)\. The date of the last dose is missing/,
  );
  await expect(stopped).toBeVisible();
  await button(preparation, 'Why?').click();
  await expect(preparation.getByText(/Wait 6 months after the last dose, on some sheets 12/)).toBeVisible();
  await expect(
    preparation.getByText(/too little evidence to delay .*\(Task force of the ASDS/),
  ).toBeVisible();
  const gloves = preparation.getByRole('radiogroup', { name: 'Glove material' });
  await gloves.getByRole('radio', { name: 'Latex' }).check();
  const latex = preparation.getByText(
    'The gloves are latex, and an allergy to it is recorded in the screening.',
  );
  await expect(latex).toBeVisible();
  await gloves.getByRole('radio', { name: 'Nitrile' }).check();
  await expect(latex).toHaveCount(0);
  await button(preparation, 'Pass this stop').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why it may go on').fill('Her dermatologist wrote that a year has passed');
  await button(dialog, 'Pass the stop').click();
  await expect(preparation.getByText(/Passed by Tomasz Wiśniewski.*a year has passed/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
  const treatment = await openSection(page, 'Treatment');
  await treatment.getByRole('textbox', { name: 'Depth' }).fill('1.5');
  await treatment.getByRole('textbox', { name: 'Passes' }).fill('4');
  await treatment.getByRole('radio', { name: /Scattered/ }).check();
  await giveReasons(page);
  await openSection(page, 'Preparation');
  const why = page.getByRole('button', { name: /^(Talked through|Seen and)/, pressed: false });
  while ((await why.count()) > 0) await why.first().click();
  await seal(page);
  await expect(page.getByText(/waits 6 months after it \(Manual, page 4\)/).first()).toBeVisible();
  await expect(page.getByText(/a year has passed/).first()).toBeVisible();
  await expect(page.getByText('Nitrile').first()).toBeVisible();
});
