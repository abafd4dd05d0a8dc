import { writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { expect } from 'playwright/test';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { unlock } from '../support/appointment.ts';
import { axeLook } from '../support/axe-look.ts';
import { go } from '../support/every-screen.ts';
import { layoutLook } from '../support/layout-look.ts';
import { eventInput, sealedSession, fillRegister, usedFrom } from '../support/follow-up-inputs.ts';
import { courseInput } from '../support/course-inputs.ts';
import { concernFields } from '../support/record-inputs.ts';
import { areaOf, assess, day, ratingFields, seenOn } from '../support/outcome-inputs.ts';
import { atWork } from '../support/prepared-vault.ts';
import { test } from '../support/stria-test.ts';
import { patientInput } from '../support/vault-at-work.ts';
import { v7 as newId } from 'uuid';

const places = [{ region: 'abdomen-lower', side: 'right' }, { region: 'thigh-outer', side: 'left' }, { region: 'breast', side: 'right' }, { region: 'flank', side: 'left' }, { region: 'hip', side: 'right' }] as const;
test('look', async ({ vault, start }) => {
  test.setTimeout(600_000);
  const at = Date.now() - 60 * day;
  const answers = ['over-75', '51-75', '51-75', '25-50', 'under-25'] as const;
  const skins = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'not-asked', 'ii', 'iii', 'ii', 'iv'] as const;
  const kinds = ['hyperpigmentation', 'prolonged-erythema', 'granuloma', 'raised-scar', 'bruising', 'milia-acneiform', 'herpes', 'numbness'] as const;
  await atWork(vault.home, async (work) => {
    const register = await fillRegister(work);
    for (let i = 0; i < 34; i += 1) {
      const family = i === 20 ? 'Featherstonehaugh-Cholmondeley-Wolstenholme' : `Case${i}`;
      const { id } = await work.get('patients:save', patientInput({ family, skinType: skins[i % 11] ?? 'i' }));
      const place = places[i % 5] ?? places[0];
      if (i % 4 !== 0) await work.get('concerns:save', { id: newId(), patient: id, revision: 0, draft: null, fields: { ...concernFields(), areas: [place], striaeType: i % 3 === 0 ? 'rubra' : 'alba' } });
      if (i % 3 !== 0) await work.get('courses:save', courseInput(id, { title: i === 20 ? 'A course with a long name of its own, before the wedding in summer' : '', startedOn: dateOfInstant(at - 40 * day), regions: [{ ...place, sessions: 4, depth: null }] }));
      for (let s = 0; s <= i % 4; s += 1)
        await sealedSession(work, id, at - 30 * day + s * 28 * day, { ...usedFrom(register), areas: [areaOf(place, 700 + (i % 8) * 270)], reactions: i % 6 === 0 ? [] : [seenOn(place, { erythema: i % 5, oedema: i % 4, bruising: i % 3 })], nextDate: null });
      if (i % 3 !== 1) await assess(work, id, ratingFields(dateOfInstant(at + 55 * day), { areas: [place], answers: [{ item: 'improvement', answer: answers[i % 5] ?? 'over-75' }] }));
      if (i % 4 === 1) await work.get('adverse-events:save', eventInput(id, { beganOn: dateOfInstant(at), areas: [place], kind: kinds[(i >> 2) % 8] ?? 'burn', grade: (i % 3) + 1 }));
    }
  });
  const app = await start();
  const { page } = app;
  const found: string[] = [];
  const shots = async (name: string) => {
    for (const [w, h] of [[1280, 800], [1024, 768], [640, 400]] as const) {
      await page.setViewportSize({ width: w, height: h });
      await page.waitForTimeout(150);
      await page.screenshot({ path: `/tmp/w/outc-shots/${name}-${w}.png` });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await page.screenshot({ path: `/tmp/w/outc-shots/${name}-dark.png` });
    await page.evaluate(() => { document.documentElement.removeAttribute('data-theme'); document.documentElement.setAttribute('data-mode', 'glove'); });
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.waitForTimeout(150);
    await page.screenshot({ path: `/tmp/w/outc-shots/${name}-glove.png` });
    await page.evaluate(() => document.documentElement.removeAttribute('data-mode'));
    await page.setViewportSize({ width: 1280, height: 800 });
    await axeLook(page, found, [])(name);
    await layoutLook(page, found)(name);
  };
  const pdf = async (name: string) => {
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('Outcomes of the practice').first()).toBeVisible();
    await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, `/tmp/w/outc-shots/${name}.pdf`);
    await page.getByRole('button', { name: /PDF/ }).first().click();
    await page.waitForTimeout(4000);
    try { execFileSync('pdftoppm', ['-r', '70', '-png', `/tmp/w/outc-shots/${name}.pdf`, `/tmp/w/outc-shots/${name}`]); } catch (error) { found.push(String(error)); }
    await page.screenshot({ path: `/tmp/w/outc-shots/${name}-screen.png` });
  };
  await unlock(page);
  await go(page, 'Practice');
  await page.getByRole('heading', { name: 'Outcomes' }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: `/tmp/w/outc-shots/practice.png` });
  await page.getByRole('button', { name: 'Look at the outcomes' }).click();
  await expect(page.getByRole('columnheader', { name: 'Recorded' }).first()).toBeVisible();
  await shots('improvement');
  await page.getByRole('radio', { name: 'Reactions' }).check();
  await shots('reactions');
  await page.getByRole('radio', { name: 'Adverse events' }).check();
  await shots('events');
  await page.getByRole('radio', { name: 'By kind' }).check();
  await shots('kinds');
  await page.getByRole('button', { name: 'Save as table' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: /^One line/ }).check();
  await shots('save');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^All cases: cases/ }).first().click();
  await expect(page.getByRole('button', { name: 'Back to the outcomes' })).toBeVisible();
  await page.waitForTimeout(500);
  await shots('cases');
  await page.getByRole('button', { name: 'Back to the outcomes' }).click();
  await page.getByRole('button', { name: 'Print these tables' }).click();
  await pdf('print-kinds');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('radio', { name: 'Improvement' }).check();
  await page.getByRole('button', { name: 'Print these tables' }).click();
  await pdf('print-improvement');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByLabel('First session until').fill('01-Jan-2001');
  await expect(page.getByText('No case yet')).toBeVisible();
  await shots('none');
  writeFileSync('/tmp/w/outc-shots/found.txt', found.join('\n'));
});
