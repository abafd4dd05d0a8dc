import type { Facts } from '../facts.ts';
import { hit, type Hit } from '../hit.ts';

/** Sealed more than so many ms after the treatment ended (or began, while it has no end); an amendment later is not late. */
export function lateEntry(facts: Facts, { overMs }: { readonly overMs: number }): readonly Hit[] {
  const { startedAt, endedAt } = facts.session ?? {};
  const at = endedAt ?? startedAt;
  const made = facts.sealedAt ?? facts.now;
  return at !== undefined && made - at > overMs ? [hit('session', lateness(made - at))] : [];
}

/** How much later something was written, in whole hours and whole days. */
export const lateness = (ms: number): { readonly hours: number; readonly days: number } => ({
  hours: Math.floor(ms / 3_600_000),
  days: Math.floor(ms / 86_400_000),
});

/** The computer's clock is behind the newest entry, a time lies ahead, or an end lies before its beginning. */
export function clockBackward(facts: Facts, { slackMs }: { readonly slackMs: number }): readonly Hit[] {
  const { startedAt, endedAt, anaesthetic } = facts.session ?? {};
  const behind = facts.lastWrittenAt !== null && facts.lastWrittenAt - facts.now > slackMs;
  const applications = anaesthetic?.applications ?? [];
  const applied = applications.flatMap(({ onAt, offAt }) => [onAt, offAt]);
  const ahead = [startedAt, endedAt, ...applied].some(
    (at) => typeof at === 'number' && at - facts.now > slackMs,
  );
  const ends = (from: number | null | undefined, to: number | null | undefined): boolean =>
    typeof from === 'number' && typeof to === 'number' && to < from;
  return [
    ...(behind ? [hit('session', { state: 'behind' })] : []),
    ...(!behind && ahead ? [hit('session', { state: 'ahead' })] : []),
    ...(!behind && !ahead && ends(startedAt, endedAt) ? [hit('session', { state: 'order' })] : []),
    ...(applications.some(({ onAt, offAt }) => ends(onAt, offAt))
      ? [hit('anaesthetic', { state: 'order' })]
      : []),
  ];
}
