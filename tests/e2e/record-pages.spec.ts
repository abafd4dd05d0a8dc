import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { expect, test } from 'playwright/test';
import { v7 as newId } from 'uuid';
import { documentFont } from '../../electron/document-font.ts';
import { withCode } from '../../electron/vault/documents/code-stamp.ts';
import { renderSession } from '../../electron/vault/documents/session-document.ts';
import { sessionFigures } from '../../electron/vault/documents/session-figures.ts';
import type { RegionSide } from '../../shared/regions/regions.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Session } from '../../shared/sessions/session.ts';
import { plainChromium } from '../support/plain-chromium.ts';
import { emptyFeetOf, factsOf, pagesOf } from '../support/pdf-text.ts';
import { practice, sealed, sessionFacts } from '../unit/electron/vault/documents/sample-facts.ts';

const regions = ['abdomen-lower', 'flank', 'hip', 'abdomen-upper', 'buttock', 'thigh-outer'] as const;
const places: readonly RegionSide[] = regions.flatMap((region) => [
  { region, side: 'right' },
  { region, side: 'left' },
]);
const [area] = sealed.areas;
const found = (rule: string, level: Finding['level']): Finding => ({
  rule,
  version: 1,
  level,
  subject: 'session',
  unknown: false,
  values: {},
});

/** A visit of so many areas, each with its note and its reaction at the end and later, and three findings. */
const visitOf = (count: number, note = ''): Session => {
  const treated = places.slice(0, count);
  const graded = { erythema: 3, oedema: 1, bleeding: 2, bruising: 0 } as const;
  return {
    ...sealed,
    areas: area ? treated.map((place) => ({ ...area, ...place, note })) : [],
    reactions: treated.flatMap((place) => [
      { ...place, time: 'end', ...graded },
      { ...place, time: '15-min', ...graded },
    ]),
    findings: [found('FIRST', 'ask'), found('SECOND', 'caution'), found('THIRD', 'caution')],
  };
};

/** Most of a page but the last that stands empty above its foot, points: the next table needs about as much for its first row. */
const mostEmpty = 90;

test('the record of a visit begins with its areas and the map of them on one page, and ends on no page of its foot alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stria-records-'));
  const font = documentFont(join(import.meta.dirname, '../../dist/renderer'));
  const browser = await chromium.launch(plainChromium());
  try {
    const page = await browser.newPage();
    const printed = async (country: 'GB-SCT' | 'US', count: number, note = ''): Promise<string> => {
      const session = visitOf(count, note);
      const { html, hash } = renderSession({
        ...sessionFacts,
        practice: { ...practice, country },
        session,
        figures: sessionFigures(session),
      });
      const served = withCode(html, { id: newId(), hash, notes: [], timeZone: 'UTC' });
      await page.setContent(served.replace('</head>', `<style>${await font(served)}</style></head>`));
      const path = join(folder, `${country}-${count}.pdf`);
      await page.pdf({ path, preferCSSPageSize: true });
      return path;
    };
    for (const [country, count] of [
      ['GB-SCT', 1],
      ['GB-SCT', 3],
      ['US', 1],
    ] as const) {
      const path = await printed(country, count);
      expect([country, count, factsOf(path)['Pages']]).toEqual([country, count, '2']);
      expect(pagesOf(path)[0]).toContain('Hatched: treated areas');
    }
    // Where the map does not fit any more, what follows it fills the page.
    const note = 'Fine bleeding along the edge, the skin was dry before.';
    for (const [country, count, words] of [
      ['US', 3, ''],
      ['US', 3, note],
      ['GB-SCT', 3, note],
      ['US', 5, ''],
      ['GB-SCT', 6, ''],
    ] as const) {
      const path = await printed(country, count, words);
      const empty = emptyFeetOf(path).slice(0, -1);
      expect([country, count, words, empty.filter((points) => points > mostEmpty)]).toEqual([
        country,
        count,
        words,
        [],
      ]);
      expect(
        pagesOf(path)
          .join('\n')
          .match(/Hatched: treated areas/g),
      ).toHaveLength(1);
    }
    for (const country of ['GB-SCT', 'US'] as const) {
      const pages = pagesOf(await printed(country, 12));
      expect(pages.length).toBeLessThanOrEqual(4);
      expect(pages.join('\n').match(/Hatched: treated areas/g)).toHaveLength(1);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
