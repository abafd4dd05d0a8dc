import type { SectionState } from '../../../shared/sessions/completeness.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';
import { steps, type Step } from './steps.ts';

/** What the one primary button does next. */
export type NextMove =
  | { readonly kind: 'go'; readonly step: Step }
  | { readonly kind: 'end-treatment' }
  | { readonly kind: 'seal' };

const stateOf = (sections: readonly SectionState[], step: Step): SectionState['state'] | undefined =>
  sections.find(({ section }) => section === step)?.state;

/**
 * The next step of the appointment: the treatment's end while only that is missing there, else the next part that is
 * not recorded, going on from the current one; what was passed over comes last; then sealing.
 */
export const nextMove = (
  current: Step,
  sections: readonly SectionState[],
  fields: Pick<SessionFields, 'areas' | 'endedAt'>,
): NextMove => {
  if (current === 'treatment' && fields.areas.length > 0 && fields.endedAt === null)
    return { kind: 'end-treatment' };
  const place = steps.indexOf(current);
  const later = steps.find((step, index) => {
    const state = stateOf(sections, step);
    return index > place && state !== undefined && state !== 'done';
  });
  if (later) return { kind: 'go', step: later };
  const passed = steps.find((step) => step !== current && stateOf(sections, step) === 'todo');
  return passed ? { kind: 'go', step: passed } : { kind: 'seal' };
};

/** The part to open first: the first that is not recorded, else the last. */
export const firstStep = (sections: readonly SectionState[]): Step =>
  sections.find(({ state }) => state === 'todo')?.section ?? 'next';
