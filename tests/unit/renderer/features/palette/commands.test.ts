import { Users } from 'lucide-react';
import { expect, it } from 'vitest';
import { matchingCommands, type Command } from '../../../../../renderer/features/palette/commands.ts';

const command = (label: string, also = ''): Command => ({
  id: label,
  label,
  also,
  icon: Users,
  group: 'screen',
  run: () => undefined,
});

it('finds a command by the beginning of each word of it, in any order, accents aside', () => {
  const commands = [command('New patient', 'register'), command('Patients'), command('Über uns')];
  const labels = (typed: string) => matchingCommands(commands, typed).map(({ label }) => label);
  expect(labels('')).toHaveLength(3);
  expect(labels('pat')).toEqual(['New patient', 'Patients']);
  expect(labels('pat ne')).toEqual(['New patient']);
  expect(labels('REG')).toEqual(['New patient']);
  expect(labels('uber')).toEqual(['Über uns']);
  expect(labels('atient')).toEqual([]);
});
