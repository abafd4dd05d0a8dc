import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceUses, striaeUse, type AuthorisedUse } from '../../../../shared/devices/uses.ts';
import { countries } from '../../../../shared/practice/practice.ts';
import { regionGroups, regions, sides } from '../../../../shared/regions/regions.ts';

const use: AuthorisedUse = {
  use: 'striae',
  group: null,
  country: null,
  authority: '',
  answer: 'yes',
  source: '',
};
const abdomen = { region: 'abdomen-lower', side: 'left' } as const;
const face = { region: 'cheek', side: 'left' } as const;

describe('whether stretch marks are an authorised use', () => {
  it('is not known where nothing was looked up, or something else', () => {
    expect(striaeUse({ uses: [] }, [abdomen], 'DE')).toBe('unknown');
    expect(striaeUse({ uses: [{ ...use, use: 'wrinkles' }] }, [abdomen], 'DE')).toBe('unknown');
    expect(striaeUse({ uses: [{ ...use, country: 'US' }] }, [abdomen], 'DE')).toBe('unknown');
    expect(striaeUse({ uses: [{ ...use, country: 'US' }] }, [abdomen], null)).toBe('unknown');
  });

  it('is what the closest entry says: the part of the body first, then the country', () => {
    const uses: readonly AuthorisedUse[] = [
      use,
      { ...use, country: 'US', answer: 'no' },
      { ...use, group: 'abdomen', answer: 'unknown' },
      { ...use, group: 'abdomen', country: 'US', answer: 'yes' },
    ];
    expect(striaeUse({ uses }, [abdomen], 'US')).toBe('yes');
    expect(striaeUse({ uses }, [abdomen], 'DE')).toBe('unknown');
    expect(striaeUse({ uses }, [face], 'US')).toBe('no');
    expect(striaeUse({ uses }, [], 'DE')).toBe('yes');
  });

  it('is the most cautious answer of all areas, and of entries that contradict each other', () => {
    const uses: readonly AuthorisedUse[] = [use, { ...use, group: 'abdomen', answer: 'no' }];
    expect(striaeUse({ uses }, [face, abdomen], 'DE')).toBe('no');
    expect(striaeUse({ uses: [use, { ...use, answer: 'no' }] }, [face], 'DE')).toBe('no');
  });

  it('is never yes unless an entry says so', () => {
    const entry = fc.record({
      use: fc.constantFrom(...deviceUses),
      group: fc.option(fc.constantFrom(...regionGroups)),
      country: fc.option(fc.constantFrom(...countries)),
      authority: fc.constant(''),
      answer: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      source: fc.constant(''),
    });
    const area = fc.record({ region: fc.constantFrom(...regions), side: fc.constantFrom(...sides) });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 8 }),
        fc.array(area, { maxLength: 4 }),
        fc.option(fc.constantFrom(...countries)),
        (uses, areas, country) => {
          const answer = striaeUse({ uses }, areas, country);
          const said = uses.some((one) => one.use === 'striae' && one.answer === 'yes');
          if (!said) expect(answer).not.toBe('yes');
        },
      ),
    );
  });
});
