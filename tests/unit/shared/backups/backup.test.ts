import { describe, expect, it } from 'vitest';
import { backupDue, type BackupTarget, newestBackup } from '../../../../shared/backups/backup.ts';

const now = Date.UTC(2026, 10, 20, 9);
const daysAgo = (days: number): number => now - days * 86_400_000;
const target = (
  place: BackupTarget['place'],
  lastAt: number | null,
  failure: BackupTarget['failure'] = null,
): BackupTarget => ({
  place,
  path: `/${place}`,
  reachable: true,
  lastAt,
  good: 1,
  unfinished: 0,
  damaged: [],
  newer: null,
  failure,
});
const status = (targets: readonly BackupTarget[], drilledAt: number | null) => ({
  targets,
  quietOn: null,
  drilledAt,
});
const due = (...targets: readonly BackupTarget[]) => backupDue(status(targets, daysAgo(1)), now, true);

describe('what Today says of backups', () => {
  it('is nothing while both folders have one of this week', () => {
    expect(due(target('home', daysAgo(0)), target('folder', daysAgo(7)))).toBeNull();
  });

  it('is that there is none', () => {
    const failure = { at: now, why: 'folder-full' } as const;
    expect(due(target('home', null, failure))).toEqual({ why: 'none' });
    expect(due(target('home', null), target('folder', null, failure))).toEqual({ why: 'none' });
  });

  it('is that there is none outside', () => {
    expect(due(target('home', null))).toEqual({ why: 'none-outside' });
    expect(due(target('home', daysAgo(0)))).toEqual({ why: 'none-outside' });
    expect(due(target('home', daysAgo(0)), target('folder', null))).toEqual({ why: 'none-outside' });
  });

  it('is the date of the older one when it is more than 7 days ago', () => {
    expect(due(target('home', daysAgo(0)), target('folder', daysAgo(8)))).toEqual({
      why: 'old',
      lastAt: daysAgo(8),
    });
    expect(due(target('home', daysAgo(9)), target('folder', daysAgo(1)))).toEqual({
      why: 'old',
      lastAt: daysAgo(9),
    });
  });

  it('is the date that has not come yet, where a clock was ahead at the newest backup of a folder', () => {
    expect(due(target('home', daysAgo(0)), target('folder', daysAgo(-2)))).toEqual({
      why: 'ahead',
      lastAt: daysAgo(-2),
    });
    expect(due(target('home', daysAgo(0)), target('folder', daysAgo(-0.5)))).toBeNull();
    expect(due(target('home', daysAgo(8)), target('folder', daysAgo(-2)))).toMatchObject({ why: 'old' });
  });

  it('22 is, before all else, a backup that knows more than these records, the newest of both folders', () => {
    const newer = {
      folder: '/folder/stria-0197a000-20261112T090000000Z',
      first: 12,
      last: 40,
      after: daysAgo(30),
    };
    const damaged = [{ folder: '/folder/stria-0197a000-20261012T090000000Z', at: daysAgo(39) }];
    expect(
      due(
        { ...target('home', daysAgo(0)), newer: { ...newer, last: 39, at: daysAgo(9) }, damaged },
        { ...target('folder', daysAgo(8)), newer: { ...newer, at: daysAgo(8) } },
      ),
    ).toEqual({ why: 'newer', ...newer, at: daysAgo(8) });
  });

  it('is, before what is old or missing, a backup that is damaged', () => {
    const damaged = [{ folder: '/folder/stria-0197a000-20261012T090000000Z', at: daysAgo(39) }];
    expect(due(target('home', daysAgo(20)), { ...target('folder', null), damaged })).toEqual({
      why: 'damaged',
      ...damaged[0],
    });
  });

  it('is, for owners alone, that no restore was tried for a month', () => {
    const well = [target('home', daysAgo(0)), target('folder', daysAgo(1))];
    expect(backupDue(status(well, null), now, true)).toEqual({ why: 'never-drilled' });
    expect(backupDue(status(well, daysAgo(31)), now, true)).toBeNull();
    expect(backupDue(status(well, daysAgo(32)), now, true)).toEqual({
      why: 'drill-old',
      lastAt: daysAgo(32),
    });
    expect(backupDue(status(well, null), now, false)).toBeNull();
    expect(backupDue(status([target('home', daysAgo(0))], null), now, true)).toEqual({ why: 'none-outside' });
  });
});

describe('the newest backup', () => {
  const made = (...days: readonly number[]) => days.map((each) => ({ at: daysAgo(each) }));

  it('is never one whose date has not come yet, where there is another', () => {
    expect(newestBackup(made(3, 1, -400), now)).toEqual({ at: daysAgo(1) });
    expect(newestBackup(made(-400, -2), now)).toEqual({ at: daysAgo(-400) });
    expect(newestBackup([], now)).toBeUndefined();
  });
});
