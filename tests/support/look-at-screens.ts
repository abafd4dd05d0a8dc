import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { axeLook, documentViolations } from './axe-look.ts';
import type { Visit } from './every-screen.ts';
import { fullPractice } from './full-practice.ts';
import { launchApp } from './launch-app.ts';
import { layoutLook } from './layout-look.ts';

export interface Looks {
  readonly page: Page;
  /** Looks at the screen that is shown, in every mode and every size. */
  readonly visit: Visit;
  /** The documents that were shown on the way, as HTML. */
  readonly documents: readonly string[];
}

/** Starts the program on a home, walks through screens and expects that nothing was found on any of them. */
const look = async (home: string, walk: (looks: Looks) => Promise<void>): Promise<void> => {
  const app = await launchApp({ home });
  const found: string[] = [];
  const documents: string[] = [];
  const [axe, layout] = [axeLook(app.page, found, documents), layoutLook(app.page, found)];
  try {
    const visit: Visit = async (screen) => {
      await axe(screen);
      await layout(screen);
    };
    await walk({ page: app.page, visit, documents });
    if (documents.length > 0) found.push(...(await documentViolations(documents)));
    expect(found).toEqual([]);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
};

/** Walks through screens of a practice that has everything; `spoil` changes its locked home before. */
export const lookAtPractice = async (
  walk: (looks: Looks) => Promise<void>,
  spoil: (home: string) => void = () => undefined,
): Promise<void> => {
  const { home } = await fullPractice();
  spoil(home);
  await look(home, walk);
};

/** Walks through the screens of a first start. */
export const lookAtFirstStart = (walk: (looks: Looks) => Promise<void>): Promise<void> =>
  look(mkdtempSync(join(tmpdir(), 'stria-look-')), walk);
