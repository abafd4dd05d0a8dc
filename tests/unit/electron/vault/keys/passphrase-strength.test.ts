import { describe, expect, it } from 'vitest';
import { assess } from '../../../../../electron/vault/keys/passphrase-strength.ts';

const names = ['Rosewood Clinic', 'Anna Vogel'];

describe('judging a passphrase', () => {
  it.each([
    'passwordpassword',
    'iloveyouiloveyou',
    'qwertyuiopasdfghjkl',
    '123456789012345678',
    'rosewood clinic 2024',
    'Password1234567890',
  ])('refuses %s', async (passphrase) => {
    const { problems, strength } = await assess(passphrase, names);
    expect(problems).not.toEqual([]);
    expect(strength).toBe('weak');
  });

  it.each([
    'tundra violet anchor maple ferry',
    'Ich fahre jeden Dienstag mit Rad',
    '我每个星期二都骑自行车去湖边游泳然后回家',
    '🐎🔋📎🌊🍋🧭🪁🛶🎻🪐🧵🪴🦔🥁🗝️',
  ])('takes %s', async (passphrase) => {
    const { problems, strength } = await assess(passphrase, names);
    expect(problems).toEqual([]);
    expect(strength).not.toBe('weak');
  });

  it('answers quickly for the longest input', async () => {
    await assess('warm up', names);
    const start = performance.now();
    expect((await assess('ab1!'.repeat(256), names)).problems).toContain('repeats');
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('counts words and characters', async () => {
    expect(await assess('tundra violet anchor maple ferry', names)).toMatchObject({
      words: 5,
      characters: 32,
      strength: 'very-strong',
    });
  });
});
