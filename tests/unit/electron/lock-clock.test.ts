import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Due, lockClock, type LockTerms, nextDue, type Sitting } from '../../../electron/lock-clock.ts';

const minute = 60_000;
const terms: LockTerms = { veil: null, idle: 30 * minute, session: 90 * minute, longest: 12 * 60 * minute };

describe('what comes next', () => {
  it('is the lock 30 minutes after the last hand, 90 while a session is open', () => {
    const sitting: Sitting = { since: 0, hand: 7 * minute, inSession: false, veil: 'none' };
    expect(nextDue(sitting, terms)).toEqual({ due: 'idle', at: 37 * minute });
    expect(nextDue({ ...sitting, inSession: true }, terms)).toEqual({ due: 'idle', at: 97 * minute });
  });

  it('is never sooner in a session than without one', () => {
    const sitting: Sitting = { since: 0, hand: 0, inSession: true, veil: 'none' };
    expect(nextDue(sitting, { ...terms, session: 5 * minute }).at).toBe(30 * minute);
  });

  it('is the end of 12 hours, however many hands there are', () => {
    const hand = 11 * 60 * minute + 59 * minute;
    for (const inSession of [false, true])
      expect(nextDue({ since: 0, hand, inSession, veil: 'none' }, terms)).toEqual({
        due: 'day',
        at: 720 * minute,
      });
  });
});

describe('the clock', () => {
  /** Uptime, which goes on in a sleep while timers stand still. */
  let now = 0;
  beforeEach(() => {
    now = 1_000_000;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => void vi.useRealTimers());

  const pass = (ms: number): void => {
    for (let left = ms; left > 0; left -= 1000) {
      now += Math.min(1000, left);
      vi.advanceTimersByTime(Math.min(1000, left));
    }
  };
  const made = () => {
    const acted: Due[] = [];
    return { acted, clock: lockClock(() => now, (due) => void acted.push(due)) }; // prettier-ignore
  };

  it('does nothing before an unlock, and acts once', () => {
    const { acted, clock } = made();
    clock.hand(true);
    pass(60 * minute);
    expect(acted).toEqual([]);
    clock.begin(terms);
    pass(29 * minute + 59_000);
    expect(acted).toEqual([]);
    pass(1000);
    expect(acted).toEqual(['idle']);
    expect(clock.runs()).toBe(false);
    clock.hand(false);
    pass(24 * 60 * minute);
    expect(acted).toEqual(['idle']);
  });

  it('begins again with each hand, and forgets a session that the last hand did not name', () => {
    const { acted, clock } = made();
    clock.begin(terms);
    pass(29 * minute);
    clock.hand(true);
    pass(89 * minute);
    expect(acted).toEqual([]);
    clock.hand(false);
    pass(30 * minute);
    expect(acted).toEqual(['idle']);
  });

  it('89 counts the time of a sleep: the first look after it locks', () => {
    const { acted, clock } = made();
    clock.begin(terms);
    pass(minute);
    now += 40 * minute;
    clock.look();
    expect(acted).toEqual(['idle']);
  });

  it('89 sees the end of a sleep by itself within ten seconds', () => {
    const { acted, clock } = made();
    clock.begin(terms);
    now += 40 * minute;
    pass(10_000);
    expect(acted).toEqual(['idle']);
  });

  it('covers the screen first, goes on to the lock, and a hand before the cover changes nothing', () => {
    const { acted, clock } = made();
    clock.begin({ ...terms, veil: 5 * minute });
    pass(5 * minute);
    expect(acted).toEqual(['veil']);
    expect(clock.veiled()).toBe('asked');
    clock.veil(true);
    for (let second = 0; second < 24 * 60; second += 10) {
      pass(10_000);
      clock.hand(true);
    }
    expect(acted).toEqual(['veil']);
    pass(minute);
    expect(acted).toEqual(['veil', 'idle']);
  });

  it('counts anew once the cover is lifted', () => {
    const { acted, clock } = made();
    clock.begin({ ...terms, veil: 5 * minute });
    pass(20 * minute);
    clock.veil(true);
    clock.veil(false);
    pass(5 * minute - 1000);
    expect(acted).toEqual(['veil']);
    pass(1000);
    expect(acted).toEqual(['veil', 'veil']);
    pass(25 * minute);
    expect(acted).toEqual(['veil', 'veil', 'idle']);
  });

  it('takes other times over at once, and stops', () => {
    const { acted, clock } = made();
    clock.begin(terms);
    pass(12 * minute);
    clock.change({ ...terms, idle: 10 * minute });
    expect(acted).toEqual(['idle']);
    clock.change(terms);
    clock.begin(terms);
    clock.stop();
    pass(60 * minute);
    expect(acted).toEqual(['idle']);
  });
});
