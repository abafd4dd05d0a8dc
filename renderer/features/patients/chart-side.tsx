import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import { useConcernWords } from '../concerns/concern-words.ts';
import styles from './column.module.css';
import { Column, ColumnPart, NothingYet } from './column.tsx';
import { ConsentList } from './consent-list.tsx';
import { useGoToPatients } from './open-form.ts';
import { StopsAndCautions } from './stops-and-cautions.tsx';

interface ChartSideProps {
  readonly chart: Chart;
  readonly facts: Facts;
}

/** The left column: concerns, what to mind, what was signed. */
export const ChartSide = ({ chart, facts }: ChartSideProps) => {
  const intl = useIntl();
  return (
    <Column
      label={intl.formatMessage({ id: 'chart.side', defaultMessage: 'Concerns, cautions and consents' })}
    >
      <Concerns chart={chart} />
      <StopsAndCautions screening={chart.screening} facts={facts} />
      <ConsentList chart={chart} />
    </Column>
  );
};

const Concerns = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const words = useConcernWords();
  const open = (id: string): void => go.form(chart.patient.id, { kind: 'concern', id });
  return (
    <ColumnPart
      title={intl.formatMessage({ id: 'chart.concerns', defaultMessage: 'Concerns' })}
      action={intl.formatMessage({ id: 'chart.concerns.add', defaultMessage: 'Add concern' })}
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
            <button type="button" className={styles.item} onClick={() => open(concern.id)}>
              <span className="strong">{words.areas(concern)}</span>
              <span className="caption">{words.summary(concern)}</span>
            </button>
          </li>
        ))}
      </ul>
    </ColumnPart>
  );
};
