import { describe, expect, it } from 'vitest';
import {
  draftOfEvent,
  emptyEvent,
  eventDraftSchema,
  readEvent,
  type EventDraft,
} from '../../../../../renderer/features/adverse-events/event-draft.ts';
import type { AdverseEvent } from '../../../../../shared/adverse-events/adverse-event.ts';
import { eventInput } from '../../../../support/follow-up-inputs.ts';

const today = '2026-11-20';
const { id, patient, fields } = eventInput('019712a0-0000-7000-8000-000000000001', {
  session: '019712a0-0000-7000-8000-000000000002',
  serious: { state: 'yes', reasons: ['hospital'] },
  reports: [{ to: 'mhra', on: '2026-11-19', reference: 'YC-1' }],
});
const event: AdverseEvent = { id, patient, revision: 3, at: 1, by: 'T. W.', ...fields };

const problemsOf = (change: Partial<EventDraft>): readonly unknown[] => {
  const read = readEvent({ ...draftOfEvent(event), ...change }, today);
  return read.ok ? [] : [...read.problems];
};

describe('the form of an adverse event', () => {
  it('begins with nothing chosen, and says what is wanted', () => {
    const draft = emptyEvent(null);
    expect(eventDraftSchema.parse(draft)).toEqual(draft);
    const read = readEvent(draft, today);
    expect(read.ok ? [] : [...read.problems]).toEqual([
      ['kind', 'no-kind'],
      ['beganOn', 'no-date'],
    ]);
  });

  it('reads back what is recorded', () => {
    const read = readEvent(draftOfEvent(event), today);
    expect(read).toEqual({ ok: true, fields });
  });

  it.each([
    [{ kind: 'other', words: ' ' } as const, ['words', 'no-words']],
    [{ beganOn: '31 2 2026' }, ['beganOn', 'not-a-date']],
    [{ beganOn: '21 11 2026' }, ['beganOn', 'future']],
    [{ endedOn: '1 11 2026' }, ['endedOn', 'reversed']],
    [{ endedOn: 'soon' }, ['endedOn', 'not-a-date']],
    [{ words: 'x'.repeat(4001) }, ['words', 'too-long']],
    [{ note: 'x'.repeat(4001) }, ['note', 'too-long']],
    [{ reports: [{ to: 'fda' as const, on: 'when', reference: '' }] }, ['reports.0', 'not-a-date']],
    [{ reports: [{ to: 'fda' as const, on: '', reference: 'x'.repeat(201) }] }, ['reports.0', 'too-long']],
  ])('says what stands against %j', (change, problem) => {
    expect(problemsOf(change)).toEqual([problem]);
  });

  it('keeps no reason of seriousness that was taken back', () => {
    const read = readEvent({ ...draftOfEvent(event), serious: 'no' }, today);
    expect(read.ok && read.fields.serious).toEqual({ state: 'no', reasons: [] });
  });
});
