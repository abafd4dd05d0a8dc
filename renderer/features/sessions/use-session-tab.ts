import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { clocksOf } from '../../../shared/clocks/clock.ts';
import { isSpoken } from '../../../shared/rules/finding.ts';
import { reasonKey } from '../../../shared/rules/reasons.ts';
import { sessionsOnScreen } from '../vault/sessions-on-screen.ts';
import { sessionTabs } from './session-tabs.ts';
import { scrolled, useKeepPlace } from './use-keep-place.ts';
import type { SessionFormStart, useSessionFormState } from './use-session-form.ts';

type State = ReturnType<typeof useSessionFormState>;

/**
 * Makes the form one of the sessions that are open beside each other: it comes back as it was left, its clocks are told
 * to every screen, and a pressed clock opens the part that it belongs to.
 */
export const useSessionTab = (
  from: Pick<SessionFormStart, 'id' | 'patient' | 'parked' | 'amending'> & { readonly ordinal: number },
  state: State,
): RefObject<HTMLDivElement | null> => {
  const { id, patient, parked, amending, ordinal } = from;
  const { form, keeper, selection, steps, look } = state;
  const queries = useQueryClient();
  const sheet = useRef<HTMLDivElement>(null);
  useKeepPlace(sheet);
  useEffect(() => sessionsOnScreen.add(), []);

  const given = new Set(form.record.fields.reasons.map(reasonKey));
  const asks = form.findings.filter(
    (finding) => isSpoken(finding) && finding.level === 'ask' && !given.has(reasonKey(finding)),
  ).length;
  const stops = state.unreasoned.filter(({ level }) => level === 'stop').length;
  const beside = amending === undefined;
  const kept = keeper.savedAt !== null;
  const paper = form.draft.paper !== null;
  useEffect(() => {
    if (beside) sessionTabs.show({ patient, session: id, ordinal, open: { stops, asks }, kept, paper });
  }, [beside, patient, id, ordinal, stops, asks, kept, paper]);

  const newest = useRef({ ...keeper.held(), selected: selection.selected, steps, look });
  newest.current = { ...keeper.held(), selected: selection.selected, steps, look };
  const held = useRef(keeper.held);
  held.current = keeper.held;
  useLayoutEffect(() => {
    const box = scrolled(sheet.current);
    if (box && parked) box.scrollTop = parked.scroll;
    return () => {
      const { selected, steps: at, look: time } = newest.current;
      if (beside)
        sessionTabs.park(id, {
          ...held.current(),
          selected,
          open: at.open,
          current: at.current,
          look: time,
          scroll: box?.scrollTop ?? 0,
        });
    };
    // Once: it comes back when it is shown, and is parked when it goes.
  }, [id, beside, parked]);

  const running = clocksOf(form.draft, Date.now())
    .map(({ key, dueAt }) => `${key} ${String(dueAt)}`)
    .join('\n');
  const told = useRef(running);
  const flush = useRef(keeper.flush);
  flush.current = keeper.flush;
  useEffect(() => {
    if (told.current === running) return;
    told.current = running;
    void flush.current().then(() => queries.invalidateQueries({ queryKey: ['clocks:list'] }));
  }, [running, queries]);

  const asked = useRouterState({ select: ({ location }) => location.state });
  const go = useRef(form.go);
  go.current = form.go;
  const { setLook } = state;
  useEffect(() => {
    if (asked.part === undefined) return;
    if (asked.part === 'second-look') setLook('15-min');
    go.current(asked.part === 'anaesthetic' ? 'anaesthetic' : 'reaction');
  }, [asked, setLook]);
  return sheet;
};
