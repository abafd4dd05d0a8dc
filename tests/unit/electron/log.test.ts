import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../../electron/log.ts';
import { errorCodes } from '../../../shared/errors.ts';
import { contract, type ChannelName } from '../../../shared/ipc/contract.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { allPayloads } from '../../support/script-payloads.ts';

const line = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z (main|vault|page|unknown) [a-z:-]+ [a-z-]+ \d+$/;
const noon = Date.UTC(2026, 10, 20, 12);

const logAt = (folder = join(scratchFolder(), 'log')) => {
  const clock = { at: noon };
  const log = openLog(folder, () => clock.at);
  const lines = (): string[] =>
    existsSync(folder) ? readFileSync(join(folder, 'stria.log'), 'utf8').split('\n').slice(0, -1) : [];
  return { folder, clock, log, lines };
};

describe('the log', () => {
  it('83 has time, process, place and code of a failure, and makes no file before the first', () => {
    const { folder, log, lines } = logAt();
    log.answered('patients:save', 'locked');
    expect(existsSync(folder)).toBe(false);
    log.answered('patients:save', 'invalid');
    log.answered('backups:make', 'unexpected');
    log.note('vault', 'process', 'ended');
    expect(lines()).toEqual([
      '2026-11-20T12:00:00.000Z vault patients:save invalid 1',
      '2026-11-20T12:00:00.000Z main backups:make unexpected 1',
      '2026-11-20T12:00:00.000Z vault process ended 1',
    ]);
    expect(statSync(join(folder, 'stria.log')).mode & 0o777).toBe(0o600);
  });

  it('84 takes nothing but its own words, whatever is passed to it', () => {
    const { clock, log, lines } = logAt();
    const hostile = [...allPayloads, 'a\nb', '\u001b[31mred', '2026-11-20T12:00:00.000Z main x y 1\n', ''];
    for (const text of hostile) {
      clock.at += 20_000;
      log.answered(text, text as never);
      log.note(text as never, text as never, text as never);
    }
    log.answered({ toString: () => 'injected' }, 'invalid');
    log.answered(['patients:save'], 'invalid');
    expect(lines().filter((each) => !line.test(each))).toEqual([]);
    expect(new Set(lines().map((each) => each.split(' ').slice(1).join(' ')))).toEqual(
      new Set([
        'page unknown-channel unknown 1',
        'unknown unknown unknown 1',
        'page unknown-channel invalid 1',
      ]),
    );
  });

  it('84 has a line of its own words for every channel and code', () => {
    const { log, lines } = logAt();
    const names = Object.keys(contract) as ChannelName[];
    for (const name of names) for (const code of errorCodes) log.answered(name, code);
    expect(lines()).toHaveLength(names.length * (errorCodes.length - 1));
    expect(lines().filter((each) => !line.test(each))).toEqual([]);
  });

  it('counts what happens again and again, and writes the count when it may', () => {
    const { clock, log, lines } = logAt();
    for (let call = 0; call < 10_000; call += 1) log.answered('practice:home', 'busy');
    expect(lines()).toHaveLength(1);
    clock.at += 10_000;
    log.answered('practice:home', 'busy');
    log.answered('practice:home', 'busy');
    clock.at -= 3_600_000;
    log.answered('practice:home', 'busy');
    log.answered('practice:home', 'busy');
    log.flush();
    log.flush();
    expect(lines().map((each) => each.split(' ').at(-1))).toEqual(['1', '10000', '2', '1']);
  });

  it('stays below half a megabyte, and keeps the newest', () => {
    const { folder, clock, log, lines } = logAt();
    for (let call = 0; call < 12_000; call += 1) {
      clock.at += 20_000;
      log.answered('patients:save', 'invalid');
    }
    expect(readdirSync(folder).toSorted()).toEqual(['stria.1.log', 'stria.log']);
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(Math.max(...sizes)).toBeLessThan(256 * 1024 + 100);
    expect(lines().at(-1)).toContain(new Date(clock.at).toISOString());
  });

  it('never throws where nothing can be written', () => {
    const blocked = join(scratchFolder(), 'log');
    writeFileSync(blocked, 'a file where the folder should be');
    chmodSync(blocked, 0o400);
    const { log } = logAt(blocked);
    expect(() => log.answered('patients:save', 'storage-full')).not.toThrow();
    expect(readFileSync(blocked, 'utf8')).toBe('a file where the folder should be');
  });
});
