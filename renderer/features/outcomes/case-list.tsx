import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { casePlanLabels } from '../../../shared/labels/outcome-labels.ts';
import type { ListedCase } from '../../../shared/outcomes/outcome.ts';
import { regionMessages } from '../../../shared/regions/region-messages.ts';
import { Button } from '../../ui/button.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { PersonName } from '../patients/person-name.tsx';
import styles from './outcomes.module.css';
import type { Cases } from './use-cases.ts';

/** Cases with the way to the patient, the course and each session. */
export const CaseList = ({ cases }: { readonly cases: Cases }) => {
  const intl = useIntl();
  return (
    <div className={styles.sheet}>
      <ol>
        {cases.rows.map((row) => (
          <CaseRow key={`${row.patient.id}/${row.course?.id ?? ''}/${row.region}`} row={row} />
        ))}
      </ol>
      {cases.more && (
        <div className={styles.foot}>
          <Button onPress={cases.showMore}>
            {intl.formatMessage({ id: 'outcomes.cases.more', defaultMessage: 'Show more cases' })}
          </Button>
        </div>
      )}
    </div>
  );
};

const CaseRow = ({ row }: { readonly row: ListedCase }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const { patient, region, course, plan, sessions } = row;
  const planned = intl.formatMessage(casePlanLabels[plan]);
  const called = course && course.title.trim() !== '' ? `${planned}: ${course.title}` : planned;
  return (
    <li className={styles.row}>
      <span className={styles.lines}>
        <button type="button" className={styles.open} onClick={() => go.patient(patient.id)}>
          <PersonName family={patient.family} given={patient.given} />
        </button>
        <span className="caption tabular">{patient.number}</span>
      </span>
      <span className={styles.lines}>
        <span className="strong">{intl.formatMessage(regionMessages[region])}</span>
        {course === null ? (
          <span className="caption">{called}</span>
        ) : (
          <button type="button" className={styles.open} onClick={() => go.course(patient.id, course.id)}>
            {called}
          </button>
        )}
      </span>
      <span className={styles.lines}>
        {sessions.map(({ id, ordinal, on }) => (
          <button key={id} type="button" className={styles.open} onClick={() => go.session(patient.id, id)}>
            {intl.formatMessage(
              { id: 'papers.session.one', defaultMessage: 'Session {ordinal}, {date}' },
              { ordinal, date: formatDate(on) },
            )}
          </button>
        ))}
      </span>
    </li>
  );
};
