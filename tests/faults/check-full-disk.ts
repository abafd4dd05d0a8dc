// Runs on a small disk: makes a vault larger than what a check keeps in memory, and fills the disk while it is checked.
import { rmSync } from 'node:fs';
import { verifySteps } from '../../electron/vault/ledger/verify.ts';
import { closeVault, createVault } from '../../electron/vault/open-vault.ts';
import { cheapCost, noon, noteProjection, owner, passphrase } from '../support/note-projection.ts';
import { fillDisk } from '../support/small-disk.ts';

const [home = ''] = process.argv.slice(2);
const made = createVault(home, {
  passphrase,
  userId: owner,
  now: noon.at,
  computer: 'x',
  cost: cheapCost,
  projection: noteProjection,
});
if (!made.ok) throw new Error(made.why);
const { vault } = made;
const notes = 21;
for (let note = 0; note < notes; note += 1)
  vault.write(owner, noon, (tx) =>
    tx.append({
      action: 'saved',
      type: 'note',
      id: `${note}`,
      revision: 1,
      bodyVersion: 1,
      body: { text: 'striae '.repeat(500_000) },
    }),
  );
const steps = verifySteps(vault.db, vault.ledger, { entries: 1, rows: 1 });
const seen: number[] = [];
let filler: string | undefined;
for (let step = steps.next(); ; step = steps.next()) {
  if (step.done) {
    process.stdout.write(JSON.stringify({ seen: seen.slice(0, notes + 5), verified: step.value }));
    break;
  }
  if (step.value.part !== 'entries' || step.value.done === 0) continue; // its tables are made first
  if (seen.at(-1) !== step.value.done) seen.push(step.value.done); // while tables are made anew it stands still
  if (step.value.done === 2) filler ??= fillDisk(home);
}
if (filler !== undefined) rmSync(filler);
closeVault(vault);
