import { describe, expect, it } from 'vitest';
import { close } from '../../electron/vault/services/vault.ts';
import { fillChart } from '../support/full-chart.ts';
import { practiceAtWork } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { onSmallDisk } from '../support/small-disk.ts';

describe('a copy for the patient', () => {
  it('72 to a disk that is full or fills up: said, and nothing of it is left', async (context) => {
    const target = scratchFolder();
    context.skip(onSmallDisk(target, 1, 'true').status !== 0, 'this system gives no mount namespace');
    const vault = await practiceAtWork();
    const patient = await fillChart(vault);
    close(vault.holder);
    const script = new URL('./copy-full-disk.ts', import.meta.url).pathname;
    const ran = onSmallDisk(target, 1, process.execPath, script, target, vault.holder.home, patient);
    expect(ran.stderr.toString()).toBe('');
    expect(ran.stdout.toString().trim().split('\n')).toEqual([
      '0: copy-target-full, ',
      '6000: copy-target-full, ',
      'room: saved, copy.zip.age',
    ]);
  });
});
