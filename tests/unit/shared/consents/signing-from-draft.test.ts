import { expect, it } from 'vitest';
import { addendumDraft } from '../../../../shared/consents/fresh-draft.ts';
import { signingFromDraft, signingProblems } from '../../../../shared/consents/signing-from-draft.ts';
import { signingSchema } from '../../../../shared/consents/signing.ts';
import { signature } from '../../../support/vault-at-work.ts';

const start: Parameters<typeof addendumDraft>[1] = {
  from: null,
  areas: [],
  depth: '',
  device: null,
  sessions: '',
  productClasses: [],
  template: { id: 'consent-striae', language: 'en' },
};
const draft = { ...addendumDraft('c', start, '2026-11-20', 1), outcome: 'agreed' as const };

it('asks to the end for what was begun, and for nothing that was not', () => {
  const ask = (part: Partial<typeof draft>, guardian = false) =>
    signingProblems({ ...draft, ...part }, guardian);
  expect(ask({})).toEqual([]);
  expect(ask({ interpreterName: 'Ms Vélez' })).toEqual(['interpreter']);
  expect(ask({ interpreterName: 'Ms Vélez', interpreterLanguage: 'Spanish' })).toEqual([]);
  expect(ask({ capacity: 'doubts' })).toEqual(['capacity']);
  expect(ask({ capacity: 'doubts', capacityWords: 'Tired.' })).toEqual([]);
  expect(ask({ witnessName: 'M. A.' })).toEqual(['witness']);
  expect(ask({ witnessStrokes: signature })).toEqual(['witness']);
  expect(ask({ witnessName: 'M. A.', witnessStrokes: signature })).toEqual([]);
  expect(ask({}, true)).toEqual(['guardian']);
  const guardian = { guardianName: 'N. O.', guardianRelation: 'mother', guardianTypedName: 'N. O.' };
  expect(ask({ ...guardian, guardianTypedName: 'N' }, true)).toEqual(['guardian']);
  expect(ask(guardian, true)).toEqual([]);
  expect(signingProblems({ ...draft, outcome: 'declined' as never }, true)).toEqual([]);
});

it('is what the record takes, with nobody where nobody was', () => {
  const empty = signingFromDraft(draft);
  expect(signingSchema.parse(empty)).toEqual(empty);
  expect(empty).toMatchObject({ interpreter: null, witness: null, guardian: null, refusalReason: '' });
  const declined = { ...draft, outcome: 'declined' as const, refusalReason: ' Later. ' };
  expect(signingFromDraft(declined).refusalReason).toBe('Later.');
  expect(signingFromDraft({ ...draft, refusalReason: 'typed before' }).refusalReason).toBe('');
});
