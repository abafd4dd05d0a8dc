import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { Concern } from '../../../shared/concerns/concern.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import { useRefusal } from '../../use-refusal.ts';
import { ChartEvents } from '../adverse-events/chart-events.tsx';
import { ChartAssessments } from '../assessments/chart-assessments.tsx';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { useConcernWords } from '../concerns/concern-words.ts';
import { ChartPhotos } from '../photos/chart-photos.tsx';
import { ChartCourses } from '../courses/chart-courses.tsx';
import styles from './column.module.css';
import { ChartZones } from './chart-zones.tsx';
import { Column, ColumnPart, NothingYet } from './column.tsx';
import { ConsentList } from './consent-list.tsx';
import { useGoToPatients } from './open-form.ts';
import { StopsAndCautions } from './stops-and-cautions.tsx';

interface ChartSideProps {
  readonly chart: Chart;
  readonly facts: Facts;
}

/** The left column: concerns, courses, what to mind, what was signed, what is attached. */
export const ChartSide = ({ chart, facts }: ChartSideProps) => {
  const intl = useIntl();
  return (
    <Column
      label={intl.formatMessage({
        id: 'chart.side',
        defaultMessage: 'Concerns, courses, what came after, assessments, cautions, consents and attachments',
      })}
    >
      <Concerns chart={chart} />
      <ChartCourses chart={chart} />
      <ChartEvents chart={chart} />
      <ChartAssessments patient={chart.patient.id} />
      <StopsAndCautions screening={chart.screening} facts={facts} />
      <ChartZones chart={chart} />
      <ConsentList chart={chart} />
      <ChartPhotos patient={chart.patient.id} />
      <ColumnPart title={intl.formatMessage({ id: 'chart.attachments', defaultMessage: 'Attachments' })}>
        <AttachmentList patient={chart.patient.id} session={null} />
      </ColumnPart>
    </Column>
  );
};

const Concerns = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const writes = useRefusal()('concerns:save') === undefined;
  const open = (id: string): void => go.form(chart.patient.id, { kind: 'concern', id });
  return (
    <ColumnPart
      title={intl.formatMessage({ id: 'chart.concerns', defaultMessage: 'Concerns' })}
      action={
        writes ? intl.formatMessage({ id: 'chart.concerns.add', defaultMessage: 'Add concern' }) : undefined
      }
      onAction={() => open(newId())}
    >
      {chart.concerns.length === 0 && (
        <NothingYet>
          {intl.formatMessage({
            id: 'chart.concerns.none',
            defaultMessage: 'Which marks trouble the patient, where, and how they look today.',
          })}
        </NothingYet>
      )}
      <ul>
        {chart.concerns.map((concern) => (
          <li key={concern.id}>
            {writes ? (
              <button type="button" className={styles.item} onClick={() => open(concern.id)}>
                <ConcernLines concern={concern} />
              </button>
            ) : (
              <div className={styles.item}>
                <ConcernLines concern={concern} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </ColumnPart>
  );
};

const ConcernLines = ({ concern }: { readonly concern: Concern }) => {
  const words = useConcernWords();
  return (
    <>
      <span className="strong">{words.areas(concern)}</span>
      <span className="caption">{words.summary(concern)}</span>
    </>
  );
};
