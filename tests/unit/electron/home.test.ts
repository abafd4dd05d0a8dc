import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { chosenHome } from '../../../electron/home.ts';

it('the home is what the command line says, then the environment, then nothing', () => {
  const env = { STRIA_HOME: '/from/env' };
  expect(chosenHome(['node', 'x', '--home=/a b/c'], env)).toBe('/a b/c');
  expect(chosenHome(['node', 'x', '--home', '/a'], env)).toBe('/a');
  expect(chosenHome(['node', 'x', '--home=relative/./x'], {})).toBe(resolve('relative/x'));
  expect(chosenHome(['node', 'x'], env)).toBe('/from/env');
  expect(chosenHome(['node', 'x'], {})).toBeUndefined();
  expect(chosenHome(['node', 'x', '--home='], {})).toBeUndefined();
  expect(chosenHome(['node', 'x', '--home'], {})).toBeUndefined();
  expect(chosenHome(['node', 'x', '--homeless=/a'], { STRIA_HOME: '' })).toBeUndefined();
});
