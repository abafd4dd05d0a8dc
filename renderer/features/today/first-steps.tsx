import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, FileText, Package, UserPlus, type LucideIcon } from 'lucide-react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { useAnswer } from '../../api.ts';
import { Icon } from '../../ui/icon.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useHome } from '../vault/home-context.tsx';
import styles from './first-steps.module.css';

export interface FirstStep {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly done: boolean;
  readonly go: () => void;
}

/** What a new practice needs before its first treatment; each step goes to its place. */
export const useFirstSteps = (patients: number | null): readonly FirstStep[] => {
  const intl = useIntl();
  const navigate = useNavigate();
  const go = useGoToPatients();
  const { templates } = useHome();
  const devices = useAnswer('devices:list', {});
  return [
    {
      id: 'patient',
      icon: UserPlus,
      title: intl.formatMessage({ id: 'first.patient', defaultMessage: 'Register your first patient' }),
      text: intl.formatMessage({
        id: 'first.patient.text',
        defaultMessage: 'Name and date of birth are enough to begin.',
      }),
      done: patients !== 0,
      go: () => go.registration(newId()),
    },
    {
      id: 'templates',
      icon: FileText,
      title: intl.formatMessage({
        id: 'first.templates',
        defaultMessage: 'Read and adopt the consent and aftercare texts',
      }),
      text: intl.formatMessage({
        id: 'first.templates.text',
        defaultMessage: 'Patients sign a text only after you have put your name to it.',
      }),
      done: ['consent', 'aftercare'].every((kind) =>
        templates.some((template) => template.kind === kind && template.adoptedAt !== null),
      ),
      go: () => void navigate({ to: '/documents' }),
    },
    {
      id: 'device',
      icon: Package,
      title: intl.formatMessage({ id: 'first.device', defaultMessage: 'Add your device' }),
      text: intl.formatMessage({
        id: 'first.device.text',
        defaultMessage: 'Then a session records it, with its cartridge and lot, in one tap.',
      }),
      done: devices.data === undefined || devices.data.length > 0,
      go: () => void navigate({ to: '/products' }),
    },
  ];
};

interface FirstStepsProps {
  readonly steps: readonly FirstStep[];
  /** On the first day they are the page itself. */
  readonly large?: boolean;
}

/** The first steps of a practice, done ones ticked. */
export const FirstSteps = ({ steps, large = false }: FirstStepsProps) => {
  const intl = useIntl();
  return (
    <section className={large ? styles.page : undefined}>
      <h2 className={large ? 'display' : `heading ${styles.head}`}>
        {large
          ? intl.formatMessage({
              id: 'first.title',
              defaultMessage: 'Ready for the first treatment in three steps',
            })
          : intl.formatMessage({ id: 'first.title.short', defaultMessage: 'Still to set up' })}
      </h2>
      <ol className={large ? `sheet ${styles.steps}` : undefined}>
        {steps
          .filter((step) => large || !step.done)
          .map((step) => (
            <li key={step.id}>
              <button type="button" className={styles.step} onClick={step.go}>
                <Icon of={step.done ? CircleCheck : step.icon} className={step.done ? 'ok' : 'accent'} />
                <span className={styles.words}>
                  <span className="strong">{step.title}</span>
                  <span className="caption">
                    {step.done ? intl.formatMessage({ id: 'first.done', defaultMessage: 'Done' }) : step.text}
                  </span>
                </span>
              </button>
            </li>
          ))}
      </ol>
    </section>
  );
};
