import { afterEach, expect, it } from 'vitest';
import {
  mostTabs,
  sessionTabs,
  type Parked,
} from '../../../../../renderer/features/sessions/session-tabs.ts';
import { emptyDraft } from '../../../../../shared/sessions/session-draft.ts';

const show = (session: string, asks = 0): void =>
  sessionTabs.show({
    patient: `of ${session}`,
    session,
    ordinal: 2,
    open: { stops: 0, asks },
    kept: true,
    paper: false,
  });
const names = (): readonly string[] => sessionTabs.list().map(({ session }) => session);
const parked = (note: string): Parked => ({
  draft: { ...emptyDraft(0), note },
  steps: [],
  selected: new Set(['flank/left']),
  open: new Set(['note']),
  current: 'note',
  look: 'end',
  scroll: 40,
});
const kept = (note: string): string => JSON.stringify({ ...emptyDraft(0), note });

afterEach(() => names().forEach((session) => sessionTabs.close(session)));

it('holds four sessions; one more takes the place of the oldest', () => {
  for (const session of ['a', 'b', 'c', 'd', 'b']) show(session);
  expect(names()).toEqual(['a', 'b', 'c', 'd']);
  sessionTabs.park('a', parked(''));
  show('e');
  expect(names()).toEqual(['b', 'c', 'd', 'e']);
  expect(names()).toHaveLength(mostTabs);
  expect(sessionTabs.parkedAt('a', kept(''))).toBeNull();
});

it('shows no patient twice where nothing was entered the first time', () => {
  const start = (session: string, kept: boolean): void =>
    sessionTabs.show({ patient: 'berg', session, ordinal: 1, open: null, kept, paper: false });
  show('other');
  start('left', false);
  start('again', true);
  expect(names()).toEqual(['other', 'again']);
  start('from paper', false);
  expect(names()).toEqual(['other', 'again', 'from paper']);
});

it('gives each session back what was parked for it, and to no other', () => {
  for (const session of ['a', 'b']) show(session);
  sessionTabs.park('a', parked('of a'));
  sessionTabs.park('b', parked('of b'));
  expect(sessionTabs.parkedAt('a', kept('of a'))?.draft.note).toBe('of a');
  expect(sessionTabs.parkedAt('b', kept('of b'))?.draft.note).toBe('of b');
  expect(sessionTabs.parkedAt('b', kept('of a'))).toBeNull();
});

it('gives nothing back over a draft that somebody went on with', () => {
  show('a');
  sessionTabs.park('a', parked('mine'));
  expect(sessionTabs.parkedAt('a', kept('theirs'))).toBeNull();
  expect(sessionTabs.parkedAt('a', null)).toBeNull();
  expect(sessionTabs.parkedAt('a', 'damaged')).toBeNull();
});

it('forgets all that was typed under a cover, and keeps which sessions are open', () => {
  show('a', 3);
  sessionTabs.park('a', parked('mine'));
  sessionTabs.cover();
  expect(sessionTabs.list()).toEqual([
    { patient: 'of a', session: 'a', ordinal: 2, open: null, kept: true, paper: false },
  ]);
  expect(sessionTabs.parkedAt('a', kept('mine'))).toBeNull();
});

it('does not park a session that was closed or sealed', () => {
  show('a');
  sessionTabs.close('a');
  sessionTabs.park('a', parked('mine'));
  show('a');
  expect(sessionTabs.parkedAt('a', kept('mine'))).toBeNull();
});
