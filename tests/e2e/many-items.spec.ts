import { expect } from 'playwright/test';
import { unlock } from '../support/appointment.ts';
import { longLook } from '../support/layout-look.ts';
import { fillMany } from '../support/many-records.ts';
import { visitMany } from '../support/many-screens.ts';
import { test } from '../support/stria-test.ts';

test('lists of 500 stay in order: a page at a time, the last one reached with End, nothing cut off', async ({
  start,
  vault,
}) => {
  await fillMany(vault.home, vault.patient, 500);
  const { page } = await start();
  await unlock(page);
  const found: string[] = [];
  await visitMany(page, longLook(page, found));
  expect(found).toEqual([]);
});
