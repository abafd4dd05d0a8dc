import { describe, expect, it } from 'vitest';
import { newRecoveryCode } from '../../../../../electron/vault/keys/recovery-code.ts';
import { groupsOf, sameGroup } from '../../../../../renderer/features/vault/recovery-groups.ts';

describe('a recovery code on the screen', () => {
  it('has six groups of four and one of three, as the vault makes it', () => {
    expect(groupsOf(newRecoveryCode()).map((group) => group.length)).toEqual([4, 4, 4, 4, 4, 4, 3]);
  });

  it('is typed back as the vault reads it: any case, O for 0, I and L for 1, spaces and dashes', () => {
    expect(sameGroup('h4rc', 'H4RC')).toBe(true);
    expect(sameGroup(' OPIL-', '0P11')).toBe(true);
    expect(sameGroup('H4RD', 'H4RC')).toBe(false);
    expect(sameGroup('H4R', 'H4RC')).toBe(false);
    expect(sameGroup('', 'H4RC')).toBe(false);
  });
});
