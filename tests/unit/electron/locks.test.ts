import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { powerMonitor } from 'electron';
import { makeLocks } from '../../../electron/locks.ts';
import type { Clock } from '../../../shared/clocks/clock.ts';
import { usualLockTimes } from '../../../shared/locks/lock-times.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

vi.mock('electron', () => ({ powerMonitor: new EventEmitter() }));
afterEach(() => void powerMonitor.removeAllListeners());

const unlocked = ok(null) as Result<never>;
/** Longer than main waits for a page. */
const pageTime = 1200;

interface Parts {
  readonly end?: () => Promise<readonly Clock[]>;
  readonly hasPin?: boolean;
}

/** The locks of a program, and what they did to it. */
const program = ({ end = async () => [], hasPin = false }: Parts = {}) => {
  const did: string[] = [];
  const locks = makeLocks({
    vault: {
      ask: async ({ kind }) => {
        did.push(kind);
        return kind === 'lock-terms' ? ok({ times: usualLockTimes, hasPin }) : ok(null);
      },
      end: async () => {
        did.push('ended');
        return end();
      },
    },
    askPage: (what) => void did.push(what),
    renewPage: () => void did.push('renewed'),
    showLock: () => void did.push('lock shown'),
    uptime: () => performance.now(),
    fixed: {},
  });
  const unlock = async (): Promise<void> => {
    locks.asked('vault:unlock');
    locks.answered('vault:unlock', unlocked);
    await pause(10);
    did.length = 0;
  };
  return { locks, did, unlock };
};

describe('the lock', () => {
  it('19 is shown although the closing failed, and the next one works too', async () => {
    const { locks, did, unlock } = program({ end: () => Promise.reject(new Error('made for this test')) });
    for (let time = 0; time < 2; time += 1) {
      await unlock();
      await locks.lock('person');
      expect(did).toEqual(['ended', 'lock shown']);
      expect(locks.last()).toMatchObject({ by: 'person', clocks: [] });
    }
  });

  it('89 comes after an unlock in the midst of which the computer went to sleep', async () => {
    const { locks, did } = program();
    locks.asked('vault:unlock');
    powerMonitor.emit('suspend');
    powerMonitor.emit('resume');
    locks.answered('vault:unlock', unlocked);
    await pause(pageTime);
    expect(did).toContain('lock shown');
    expect(locks.last()).toMatchObject({ by: 'computer' });
  });

  it('89 is not owed to an unlock that failed, to one of later, or where a new code is shown', async () => {
    const { locks, did } = program();
    locks.asked('vault:unlock');
    powerMonitor.emit('suspend');
    locks.answered('vault:unlock', fail('wrong-passphrase'));
    locks.asked('vault:unlock');
    locks.answered('vault:unlock', unlocked);
    const other = program();
    other.locks.asked('vault:recover');
    other.locks.request('computer');
    other.locks.answered('vault:recover', unlocked);
    await pause(pageTime);
    for (const each of [did, other.did]) expect(each).not.toContain('lock shown');
  });
});

describe('a cover that somebody asks for', () => {
  it('is drawn by main where the page does not, though a hand moved', async () => {
    const { locks, did, unlock } = program({ hasPin: true });
    await unlock();
    locks.cover();
    locks.hand(false);
    await pause(pageTime);
    expect(did).toEqual(['veil-requested', 'veil', 'renewed']);
  });

  it('is left alone where the page drew it, lifted again or not, and where it was locked meanwhile', async () => {
    const { locks, did, unlock } = program({ hasPin: true });
    await unlock();
    locks.cover();
    locks.answered('vault:veil', unlocked);
    locks.answered('vault:unveil', unlocked);
    await pause(pageTime);
    expect(did).toEqual(['veil-requested']);
    locks.cover();
    await locks.lock('person');
    await pause(pageTime);
    expect(did).toEqual(['veil-requested', 'veil-requested', 'ended', 'lock shown']);
  });
});
