import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { ConsentDraft } from '../../shared/consents/consent-draft.ts';
import type { HandedOver } from '../../shared/consents/patient-form.ts';
import { openChart, readAsPatient, signWithMouse, unlock } from '../support/appointment.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { chartOneArea } from '../support/chart-session.ts';
import { pin, setPin } from '../support/pins.ts';
import { killApp, test } from '../support/stria-test.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const givenBack = (page: Page) => page.getByRole('heading', { name: /lease give the screen back$/ });

/** Everything a patient's hand may try to get to another screen: keys of the program, of the browser, and its bridge. */
const tryToEscape = async (page: Page): Promise<void> => {
  for (const key of ['Escape', 'Control+K', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'F5', 'Backspace'])
    await page.keyboard.press(key);
  const asked = await page.evaluate(async () => [
    await window.stria.call('patients:search', { query: '', after: null, limit: 10 }),
    await window.stria.call('practice:home', {}),
    await window.stria.call('backups:status', {}),
  ]);
  for (const answer of asked)
    expect(answer).toEqual({ ok: false, error: { code: 'refused', reason: 'handed-over' } });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link')).toHaveCount(0);
};

/** Ticks everything on the page of sentences and goes on to the decision. */
/** What the vault holds of the form that was handed over. */
const keptForm = async (page: Page): Promise<ConsentDraft> => {
  const { value } = (await askAsPage(page, 'handovers:view', {})) as { readonly value: HandedOver };
  return JSON.parse(value.draft.body) as ConsentDraft;
};

const tickAll = async (page: Page): Promise<void> => {
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await button(page, 'Go on').click();
};

const signUnder = async (page: Page, keep: string): Promise<void> => {
  await signWithMouse(page, page.getByRole('img', { name: /^Signature of/ }));
  await button(page, keep).click();
};

/** What the page says to eyes and to screen readers. */
const wordsOn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll('[aria-label], [title], [aria-description]')].flatMap((element) =>
        ['aria-label', 'title', 'aria-description'].map((name) => element.getAttribute(name) ?? ''),
      ),
      ...[...document.querySelectorAll('.visually-hidden, [hidden]')].map(
        (element) => element.textContent ?? '',
      ),
    ].join('\n'),
  );

const english =
  /\b(the|and|please|page|back|sign|signed|signature|your|you|read|agree|give|given|go|smaller|larger|letters|language|of|with|yes|no|born|empty|clear|type|this|is|what|take|digits|show|hide)\b/i;

/** The German patient view, page after page, to the PIN: no English word is in it. */
const signInGerman = async (page: Page): Promise<void> => {
  const inGerman = async (heading: string): Promise<void> => {
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByRole('main')).toHaveAttribute('lang', 'de');
    expect(english.exec(await wordsOn(page))?.[0], heading).toBeUndefined();
  };
  await inGerman('Bitte lesen Sie dies zuerst');
  await button(page, 'Ich habe es gelesen').click();
  await inGerman('Worin Sie einwilligen');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await button(page, 'Weiter').click();
  await inGerman('Ihre Entscheidung');
  await button(page, 'Ich willige ein').click();
  await inGerman('Worin Sie einwilligen'); // turned back, with what is missing said
  for (const box of (await page.getByRole('checkbox').all()).slice(0, 4)) await box.check();
  await button(page, 'Weiter').click();
  await signWithMouse(page, page.getByRole('img', { name: /^Hier unterschreiben/ }));
  await inGerman('Ihre Entscheidung');
  await button(page, 'Ich willige ein').click();
  await page.getByLabel('PIN', { exact: true }).fill('999111');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Das ist nicht Ihre PIN.')).toBeVisible();
  await inGerman('Danke. Bitte geben Sie den Bildschirm zurück');
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await button(page, 'Zurück zur Behandlung').click();
};

test('the patient has the screen alone; what goes beyond the signature is added, and photos are taken back', async ({
  start,
}) => {
  const first = await start();
  await unlock(first.page);
  await setPin(first.page);
  const adopted = await first.page.evaluate(() =>
    window.stria.call('templates:adopt', { id: 'photo-consent', version: 1, language: 'de' }),
  );
  expect(adopted).toEqual({ ok: true, value: null });
  await openChart(first.page);
  await button(first.page, /^Consent/).click();
  await first.page.getByRole('checkbox', { name: 'Lower abdomen, right' }).click();
  await first.page.getByLabel('Deepest needling').fill('1.75');
  await readAsPatient(first.page);
  await tryToEscape(first.page);
  await expect.poll(async () => (await keptForm(first.page)).page).toBe(2); // the page that is open
  await first.page.reload(); // a page that is loaded anew finds itself handed over
  await expect(first.page.getByRole('heading', { name: 'What you agree to' })).toBeVisible();
  await button(first.page, 'Larger letters').click();
  await tickAll(first.page);
  for (const use of ['For my treatment record', 'For teaching', 'For advertising'])
    await first.page.getByRole('radiogroup', { name: use }).getByRole('radio', { name: 'Yes' }).check();
  const box = first.page.getByRole('img', { name: /^Sign here/ });
  await signWithMouse(first.page, box);
  await expect(box).toHaveAccessibleName(/Signed on the line/);
  await expect.poll(async () => (await keptForm(first.page)).patientStrokes.length).toBeGreaterThan(0);
  await killApp(first);

  const { page } = await start();
  await unlock(page);
  await openChart(page);
  await button(page, /^Consent/).click();
  await expect(page.getByRole('heading', { name: 'The patient has not decided yet' })).toBeVisible();
  await button(page, 'Hand over to the patient').click();
  await expect(page.getByRole('heading', { name: 'Your decision' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Sign here/ })).toHaveAccessibleName(/Signed on the line/);
  await button(page, 'Agree and sign').click();
  await expect(givenBack(page)).toBeVisible();
  await page.keyboard.type('999111');
  await tryToEscape(page);
  await page.getByLabel('PIN', { exact: true }).fill('999111');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not your PIN.')).toBeVisible();
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await button(page, 'Back to the practitioner').click();
  await expect(page.getByRole('heading', { name: /^The patient agreed at/ })).toBeVisible();
  await page.getByLabel('Questions the patient asked').fill('May I swim?');
  await page.getByRole('radio', { name: 'Understood and could weigh it up' }).check();
  await signUnder(page, 'Sign and keep consent');
  await expect(page.getByText('Consent signed').first()).toBeVisible();

  await chartOneArea(page);
  await page.getByRole('checkbox', { name: 'Flank, left' }).click();
  const outside = page.getByText('Consent does not cover: flank, left.').first();
  await expect(outside).toBeVisible();
  await button(page, 'Add to the consent').first().click();
  await expect(page.getByRole('checkbox', { name: 'Flank, left' })).toBeChecked();
  await button(page, 'Hand over to the patient').click();
  await expect(page.getByRole('heading', { name: 'What would be added' })).toBeVisible();
  await expect(page.getByText('Flank (left)')).toBeVisible();
  await button(page, 'Go on').click();
  await tickAll(page);
  await signWithMouse(page, page.getByRole('img', { name: /^Sign here/ }));
  await button(page, 'Agree and sign').click();
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^The patient agreed at/ })).toBeVisible();
  await signUnder(page, 'Sign and keep addendum');
  await expect(button(page, /^Seal session/)).toBeVisible();
  await expect(outside).toHaveCount(0);

  await openChart(page);
  await expect(page.getByText(/^Signed and extended/)).toBeVisible();
  const dialog = page.getByRole('alertdialog');
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await dialog.getByRole('radio', { name: /^Only the addendum of/ }).check();
  await button(page, 'Withdraw addendum').click();
  await expect(page.getByText(/^Addendum of .* withdrawn/)).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await dialog.getByRole('radio', { name: 'Photos: For advertising' }).check();
  await dialog.getByRole('radio', { name: 'By telephone' }).check();
  await button(page, 'Withdraw this use').click();
  await expect(page.getByText(/^Withdrawn in part/)).toBeVisible();
  await button(page, /^Photos withdrawn/).click();
  await expect(
    page.frameLocator('iframe').getByText(/photos are no longer used for advertising/),
  ).toBeVisible();

  await openChart(page);
  await button(page, 'Have another form signed').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Photos, German$/ })
    .click();
  await expect(page.getByRole('heading', { name: 'To be signed: photos' })).toBeVisible();
  await button(page, 'Hand over to the patient').click();
  await signInGerman(page);
  await expect(page.getByRole('heading', { name: /^The patient agreed at/ })).toBeVisible();
  await signUnder(page, 'Sign and keep consent');
  await expect(page.getByText('For my treatment record: Yes')).toBeVisible();
  await expect(page.getByText('For teaching, without my face or name: No')).toBeVisible();
});
