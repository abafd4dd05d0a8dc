import { describe, expect, it } from 'vitest';
import {
  draftOfFollowUp,
  emptyFollowUp,
  followUpDraftSchema,
  readFollowUp,
  withSigns,
} from '../../../../../renderer/features/follow-ups/follow-up-draft.ts';
import type { FollowUp } from '../../../../../shared/follow-ups/follow-up.ts';
import { callInput, well } from '../../../../support/follow-up-inputs.ts';

const session = '019712a0-0000-7000-8000-000000000002';
const { id, patient, fields } = callInput('019712a0-0000-7000-8000-000000000001', session, 7);
const kept: FollowUp = { id, patient, revision: 1, by: 'T. W.', findings: [], ...fields };
const empty = emptyFollowUp(7, { session, kind: 'first-days', reached: true });

describe('the card of a follow-up', () => {
  it('begins with no answer, which is kept as not asked', () => {
    expect(followUpDraftSchema.parse(empty)).toEqual(empty);
    const read = readFollowUp(empty);
    expect(read.ok && read.fields.answers).toMatchObject({
      pain: null,
      redness: null,
      warning: { state: 'not-asked', signs: [] },
      pigment: 'not-asked',
    });
  });

  it('reads back what is recorded, and keeps no answers of a call that nobody took', () => {
    expect(readFollowUp(draftOfFollowUp(kept))).toEqual({ ok: true, fields });
    const missed = readFollowUp({ ...draftOfFollowUp(kept), reach: 'no-answer' });
    expect(missed).toMatchObject({ ok: true, fields: { answers: null } });
    expect(well.warning.state).toBe('none');
  });

  it('says that session and ending are wanted', () => {
    const read = readFollowUp({ ...empty, session: null, reach: null });
    expect(read.ok ? [] : [...read.problems.keys()]).toEqual(['session', 'reach']);
  });

  it('tells “none of these” apart from nothing pressed', () => {
    expect(withSigns([])).toEqual({ warning: 'not-asked', signs: [] });
    expect(withSigns(['none'])).toEqual({ warning: 'none', signs: [] });
    expect(withSigns(['pus', 'fever'])).toEqual({ warning: 'some', signs: ['pus', 'fever'] });
  });
});
