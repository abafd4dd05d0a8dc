import { describe, expect, it } from 'vitest';
import { assessmentInput } from '../../../../support/assessment-inputs.ts';
import { recordPhoto } from '../../../../support/photos-at-work.ts';
import { pageOf, refused, withPatient } from './assessments-at-work.ts';

describe('a printed curve', () => {
  it('has the drawing with the small photo, and every point in its table', async () => {
    const { vault, patient } = await withPatient();
    const photo = (await recordPhoto(vault, patient)).attachment.id;
    await vault.get('assessments:save', assessmentInput(patient, { on: '2026-08-01' }));
    await vault.get(
      'assessments:save',
      assessmentInput(patient, { photos: [photo], answers: [{ item: 'rating', answer: 'much-improved' }] }),
    );
    const trend = {
      area: { region: 'abdomen-lower', side: 'right' },
      instrument: 'gais',
      item: 'rating',
    } as const;
    const sheet = await vault.get('assessments:print-trend', { patient, trend });
    const html = pageOf(vault, sheet.id);
    expect(html).toContain('data:image/webp;base64,');
    expect(html).toMatch(/01-Aug-2026[^]*Improved[^]*20-Nov-2026[^]*Much improved/);
    expect(html.match(/<circle/g)).toHaveLength(3);
    // Nothing of the page's own may stand inside the drawing: a reader would end it there.
    const drawing = /<svg class="curve"[^]*?<\/svg>/.exec(html)?.[0] ?? '';
    expect(drawing).toMatch(/01-Aug<tspan>-2026[^]*20-Nov<tspan>-2026[^]*<image/);
    expect(drawing).not.toContain('<span');
    expect(
      await refused(vault, 'assessments:print-trend', { patient, trend: { ...trend, item: 'pain' } }),
    ).toEqual(['not-found', 'trend']);
  });
});
