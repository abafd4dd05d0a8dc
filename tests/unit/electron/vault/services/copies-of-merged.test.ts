import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { preparedCopy, writeCopy } from '../../../../support/copy-at-work.ts';
import { closedChart, mergeInput } from '../../../../support/merge-charts.ts';
import { afternoon, practiceAtWork } from '../../../../support/practice-at-work.ts';
import { smallConsentInput } from '../../../../support/record-inputs.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';

const patience = { timeout: 120_000 }; // ms: a derivation takes a second, longer on a computer that may be busy

describe('a readable copy', patience, () => {
  it('has what was signed in whole, also the smaller consents, and every chart that was merged, with its hold', async () => {
    const vault = await practiceAtWork();
    const kept = await closedChart(vault);
    const other = await closedChart(vault);
    await vault.get('templates:adopt', { id: 'photo-consent', version: 1 });
    const note = 'Photos of the flank only';
    const { areas } = smallConsentInput(other, afternoon).fields;
    const offered = await vault.get('consents:small-clauses', {
      patient: other,
      kind: 'photo-consent',
      template: { id: 'photo-consent', language: 'en' },
      areas,
      offeredOn: '2026-11-20',
      guardianName: '',
      guardianRelation: '',
    });
    const clauses = offered.map(({ name, hash }) => ({ id: name, hash, ticked: name === 'record-photos' }));
    await vault.get('consents:sign-small', smallConsentInput(other, afternoon, { note, clauses }));
    for (const patient of [kept, other]) await vault.get('holds:set', { patient, reason: 'A claim of 2026' });
    await vault.get('merges:merge', await mergeInput(vault, kept, other));
    const path = join(scratchFolder(), 'copy.html');
    expect(await writeCopy(vault, await preparedCopy(vault, kept, 'readable'), path)).toMatchObject({
      ok: true,
    });
    const page = readFileSync(path, 'utf8');
    expect(page).toContain(note);
    expect(page.match(/class="attached"/g)).toHaveLength(2);
    expect(page.match(/class="inlined record"/g)).toHaveLength(9); // of each: consent, addendum, withdrawal, session; one smaller
    expect(page).toContain('Put the record on legal hold: A claim of 2026');
    expect(page).toContain('Merged another chart of the patient into this one');
  });
});
