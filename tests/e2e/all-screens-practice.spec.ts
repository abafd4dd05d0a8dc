import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import * as screens from '../support/every-screen.ts';
import { lookAtFirstStart, lookAtPractice } from '../support/look-at-screens.ts';
import { visitCopy, visitErasure } from '../support/leaving-screens.ts';
import {
  visitKeeping,
  visitOutcomes,
  visitOwnerPages,
  visitPassing,
  visitRules,
} from '../support/owner-screens.ts';
import { visitStudio } from '../support/studio-screens.ts';
import * as practice from '../support/practice-screens.ts';

// Each screen in each state that matters: axe in light, dark and for gloves, the layout in three sizes.
const past: screens.Visit = () => Promise.resolve();

test('first start and the empty places', () =>
  lookAtFirstStart(({ page, visit }) => screens.visitFirstStart(page, visit)));

test('people, keys, cover and backups', () =>
  lookAtPractice(async ({ page, visit }) => {
    await screens.visitLock(page, past);
    await practice.visitPeople(page, visit);
    await practice.visitVeil(page, visit);
    await practice.visitBackups(page, visit);
  }));

test('the texts of the practice and the studio', () =>
  lookAtPractice(async ({ page, visit }) => {
    await screens.visitLock(page, past);
    await visitStudio(page, visit);
  }));

test('what an owner looks after', () =>
  lookAtPractice(async ({ page, visit }) => {
    await screens.visitLock(page, past);
    await visitOwnerPages(page, visit);
    await visitOutcomes(page, visit);
    await visitRules(page, visit);
    await visitKeeping(page, visit);
    await visitPassing(page, visit);
    await visitCopy(page, visit);
    await visitErasure(page, visit);
  }));

test('the page of a damaged vault', () =>
  lookAtPractice(
    async ({ page, visit }) => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await visit('problem');
    },
    (home) => truncateSync(join(vaultFolder(home), 'stria.db'), 0),
  ));
