import { expect, it } from 'vitest';
import { selectLastWritten } from '../../../../../electron/vault/db/last-recorded.ts';
import { planOf } from '../../../../support/query-plan.ts';

it('looks for when something was last written about a patient in what is theirs alone', () => {
  const plan = planOf((db) => selectLastWritten(db, 'p'));
  // By the record's id, never through every entry of a type.
  expect(plan).not.toContain('entries_by_type');
  expect(plan.match(/SEARCH entries USING INDEX entries_of_record \(type=\? AND id=\?\)/g)).toHaveLength(3);
  expect(plan).not.toMatch(/^SCAN (sessions|photos|entries|events|documents|corrections)\b/m);
});
