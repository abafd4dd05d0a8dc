import { mkdirSync, rmSync } from 'node:fs';
import { launchApp } from './support/launch-app.ts';
import { fullPractice } from './support/full-practice.ts';
import * as screens from './support/every-screen.ts';
import * as practice from './support/practice-screens.ts';
import { visitOwnerPages, visitPassing } from './support/owner-screens.ts';
const [mode='light', w='1280', h='800'] = process.argv.slice(2);
const out = `/tmp/shots/${mode}-${w}`;
rmSync(out,{recursive:true,force:true}); mkdirSync(out,{recursive:true});
const { home } = await fullPractice();
const app = await launchApp({ home, viewport: { width: Number(w), height: Number(h) } });
const { page } = app;
if (mode==='dark') await page.emulateMedia({ colorScheme: 'dark' });
let n=0;
const visit = async (name: string) => {
  if (mode==='glove') await page.evaluate(() => document.documentElement.setAttribute('data-mode','glove'));
  await page.waitForTimeout(250);
  n+=1;
  await page.screenshot({ path: `${out}/${String(n).padStart(2,'0')}-${name.replace(/[^a-z0-9]+/gi,'-')}.png`, fullPage: false });
};
try {
  await screens.visitLock(page, visit);
  await practice.visitPeople(page, visit);
  await practice.visitVeil(page, visit);
  await practice.visitBackups(page, visit);
  await visitOwnerPages(page, visit);
  await visitPassing(page, visit);
} finally { await app.close(); rmSync(home,{recursive:true,force:true}); }
