import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { unlock } from '../support/appointment.ts';
import { test } from '../support/stria-test.ts';

test('35 a folder that another program copies is warned about on the Practice page', async ({
  start,
  vault,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'stria-place-'));
  const home = join(folder, 'Dropbox', 'Stria');
  cpSync(vault.home, home, { recursive: true });
  try {
    const { page } = await start({ home });
    await unlock(page);
    const warning = page.getByRole('status').filter({ hasText: 'is copied by another program' });
    await expect(warning).toHaveCount(0);
    await page.getByRole('link', { name: 'Practice' }).click();
    await expect(warning).toBeVisible();
    await expect(warning).toContainText('use the copied one for backups');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
