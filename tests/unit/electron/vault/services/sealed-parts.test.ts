import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { afternoon, countEntries, practiceAtWork } from '../../../../support/practice-at-work.ts';
import { sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';

describe('a session with parts of areas', () => {
  it('is refused while an area names a part of another one, or one twice; so is an amendment', async () => {
    const vault = await practiceAtWork({ at: afternoon });
    const { id: patient } = await vault.get('patients:save', patientInput());
    const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon));
    const [area] = sent.fields.areas;
    if (!area) throw new Error('The sample has no area.');
    const entries = countEntries(vault);
    const refused = {
      ok: false,
      error: {
        code: 'invalid',
        reason: 'part-of-other-area',
        fields: [{ path: 'areas.abdomen-lower/right.parts', message: 'part-of-other-area' }],
      },
    };
    for (const parts of [
      ['upper-third'],
      ['upper-inner', 'lower-half'],
      ['upper-inner', 'upper-inner'],
    ] as const) {
      const fields = { ...sent.fields, areas: [{ ...area, parts: [...parts] }] };
      expect(await vault.ask('sessions:seal', { ...sent, id: newId(), fields })).toEqual(refused);
      const amendment = {
        session: sent.id,
        reason: 'A part was forgotten.',
        fields,
        revision: 1,
        draft: null,
      };
      expect(await vault.ask('sessions:amend', amendment)).toEqual(refused);
    }
    expect(countEntries(vault)).toBe(entries);
    const parts = ['upper-inner', 'lower-outer'] as const;
    const { sealed } = await sealWithReasons(
      vault,
      sealInput(patient, afternoon, { areas: [{ ...area, parts: [...parts] }] }),
    );
    expect(sealed.session.areas[0]?.parts).toEqual(parts);
  });
});
