import { expect, it } from 'vitest';
import { nothingAsked, queryOf } from '../../../../../renderer/features/exposures/asked.ts';

const today = '2026-11-20';
const id = '019712a0-0000-7000-8000-000000000001';

it('asks nothing before something was chosen, nor for days that cannot be read', () => {
  for (const by of ['lot', 'device', 'product', 'practitioner', 'dates'] as const)
    expect(queryOf({ ...nothingAsked, by }, today)).toBe('open');
  expect(queryOf({ ...nothingAsked, lot: 'A', from: '31 2' }, today)).toBe('dates');
  expect(queryOf({ ...nothingAsked, lot: 'A', from: '2 3 2026', until: '1 3 2026' }, today)).toBe('reversed');
});

it('asks for a lot without its blanks, of one product or of all, and for each of the others', () => {
  const open = { from: null, until: null };
  expect(queryOf({ ...nothingAsked, lot: ' A12 ' }, today)).toEqual({
    by: 'lot',
    lot: 'A12',
    product: null,
    ...open,
  });
  expect(queryOf({ ...nothingAsked, lot: 'A12', lotOf: id }, today)).toMatchObject({ product: id });
  expect(queryOf({ ...nothingAsked, by: 'device', device: id }, today)).toEqual({
    by: 'device',
    device: id,
    ...open,
  });
  expect(queryOf({ ...nothingAsked, by: 'practitioner', user: id }, today)).toMatchObject({ user: id });
  expect(queryOf({ ...nothingAsked, by: 'dates', from: '1 3 2026' }, today)).toEqual({
    by: 'dates',
    from: '2026-03-01',
    until: null,
  });
});
