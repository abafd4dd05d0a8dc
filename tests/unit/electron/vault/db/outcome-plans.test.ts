import { expect, it } from 'vitest';
import { sumCells } from '../../../../../electron/vault/db/outcome-cells.ts';
import {
  selectCasesBehind,
  selectCasesOf,
  selectDaysOfCases,
  selectPatientsBehind,
} from '../../../../../electron/vault/db/outcome-cases.ts';
import { everyCase } from '../../../../../shared/outcomes/outcome.ts';
import { planOf } from '../../../../support/query-plan.ts';

it('the report runs once along the cells, in their order, and reads no session', () => {
  const plan = planOf((db) => sumCells(db, { from: 0, until: 9999, person: 'a', device: 'd' }));
  expect(plan).toBe('SCAN outcome_cells');
});

it('a week of a span is read as a range of days, and the ends of all from their place', () => {
  const days = { ...everyCase, from: '2026-03-02', until: '2026-03-08' };
  const figure = { row: null, anyOf: [] };
  const range = 'SEARCH outcome_cases USING PRIMARY KEY (day>? AND day<?)';
  expect(planOf((db) => selectCasesBehind(db, days, figure, { after: null, most: -1 }))).toBe(range);
  expect(planOf((db) => selectPatientsBehind(db, days, figure))).toBe(range);
  expect(planOf(selectDaysOfCases)).toBe('SCAN outcome_cases');
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
