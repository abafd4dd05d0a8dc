import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';

describe('charts that may be of one person', () => {
  const alike = async (
    change: Parameters<typeof patientInput>[0],
    was: Parameters<typeof patientInput>[0] = {},
  ) => {
    const vault = await practiceAtWork();
    await vault.get('patients:save', patientInput({ email: 'Ada@Example.org', ...was }));
    const input = patientInput(change);
    const similar = await vault.get('patients:similar', {
      family: input.fields.family,
      given: input.fields.given,
      born: input.fields.born,
      phone: input.fields.phone,
      email: input.fields.email,
    });
    await vault.get('patients:save', input);
    const pairs = await vault.get('merges:likely', {});
    expect(similar.rows.length).toBe(pairs.length);
    return pairs.map(({ by }) => by);
  };

  it.each([
    [
      'the same birth date, accents apart',
      { family: 'OKONKWO-LINDQVÍST', given: 'A.', phone: '' },
      [['born']],
    ],
    [
      'the same telephone with a country code, and a given name',
      { family: 'Berg', born: '1990-01-01', phone: '+44 7700 900143' },
      [['phone']],
    ],
    [
      'the same e-mail in other capitals, and a given name',
      { family: 'Berg', born: '1990-01-01', phone: '', email: 'ada@example.ORG' },
      [['email']],
    ],
    ['a daughter with her mother’s telephone', { given: 'Zoe', born: '2012-01-01' }, []],
    ['another birth date and no way to reach them', { born: '1991-03-05', phone: '' }, []],
    ['all of it', { email: 'ada@example.org' }, [['born', 'phone', 'email']]],
  ])('are told at registration and listed: %s', async (_what, change, by) => {
    expect(await alike(change)).toEqual(by);
  });

  it('are for owners and practitioners: the contract says so', async () => {
    const vault = await practiceAtWork();
    workOf(vault).user = { ...workOf(vault).user, role: 'assistant' };
    for (const channel of ['merges:likely', 'merges:list'] as const)
      expect(await vault.ask(channel, {})).toMatchObject({ error: { code: 'refused', reason: 'role' } });
    expect(await vault.ask('merges:undo', { id: newId() })).toMatchObject({ error: { reason: 'role' } });
  });
});
