import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { powerMonitor } from '../../../electron/host/system.ts';
import { makeLocks, type Locks } from '../../../electron/locks.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

// What `import … from 'electron'` finds when Stria runs on a browser of the computer.
vi.mock('electron', () => import('../../../electron/host/system.ts'));

const made = (end: () => Promise<readonly never[]> = () => Promise.resolve([])) => {
  const seen: string[] = [];
  const choices = { times: { idleMinutes: 30, sessionMinutes: 90 }, hasPin: true };
  const locks: Locks = makeLocks({
    vault: {
      ask: (question): Promise<Result<unknown>> => {
        if (question.kind === 'veil') seen.push('cover drawn by main');
        return Promise.resolve(ok(question.kind === 'lock-terms' ? choices : null));
      },
      end,
    },
    askPage: (what) => seen.push(what),
    renewPage: () => seen.push('page renewed'),
    showLock: () => seen.push('lock shown'),
    uptime: () => performance.now(),
    fixed: {},
  });
  return { locks, seen };
};

const opened = async (locks: Locks): Promise<void> => {
  locks.answered('vault:unlock', ok(null));
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the lock', () => {
  it('19 is shown although the end of the vault fails', async () => {
    const { locks, seen } = made(() => Promise.reject(new Error('EBUSY')));
    await opened(locks);
    await locks.lock('person');
    expect(seen).toEqual(['lock shown']);
    expect(locks.last()).toMatchObject({ by: 'person', clocks: [] });
  });

  it('is shown within two seconds although the vault does not end', async () => {
    const { locks, seen } = made(() => new Promise(() => undefined));
    await opened(locks);
    void locks.lock('person');
    await vi.advanceTimersByTimeAsync(2000);
    expect(seen).toEqual(['lock shown']);
    expect(locks.last()).toMatchObject({ by: 'person', clocks: [] });
  });

  it('89 comes after an unlock during which the computer slept, and not after one that failed', async () => {
    const { locks, seen } = made();
    const unlock = (answer: Result<null>) =>
      locks.during('vault:unlock', () => {
        powerMonitor.emit('suspend');
        powerMonitor.emit('resume');
        locks.answered('vault:unlock', answer);
        return Promise.resolve(answer);
      });
    await unlock(fail('invalid'));
    await opened(locks);
    expect(seen).toEqual([]);
    await locks.lock('person');
    await unlock(ok(null));
    await locks.settled();
    expect(seen).toEqual(['lock shown', 'lock shown']);
    expect(locks.last()?.by).toBe('computer');
  });
});

describe('the cover that is asked for', () => {
  it('is drawn by main for a page that hangs', async () => {
    const { locks, seen } = made();
    await opened(locks);
    locks.cover();
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen).toEqual(['veil-requested', 'cover drawn by main', 'page renewed']);
  });

  it('is left to a page that draws it, and to the lock', async () => {
    const { locks, seen } = made();
    await opened(locks);
    locks.cover();
    locks.answered('vault:veil', ok(null));
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen).toEqual(['veil-requested']);
    locks.answered('vault:unveil', ok(null));
    locks.cover();
    locks.answered('vault:veil', ok(null));
    locks.answered('vault:unveil', ok(null)); // lifted within the second
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen.splice(1)).toEqual(['veil-requested']);
    locks.cover();
    await locks.lock('person');
    await opened(locks);
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen).toEqual(['veil-requested', 'veil-requested', 'lock shown']);
  });
});
