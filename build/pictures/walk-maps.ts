import type { Locator, Page } from 'playwright';
import { detailIds, detailViews } from '../../shared/body-map/details.ts';
import { shapes, views, type Shape, type View } from '../../shared/body-map/landmarks.ts';
import { detailLabels } from '../../shared/labels/detail-labels.ts';
import { openSection } from '../../tests/support/chart-session.ts';
import { patientOf } from '../../tests/support/map-practice.ts';
import { type Figure, type Part, pictured } from './sheet.ts';

/** The window in which the figures are taken, and the smallest full layout, in which the map is shown as one works on it. */
const [tall, smallest] = [
  { width: 800, height: 900 },
  { width: 1024, height: 768 },
];

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const choose = (page: Page, group: string, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).check();

/** The session of the patient on this figure, with what was done last carried over. */
const openSession = async (page: Page, shape: Shape): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Patients' }).click();
  await page.getByRole('searchbox').fill(patientOf[shape]);
  await page.getByRole('button', { name: new RegExp(`^Open ${patientOf[shape].toUpperCase()}`) }).click();
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /^(Start|Continue) session/ })
    .click();
  await page.getByRole('button', { name: /^Seal session/ }).waitFor();
  const repeat = page.getByRole('button', { name: 'Repeat last session', exact: true });
  if (await repeat.isVisible()) await repeat.click();
};

const largeMap = async (page: Page): Promise<Locator> => {
  await (await openSection(page, 'Treatment')).getByRole('button', { name: 'Draw on the map' }).click();
  return page.getByRole('dialog');
};

/** Confirms the lower abdomen, leaves one side of it selected and draws stretch marks; everything else waits in grey. */
const workOnIt = async (page: Page): Promise<void> => {
  const dialog = await largeMap(page);
  for (const side of ['right', 'left'])
    await dialog.getByRole('checkbox', { name: `Lower abdomen, ${side}` }).click();
  await dialog.getByRole('radio', { name: 'Draw stretch marks' }).check();
  const hip = await dialog.getByRole('checkbox', { name: 'Hip, right' }).boundingBox();
  if (!hip) throw new Error('The hip is not drawn.');
  for (const row of [0.3, 0.45, 0.6]) {
    const at = (x: number): [number, number] => [
      hip.x + hip.width * x,
      hip.y + hip.height * (row + 0.06 * Math.sin(x * 5)),
    ];
    await page.mouse.move(...at(0.3));
    await page.mouse.down();
    for (let step = 0; step <= 10; step += 1) await page.mouse.move(...at(0.3 + step * 0.04));
    await page.mouse.up();
  }
  await dialog.getByRole('radio', { name: 'Choose areas' }).check();
  await page.getByRole('button', { name: 'Back to the session' }).click();
  await page.getByRole('button', { name: /^Confirm 2 areas/ }).click();
  const rows = page.getByRole('group', { name: 'Treated areas' });
  await rows.getByRole('button', { name: /^Lower abdomen, left/ }).click();
};

/** The map alone, as a picture in the page. */
const shown = async (dialog: Locator): Promise<string> => {
  const map = dialog.getByRole('group', { name: /^Body map/ }).locator('xpath=..');
  return pictured(await map.screenshot({ animations: 'disabled' }));
};

const allSides = async (
  dialog: Locator,
  sides: readonly View[],
  caption: (side: View) => string,
): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const side of sides) {
    await dialog.getByRole('radio', { name: capital(side), exact: true }).check();
    figures.push({ caption: caption(side), picture: await shown(dialog) });
  }
  return figures;
};

const closer = async (page: Page, dialog: Locator): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const id of detailIds) {
    const name = detailLabels[id].defaultMessage;
    await showWhole(dialog);
    await dialog.getByRole('button', { name: 'Closer' }).click();
    await page.getByRole('menuitemradio', { name }).click();
    const finer = dialog.getByRole('button', { name: 'Parts of areas', pressed: false });
    if (await finer.isVisible()) await finer.click();
    figures.push(...(await allSides(dialog, detailViews(id), (side) => `${name}, ${side}`)));
  }
  await showWhole(dialog);
  return figures;
};

/** The whole window in the smallest full layout, as one works in it. */
const inWindow = async (page: Page, caption: string): Promise<Figure> => {
  await page.setViewportSize(smallest);
  const figure = { caption, picture: pictured(await page.screenshot({ animations: 'disabled' })) };
  await page.setViewportSize(tall);
  return figure;
};

const showWhole = async (dialog: Locator): Promise<void> => {
  const whole = dialog.getByRole('button', { name: 'Whole body' });
  if (await whole.isVisible()) await whole.click();
};

/** The map of the average figure in a session: as one works on it, from every side, by days since, and closer. */
const averageFigure = async (page: Page): Promise<readonly Part[]> => {
  await openSession(page, 'average');
  const beside = await inWindow(page, 'The map beside the session');
  const dialog = await largeMap(page);
  const large = await inWindow(page, 'The large map');
  await showWhole(dialog);
  const today = await allSides(dialog, views, capital);
  await dialog.getByRole('radio', { name: 'Cool-down' }).check();
  const rested = await allSides(dialog, ['front', 'back'], (side) => `Cool-down, ${side}`);
  await dialog.getByRole('radio', { name: 'Today' }).check();
  const details = await closer(page, dialog);
  await page.getByRole('button', { name: 'Back to the session' }).click();
  return [
    { title: 'In a window of 1024 × 768', height: 500, figures: [beside, large] },
    { title: 'Every side', height: 330, figures: [...today, ...rested] },
    { title: 'Closer', height: 260, figures: details },
  ];
};

/** Every part of the sheet of one mode; the program is unlocked and wears that mode. */
export const walkMaps = async (page: Page): Promise<readonly Part[]> => {
  await page.setViewportSize(tall);
  const parts = [...(await averageFigure(page))];
  const figures: Figure[] = [];
  for (const shape of shapes) {
    if (shape === 'average') continue;
    await openSession(page, shape);
    const dialog = await largeMap(page);
    await showWhole(dialog);
    figures.push(...(await allSides(dialog, views, (side) => `${capital(shape)}, ${side}`)));
    await page.getByRole('button', { name: 'Back to the session' }).click();
  }
  return [...parts, { title: 'The other figures', height: 330, figures }];
};

/** Carries the last session over for the average figure, and works on it: done once, in whichever mode. */
export const prepareSession = async (page: Page): Promise<void> => {
  await openSession(page, 'average');
  await workOnIt(page);
};

/** Puts the colours and the controls of a mode on. */
export const wearMode = async (page: Page, colours: string, controls: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Practice' }).click();
  await choose(page, 'Colours', colours);
  await choose(page, 'Controls', controls);
};
