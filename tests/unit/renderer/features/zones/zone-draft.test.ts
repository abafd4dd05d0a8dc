import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newZone, readZone, type ZoneDraft } from '../../../../../renderer/features/zones/zone-draft.ts';
import { zoneKinds, zoneSchema } from '../../../../../shared/zones/zone.ts';

const place = { region: 'flank', side: 'left', view: 'back', x: 10, y: 990 } as const;
const draft = (change: Partial<ZoneDraft> = {}): ZoneDraft => ({
  ...newZone('0197a000-0000-7000-8000-000000000001', place),
  kind: 'scar',
  ...change,
});

describe('the form of an avoid-zone', () => {
  it('is read as a zone, with nothing invented', () => {
    expect(readZone(draft({ words: ' Old burn ', size: ' 12 ' }))).toEqual({
      fields: { ...place, kind: 'scar', words: 'Old burn', sizeMm: 12 },
    });
    expect(readZone(draft())).toEqual({ fields: { ...place, kind: 'scar', words: '', sizeMm: null } });
  });

  it.each([
    [{ kind: null }, ['kind']],
    [{ kind: 'other' }, ['words']],
    [{ size: '4.5' }, ['size']],
    [{ size: '0' }, ['size']],
    [{ size: '-3' }, ['size']],
    [{ size: '2001' }, ['size']],
    [{ size: '４' }, ['size']],
    [{ words: 'x'.repeat(501) }, ['long']],
    [{ kind: null, size: 'big' }, ['kind', 'size']],
  ] as const)('says what stands against %j', (change, problems) => {
    expect(readZone(draft(change))).toEqual({ problems });
  });

  it('gives a record that can be kept, or a problem, for whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zoneKinds, null),
        fc.string({ unit: 'binary', maxLength: 520 }),
        fc.string({ maxLength: 6 }),
        (kind, words, size) => {
          const read = readZone(draft({ kind, words, size }));
          if ('fields' in read) expect(zoneSchema.parse(read.fields)).toEqual(read.fields);
          else expect(read.problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
