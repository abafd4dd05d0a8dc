import { courseProgress } from '../../../../../shared/courses/progress.ts';
import type { RegionSide } from '../../../../../shared/regions/regions.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { afternoon, practiceAtWork } from '../../../../support/practice-at-work.ts';
import { sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { patientInput, sessionFields, type VaultAtWork } from '../../../../support/vault-at-work.ts';

/** Two areas of the planned course, and one beside it. */
export const right: RegionSide = { region: 'abdomen-lower', side: 'right' };
export const left: RegionSide = { region: 'abdomen-lower', side: 'left' };
export const hip: RegionSide = { region: 'hip', side: 'right' };

/** An unlocked practice with a patient and a planned course; `clock` is its time. */
export const withCourse = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const { id: patient } = await vault.get('patients:save', patientInput());
  const input = courseInput(patient);
  const course = await vault.get('courses:save', input);
  return { clock, vault, patient, input, course };
};

/** Seals a session of these areas; answers it as sealed, and as sent. */
export const treat = async (
  vault: VaultAtWork,
  patient: string,
  at: number,
  places: readonly RegionSide[],
  nextDate: string | null = null,
) => {
  const plain = sessionFields(at);
  const areas = places.flatMap((place) => plain.areas.map((area) => ({ ...area, ...place })));
  return sealWithReasons(vault, sealInput(patient, at, { ...plain, areas, nextDate }));
};

/** The one course of a patient with what was done of it. */
export const progressOf = async (vault: VaultAtWork, patient: string) => {
  const { courses, sessions } = await vault.get('courses:list', { patient });
  const [course] = courses;
  if (!course) throw new Error('There is no course.');
  const progress = courseProgress(course, sessions);
  return { course, progress, counts: progress.regions.map(({ side, done }) => [side, done.length]) };
};
