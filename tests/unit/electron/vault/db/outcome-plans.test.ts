import { expect, it } from 'vitest';
import { sumCells } from '../../../../../electron/vault/db/outcome-cells.ts';
import {
  selectCases,
  selectCasesBehind,
  selectCasesOf,
} from '../../../../../electron/vault/db/outcome-cases.ts';
import { everyCase } from '../../../../../shared/outcomes/outcome.ts';
import { planOf } from '../../../../support/query-plan.ts';

it('the report runs once along the cells, in their order, and reads no session', () => {
  const plan = planOf((db) => sumCells(db, { from: 0, until: 9999, person: 'a', device: 'd' }));
  expect(plan).toBe('SCAN outcome_cells');
});

it('a part of a year is read as a range of days', () => {
  const plan = planOf((db) => selectCases(db, { ...everyCase, from: '2026-03-02', until: '2026-12-31' }));
  expect(plan).toBe('SEARCH outcome_cases USING PRIMARY KEY (day>? AND day<?)');
});

it('the cases behind a figure come in their own order, the newest first, without sorting', () => {
  const figure = { row: { dimension: 'skin' as const, value: 'ii' }, anyOf: ['event' as const] };
  const place = { day: '2026-03-02', patient: 'p', course: '', region: 'flank' as const };
  const plan = planOf((db) => selectCasesBehind(db, everyCase, figure, { after: place, most: 50 }));
  expect(plan).toMatch(/^SEARCH outcome_cases USING PRIMARY KEY \(/);
  expect(plan).not.toContain('TEMP B-TREE');
});

it('a patient’s cases are found by the patient alone', () => {
  expect(planOf((db) => selectCasesOf(db, 'p'))).toContain('outcome_cases_of_patient');
});
