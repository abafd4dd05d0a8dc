import { join, resolve } from 'node:path';
import {
  addConcern,
  choosePath,
  findAgain,
  lock,
  openDocument,
  people,
  registerPatient,
  screenFully,
  signConsent,
  unlock,
} from '../../tests/support/appointment.ts';
import { chartWholeSession, seal } from '../../tests/support/chart-session.ts';
import { launchApp } from '../../tests/support/launch-app.ts';
import { addDevice, addGlide, adoptTexts, setUp } from '../../tests/support/set-up.ts';
import { bundle } from '../bundle.ts';
import { prepareFolder } from '../demo-folder.ts';
import { chooseHost, hasDisplay, hostLine } from '../host.ts';

const note = 'Skin calm throughout. Left thigh a little more tender than the right.';
const diabetes = 'Type 2, diet only, well controlled';
const areas = ['Lower abdomen, left', 'Outer thigh, right', 'Outer thigh, left'];

const asked = process.argv.indexOf('--out');
const out = resolve(asked < 0 ? 'demo' : (process.argv[asked + 1] ?? 'demo'));
const home = join(out, 'home');

const stop = (why: string): never => {
  console.error(why);
  process.exit(1);
};

const refused = prepareFolder(out);
if (refused) stop(refused);
const host = await chooseHost(false);
if (typeof host === 'string') stop(host);
else console.log(hostLine(host));
await bundle();

const visible = hasDisplay();
const app = await launchApp({ home, headless: !visible, wholeChromium: true });
const { page } = app;
const faults: string[] = [];
page.on('pageerror', (error) => faults.push(error.message));
page.on('console', (message) => faults.push(message.text()));

let shots = 0;
const shown = async (what: string): Promise<void> => {
  shots += 1;
  await page.screenshot({ path: join(out, 'screens', `${String(shots).padStart(2, '0')}-${what}.png`) });
};
const step = async (what: string, work: () => Promise<unknown>): Promise<void> => {
  const begun = performance.now();
  try {
    await work();
  } catch (error) {
    await shown('stopped-here');
    await app.close();
    stop(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
  console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${what}`);
};
const saveAs = async (name: string): Promise<void> => {
  await choosePath(app, join(out, name));
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await page.getByText(/^Saved as PDF/).waitFor();
};
const print = async (open: string, name: string, picture: string): Promise<void> => {
  await openDocument(page, open);
  await shown(picture);
  await saveAs(name);
  await page.getByRole('button', { name: 'Back' }).click();
};

await page.getByLabel('Name of the practice').waitFor();
await shown('first-start');
await step('set the practice up', () => setUp(page));
await page.getByRole('button', { name: 'Register the first patient' }).waitFor();
await shown('first-day');
await step('read and adopt the consent and aftercare texts', () => adoptTexts(page));
await shown('documents');
await step('note the device', () => addDevice(page));
await step('note the glide gel and its lot', () => addGlide(page));
await shown('products');
await step('register the patient', () => registerPatient(page));
await step('note the concern', () => addConcern(page, areas));
await step('screen, with one caution', () =>
  screenFully(page, { yes: 'diabetes', detail: diabetes, goesOn: 'blood sugar' }),
);
await step('read and sign the consent', () => signConsent(page, [], shown));
await shown('patient-before');
await step('chart the session', () => chartWholeSession(page, note, shown));
await step('seal it', () => seal(page));
await shown('session-sealed');
await step('print the session record', () => print('Print session record', 'session.pdf', 'session-record'));
await step('print the aftercare sheet', () =>
  print('Print aftercare sheet', 'aftercare.pdf', 'aftercare-sheet'),
);
await step('lock', () => lock(page));
await shown('lock');
await step('unlock', () => unlock(page));
await shown('today');
await step('find the patient again', () => findAgain(page));
await shown('patient');
await step('print the consent', () => print('Read', 'consent.pdf', 'signed-consent'));

const { family, given, born, phone } = people.patient;
console.log(`
Everybody and everything in it is invented:
  patient      ${family}, ${given}, born ${born}, ${phone}
  screening    diabetes: ${diabetes}
  note         ${note}
  sheets       ${join(out, 'consent.pdf')}, aftercare.pdf, session.pdf
  pictures     ${join(out, 'screens')}
  vault        ${home}
  passphrase   ${people.passphrase}
Open it again with: npm start -- --home ${home}`);
if (faults.length > 0) console.error(`The page complained:\n  ${faults.join('\n  ')}`);
if (visible) {
  console.log('The window stays open; close it to end.');
  await page.waitForEvent('close', { timeout: 0 });
} else await app.close();
process.exit(faults.length === 0 ? 0 : 1);
