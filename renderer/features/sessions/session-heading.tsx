import type { Patient } from '../../../shared/patients/patient.ts';

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
