import { describe, expect, it } from 'vitest';
import { measurePassphrase, passphraseProblems } from '../../../../shared/passphrase/policy.ts';

const names = ['Rosewood Clinic', 'Anna Vogel'];

describe('the passphrase policy', () => {
  it.each([
    ['', ['too-short']],
    ['x', ['too-short', 'repeats']],
    ['fourteen chars', ['too-short']],
    ['fifteen letters', []],
    ['🐎🔋📎🌊🍋🧭🪁', ['too-short']],
    ['tundra violet anchor maple ferry', []],
    ['  leading spaces count', []],
    ['aaaaaaaaaaaaaaaa', ['repeats']],
    ['abcabcabcabcabcabc', ['repeats']],
    ['aabbaabbabababab', ['repeats']],
    ['abcdefghijklmnopq', ['repeats']],
    ['0987654321098765', ['repeats']],
    ['Rosewood Clinic 1', ['names']],
    ['ANNA VOGEL rosewood', ['names']],
    ['rosewood tundra violet ferry', []],
    ["x'6b7c8d9e0f1a2b3c'", []],
  ])('%j has the problems %j', (passphrase, problems) => {
    expect(passphraseProblems(passphrase, names)).toEqual(problems);
  });

  it('takes 1024 characters and not 1025', () => {
    const text = Array.from({ length: 1024 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
    ).join('');
    expect(passphraseProblems(text, [])).toEqual([]);
    expect(passphraseProblems(`${text}b`, [])).toEqual(['too-long']);
  });

  it('counts an accent once however it is typed', () => {
    expect(measurePassphrase('crème'.normalize('NFD'))).toEqual({ characters: 5, words: 1 });
    expect(measurePassphrase('one-two three.four_five')).toEqual({ characters: 23, words: 5 });
  });
});
