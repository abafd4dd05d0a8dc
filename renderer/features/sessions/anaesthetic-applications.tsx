import { Plus } from 'lucide-react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { answerLabels } from '../../../shared/labels/answer-labels.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { areaSpec, massSpec } from '../../../shared/quantity/specs.ts';
import { tallyOf } from '../../../shared/sessions/anaesthetic-tally.ts';
import { mostApplications } from '../../../shared/sessions/session.ts';
import { emptyApplication } from '../../../shared/sessions/session-draft.ts';
import { Button } from '../../ui/button.tsx';
import { ApplicationFields } from './anaesthetic-application.tsx';
import { useSessionForm } from './form-context.ts';
import { useNow } from './use-now.ts';
import styles from './anaesthetic.module.css';

/** Each time that the agent was put on, with its clock, and what they come to. */
export const Applications = () => {
  const intl = useIntl();
  const { draft, change } = useSessionForm();
  const { applications } = draft.anaesthetic;
  const label = intl.formatMessage({ id: 'sessions.application.undo', defaultMessage: 'application' });
  const add = (): void =>
    change({ key: `anaesthetic.add.${applications.length}`, label }, (before) => ({
      ...before,
      anaesthetic: {
        ...before.anaesthetic,
        applications: [...before.anaesthetic.applications, emptyApplication(newId())],
      },
    }));
  return (
    <>
      {applications.map((application, index) => (
        <ApplicationFields key={application.key} application={application} index={index} />
      ))}
      <div className={styles.tally}>
        <Tally />
        {applications.length < mostApplications && (
          <Button icon={Plus} onPress={add}>
            {intl.formatMessage({ id: 'sessions.application.add', defaultMessage: 'Another application' })}
          </Button>
        )}
      </div>
    </>
  );
};

/** Grams, surface, longest time and covering of all applications; said, never judged. */
const Tally = () => {
  const intl = useIntl();
  const { record, draft, locale } = useSessionForm();
  const applications = record.fields.anaesthetic?.applications ?? [];
  const runs = applications.some(({ onAt, offAt }) => onAt !== null && offAt === null);
  const now = useNow(10_000, runs && draft.endedAt === null);
  if (applications.length === 0) return <span />;
  const { massMg, areaMm2, longestMs, occluded, missing } = tallyOf(applications, draft.endedAt ?? now);
  const open = intl.formatMessage({ id: 'sessions.tally.open', defaultMessage: 'not all recorded' });
  const facts: readonly (readonly [string, string, boolean])[] = [
    [
      intl.formatMessage({ id: 'sessions.tally.mass', defaultMessage: 'Together' }),
      missing.mass === applications.length ? '–' : withUnit(massMg, massSpec, locale),
      missing.mass > 0,
    ],
    [
      intl.formatMessage({ id: 'sessions.tally.area', defaultMessage: 'On' }),
      missing.area === applications.length ? '–' : withUnit(areaMm2, areaSpec, locale),
      missing.area > 0,
    ],
    [
      intl.formatMessage({ id: 'sessions.tally.longest', defaultMessage: 'Longest' }),
      longestMs === null
        ? '–'
        : intl.formatMessage(
            { id: 'sessions.tally.minutes', defaultMessage: '{minutes}\u202Fmin' },
            // As the running clock says it, or as the line of an application that was wiped off does.
            { minutes: Math.max(0, (runs ? Math.floor : Math.round)(longestMs / 60_000)) },
          ),
      missing.on > 0,
    ],
    [
      intl.formatMessage({ id: 'sessions.tally.occluded', defaultMessage: 'Covered' }),
      intl.formatMessage(answerLabels[occluded]),
      false,
    ],
  ];
  return (
    <dl
      className={styles.tallyFacts}
      aria-label={intl.formatMessage({ id: 'sessions.tally', defaultMessage: 'All applications' })}
    >
      {facts.map(([name, value, lacks]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {lacks && <dd className="caption">{open}</dd>}
        </div>
      ))}
    </dl>
  );
};
