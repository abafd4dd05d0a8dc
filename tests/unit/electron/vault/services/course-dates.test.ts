import { describe, expect, it } from 'vitest';
import { nextOfCourse } from '../../../../../shared/courses/dates.ts';
import { addDays, dateOfInstant } from '../../../../../shared/dates/calendar.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { afternoon } from '../../../../support/practice-at-work.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { hip, left, progressOf, right, treat, withCourse } from './courses-at-work.ts';

const day = 86_400_000;

describe('dates of courses', () => {
  const today = dateOfInstant(afternoon);
  const dueOn = async (vault: VaultAtWork, on: string) =>
    (await vault.get('today:view', { from: afternoon, to: afternoon + day, today: on })).due.map(
      ({ date, course }) => [date, course?.next ?? null] as const,
    );

  it('fall due with their reason, whether they were agreed or follow from the plan', async () => {
    const { vault, patient } = await withCourse();
    // Nothing was done yet, and the first day of the plan has passed.
    expect(await dueOn(vault, today)).toEqual([]);
    await treat(vault, patient, afternoon, [right, left]);
    const planned = addDays(today, 28);
    const { course, progress } = await progressOf(vault, patient);
    expect(nextOfCourse(course, progress, today)).toMatchObject({ on: planned, agreed: false });
    expect(await dueOn(vault, addDays(planned, -7))).toMatchObject([
      [planned, { kind: 'session', ordinal: 2, planned: 4, agreed: false }],
    ]);
    expect(await dueOn(vault, addDays(planned, -8))).toEqual([]);
  });

  it('are one line for one visit, and leave what belongs to no course as it was', async () => {
    const { vault, patient } = await withCourse();
    const agreed = addDays(today, 31);
    await treat(vault, patient, afternoon, [right, left], agreed);
    expect(await dueOn(vault, agreed)).toMatchObject([[agreed, { agreed: true, ordinal: 2 }]]);
    const { id: other } = await vault.get('patients:save', patientInput({ given: 'Somebody else' }));
    await treat(vault, other, afternoon, [hip], addDays(agreed, 1));
    expect(await dueOn(vault, agreed)).toMatchObject([
      [agreed, { ordinal: 2 }],
      [addDays(agreed, 1), null],
    ]);
  });

  it('of maintenance wait its months, and end with it', async () => {
    const { vault, patient, course } = await withCourse();
    const done = { outcome: 'finished', reason: '', conclusion: '' } as const;
    await vault.get('courses:end', { id: course.id, revision: 1, end: done, draft: null });
    const maintenance = await vault.get(
      'courses:save',
      courseInput(patient, {
        kind: 'maintenance',
        interval: 6,
        startedOn: today,
        regions: [{ ...right, sessions: 1, depth: null }],
      }),
    );
    expect(await dueOn(vault, '2027-05-18')).toMatchObject([['2027-05-20', { ordinal: 1, planned: 1 }]]);
    await vault.get('courses:end', { id: maintenance.id, revision: 1, end: done, draft: null });
    expect(await dueOn(vault, '2027-05-18')).toEqual([]);
  });
});
