import type { Patient } from '../../../shared/patients/patient.ts';
import { useSessionForm } from './form-context.ts';
import { useSessionCourses } from './use-session-courses.ts';

interface SessionHeadingProps {
  readonly title: string;
  readonly patient: Pick<Patient, 'family' | 'given'>;
}

/** The page's heading for readers; on the screen the banner and the strip say the same. */
export const SessionHeading = ({ title, patient }: SessionHeadingProps) => (
  <h1 className="visually-hidden">
    {title}, {patient.family} {patient.given}
  </h1>
);

/** The heading while it is recorded: also which session of a course it is, by the areas chosen so far. */
export const RecordedHeading = ({ title }: { readonly title: string }) => {
  const { chart } = useSessionForm();
  const courses = useSessionCourses().map(({ words }) => words);
  return <SessionHeading title={[title, ...courses].join('. ')} patient={chart.patient} />;
};
