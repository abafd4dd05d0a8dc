import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { expect, test } from 'playwright/test';
import { renderSheet, type SheetDocument } from '../../electron/vault/documents/sheet-document.ts';
import type { RegionSide } from '../../shared/regions/regions.ts';
import { plainChromium } from '../support/plain-chromium.ts';
import { factsOf, pagesOf } from '../support/pdf-text.ts';
import { fullFields, patient, practice, timeZone } from '../unit/electron/vault/documents/sample-facts.ts';

const regions = ['abdomen-upper', 'abdomen-lower', 'flank', 'hip', 'buttock', 'thigh-outer'] as const;
const places: readonly RegionSide[] = regions.flatMap((region) => [
  { region, side: 'right' },
  { region, side: 'left' },
]);
const [area] = fullFields.areas;

const sheetOf = (count: number, country: 'GB-SCT' | 'US'): SheetDocument => ({
  practice: { ...practice, country },
  patient,
  date: '2026-11-29',
  number: '01187-4-K',
  ordinal: 4,
  course: '',
  alerts: {
    allergies: 'Latex, nickel, chlorhexidine',
    stops: ['Pregnant'],
    cautions: ['Diabetes', 'Cold sores, the last in May'],
  },
  zones: [],
  last: null,
  screenedOn: '2026-11-20',
  filled: {
    ...fullFields,
    areas: area ? places.slice(0, count).map((place) => ({ ...area, ...place })) : [],
    reactions: [],
  },
  timeZone,
});

test('a sheet to write on has two pages with one, three and twelve areas, and no table wider than the paper', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stria-sheets-'));
  const browser = await chromium.launch(plainChromium());
  try {
    // As wide as a page between its margins.
    const page = await browser.newPage({ viewport: { width: 642, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    for (const country of ['GB-SCT', 'US'] as const) {
      for (const count of [1, 3, 12]) {
        await page.setContent(renderSheet(sheetOf(count, country)).html);
        const path = join(folder, `${country}-${count}.pdf`);
        await page.pdf({ path, preferCSSPageSize: true });
        expect([country, count, factsOf(path)['Pages']]).toEqual([country, count, '2']);
        const [first = '', second = ''] = pagesOf(path);
        expect(first.match(/(Upper|Lower) abdomen|Flank|Hip|Buttock|Outer thigh/g)).toHaveLength(count);
        expect(first).toContain('Page 1 of 2');
        expect(second).toMatch(/Before needling[^]*Signature[^]*Page 2 of 2/);
        const wide = await page
          .locator('table, th, td, .blank')
          .evaluateAll(
            (all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).length,
          );
        expect(wide).toBe(0);
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
