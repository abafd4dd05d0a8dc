import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { unlock } from '../support/appointment.ts';
import { askAsPage } from '../support/ask-as-page.ts';
import { test } from '../support/stria-test.ts';
import { tracesOf } from '../support/traces.ts';
import { vaultProcesses } from '../support/vault-processes.ts';

const canary = 'Zyxwvut Quorlington';
const line = /^\S+Z (main|vault|page) [a-z:-]+ [a-z-]+ \d+$/;

test('83, 84 errors that hold a patient’s words are logged as codes, and nothing writes a line of its own', async ({
  start,
  vault,
}) => {
  const app = await start();
  const { page } = app;
  await unlock(page);
  const forged = `${canary}\n2026-11-20T12:00:00.000Z main vault:lock refused 1\n\u001b[2J`;
  expect(await askAsPage(page, 'patients:save', { fields: { family: forged } })).toMatchObject({ ok: false });
  expect(await askAsPage(page, forged, {})).toMatchObject({ ok: false });
  expect(await askAsPage(page, 'backups:leave', { today: forged })).toMatchObject({ ok: false });
  await app.evaluate((_electron, text) => {
    setTimeout(() => {
      throw new Error(text);
    }, 0);
  }, forged);
  const log = join(vault.home, 'log', 'stria.log');
  const said = (): string[] => readFileSync(log, 'utf8').split('\n').slice(0, -1);
  await expect.poll(() => said().length).toBe(4);
  expect(await askAsPage(page, 'practice:home', {})).toMatchObject({ ok: true });
  for (const pid of vaultProcesses(app.pid)) process.kill(pid, 'SIGKILL');
  await expect(page.getByRole('heading', { name: 'Stria is locked' })).toBeVisible();
  await app.close();
  expect(said().filter((each) => !line.test(each))).toEqual([]);
  expect(said().map((each) => each.split(' ').slice(1).join(' '))).toEqual([
    'vault patients:save invalid 1',
    'page unknown-channel refused 1',
    'main backups:leave invalid 1',
    'main process unexpected 1',
    'vault process ended 1',
  ]);
  expect(tracesOf([canary, 'Quorlington'], [vault.home])).toEqual([]);
  expect(readdirSync(join(vault.home, 'log'))).toEqual(['stria.log']);
});
