import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const marker = '.stria-demo';
const own = ['home', 'screens', 'consent.pdf', 'aftercare.pdf', 'session.pdf'];

/** Makes the demo's folder, clearing what an earlier demo left; a sentence when it holds something else. */
export const prepareFolder = (folder: string): string | undefined => {
  const strange = existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, marker));
  if (strange) return `${folder} holds other files. Choose an empty folder with --out.`;
  for (const name of own) rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(folder, 'screens'), { recursive: true });
  writeFileSync(join(folder, marker), 'Made by "npm run demo"; the next demo replaces it.\n');
  return undefined;
};
