import { describe, expect, it } from 'vitest';
import { newRecoveryCode } from '../../../../electron/vault/keys/recovery-code.ts';
import { groupsOf, isTypedBack, sameGroup } from '../../../../shared/passphrase/recovery-groups.ts';

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

  it('is typed back in the group that was asked for, and in no other', () => {
    const code = '0YVG-7VR4-QF5M-PXBH-XGFE-MFPP-YHP';
    expect(isTypedBack(code, { group: 1, typed: ' oyvg' })).toBe(true);
    expect(isTypedBack(code, { group: 7, typed: 'yhp' })).toBe(true);
    expect(isTypedBack(code, { group: 2, typed: '0YVG' })).toBe(false);
    expect(isTypedBack(code, { group: 1, typed: '' })).toBe(false);
  });
});
