import { describe, expect, it } from 'vitest';
import {
  clocksOf,
  clockState,
  longestClockMs,
  mostUrgent,
  overAfterMs,
  stillRunning,
  secondLookMs,
  untold,
} from '../../../../shared/clocks/clock.ts';
import { nothingElseSeen, setGrade, withFirstLook } from '../../../../shared/sessions/edit-reactions.ts';
import {
  emptyApplication,
  emptyArea,
  emptyDraft,
  type DraftApplication,
  type SessionDraft,
} from '../../../../shared/sessions/session-draft.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 10, 20, 12, 0);
const area = { ...emptyArea({ region: 'flank', side: 'left' }, 'hz') };
const form = (change: Partial<SessionDraft>): SessionDraft => ({
  ...emptyDraft(noon),
  areas: [area],
  ...change,
});
const numbed = (...applications: readonly Partial<DraftApplication>[]): SessionDraft =>
  form({
    anaesthetic: {
      ...emptyDraft(noon).anaesthetic,
      agent: 'lidocaine-4',
      applications: applications.map((each, index) => ({ ...emptyApplication(`row ${index}`), ...each })),
    },
  });

describe('the clock of a numbing cream', () => {
  it('runs from when it was put on until it is taken off, one for each application', () => {
    const draft = numbed(
      { onAt: noon + minute, remindMin: 30 },
      { onAt: noon, remindMin: null },
      { onAt: noon, offAt: noon + minute },
      {},
    );
    expect(clocksOf(draft, noon + 2 * minute)).toEqual([
      { key: `numbing row 1 ${noon}`, kind: 'numbing', since: noon, dueAt: null, application: 2 },
      {
        key: `numbing row 0 ${noon + minute}`,
        kind: 'numbing',
        since: noon + minute,
        dueAt: noon + 31 * minute,
        application: 1,
      },
    ]);
  });

  it('does not run for nothing, nor for a day', () => {
    const draft = numbed({ onAt: noon });
    expect(clocksOf(draft, noon + longestClockMs - 1)).toHaveLength(1);
    expect(clocksOf(draft, noon + longestClockMs)).toEqual([]);
    const none = { ...draft, anaesthetic: { ...draft.anaesthetic, agent: 'none' as const } };
    expect(clocksOf(none, noon)).toEqual([]);
  });
});

describe('the second look at the skin', () => {
  const ended = form({ endedAt: noon });

  it('is due 15 minutes after the end, until every sign is graded', () => {
    expect(clocksOf(ended, noon)).toEqual([
      {
        key: `reaction ${noon}`,
        kind: 'reaction',
        since: noon,
        dueAt: noon + secondLookMs,
        application: null,
      },
    ]);
    const one = setGrade(ended, { time: '15-min', place: 'all', sign: 'erythema' }, 1);
    expect(clocksOf(one, noon)).toHaveLength(1);
    expect(clocksOf(nothingElseSeen(one, '15-min'), noon)).toEqual([]);
  });

  it('waits for an area that differs', () => {
    const seen = nothingElseSeen(ended, '15-min');
    const differs = setGrade(seen, { time: '15-min', place: area, sign: 'oedema' }, null);
    expect(clocksOf(differs, noon)).toHaveLength(1);
  });

  it('counts from the first grade where no end was recorded, and from the end as soon as one is', () => {
    const graded = setGrade(form({}), { time: 'end', place: 'all', sign: 'erythema' }, 2);
    const looked = withFirstLook(graded, noon + minute);
    expect(clocksOf(looked, noon + minute)[0]?.since).toBe(noon + minute);
    expect(withFirstLook(looked, noon + 9 * minute)).toBe(looked);
    expect(clocksOf({ ...looked, endedAt: noon }, noon)[0]?.since).toBe(noon);
    const taken = setGrade(looked, { time: 'end', place: 'all', sign: 'erythema' }, null);
    expect(clocksOf(withFirstLook(taken, noon), noon)).toEqual([]);
  });

  it('was forgotten after a day', () => {
    const clocks = clocksOf(form({ endedAt: noon }), noon);
    expect(stillRunning(clocks, noon + longestClockMs - 1)).toEqual(clocks);
    expect(stillRunning(clocks, noon + longestClockMs)).toEqual([]);
  });

  it('is not asked for where nothing was treated', () => {
    expect(clocksOf(form({ endedAt: noon, areas: [] }), noon)).toEqual([]);
  });
});

describe('what a clock says', () => {
  it('is asked first of the one whose time is over, then of one that has come, then of the oldest', () => {
    const clock = (key: string, since: number, dueAt: number | null) =>
      ({ key, kind: 'numbing', since, dueAt, application: null }) as const;
    const clocks = [
      clock('old', noon - 40 * minute, null),
      clock('waits', noon - 30 * minute, noon + minute),
      clock('reached', noon - 20 * minute, noon),
      clock('over', noon - 10 * minute, noon - overAfterMs),
    ];
    expect(mostUrgent(clocks, noon).map(({ key }) => key)).toEqual(['over', 'reached', 'old', 'waits']);
  });

  const dueAt = noon + 30 * minute;
  const clock = { key: 'a', dueAt };

  it('runs, has reached its time, and is over', () => {
    expect(clockState(clock, dueAt - 1)).toBe('running');
    expect(clockState(clock, dueAt)).toBe('reached');
    expect(clockState(clock, dueAt + overAfterMs - 1)).toBe('reached');
    expect(clockState(clock, dueAt + overAfterMs)).toBe('over');
    expect(clockState({ dueAt: null }, dueAt * 2)).toBe('running');
  });

  it('is not told again by a page that comes after another one, and tells what is new since then', () => {
    const names = (now: number, heardUntil: number) => untold([clock], now, new Set(), heardUntil);
    expect(names(dueAt + 2, dueAt + 1)).toEqual([]);
    expect(names(dueAt, dueAt - 1)).toEqual(['a reached']);
    expect(names(dueAt + overAfterMs, dueAt + 1)).toEqual(['a over']);
    expect(names(dueAt + 2 * overAfterMs, dueAt + overAfterMs)).toEqual([]);
  });

  it('is told once when its time has come, and once more when it is over', () => {
    const told = new Set<string>();
    const tell = (now: number): readonly string[] => {
      const names = untold([clock], now, told);
      names.forEach((name) => told.add(name));
      return names;
    };
    expect([dueAt - 1, dueAt, dueAt + 1, dueAt + overAfterMs, dueAt + 2 * overAfterMs].map(tell)).toEqual([
      [],
      ['a reached'],
      [],
      ['a over'],
      [],
    ]);
  });
});
