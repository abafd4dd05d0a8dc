import { useId } from 'react';
import { useIntl } from 'react-intl';
import {
  dimensionLabels,
  measureLabels,
  rowLabels,
  withUnit,
} from '../../../shared/labels/outcome-labels.ts';
import type { Measure } from '../../../shared/outcomes/measures.ts';
import type {
  Dimension,
  OutcomeCounts,
  OutcomeFigure,
  OutcomeReport,
} from '../../../shared/outcomes/outcome.ts';
import {
  figureOf,
  recordedIn,
  shownColumns,
  viewOf,
  type OutcomeViewKey,
} from '../../../shared/outcomes/views.ts';
import { FigureCell } from './figure-cell.tsx';
import styles from './outcomes.module.css';

interface TableProps {
  readonly report: OutcomeReport;
  readonly view: OutcomeViewKey;
  readonly dimension: Dimension;
  readonly open: (figure: OutcomeFigure) => void;
}

/** The figures of one table by one dimension, and all cases at the foot. */
export const OutcomeTable = ({ report, view, dimension, open }: TableProps) => {
  const intl = useIntl();
  const headingId = useId();
  const shown = shownColumns(view, report.all);
  const { recorded } = viewOf[view];
  const shared = { view, shown, open };
  return (
    <div className={styles.group}>
      <h2 id={headingId} className="heading">
        {intl.formatMessage(dimensionLabels[dimension])}
      </h2>
      {/* So that the keys scroll it where it is wider than the window. */}
      <div className={styles.wide} role="region" aria-labelledby={headingId} tabIndex={0}>
        <table className={`table ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{intl.formatMessage(dimensionLabels[dimension])}</th>
              <th scope="col">{intl.formatMessage({ id: 'outcomes.cases', defaultMessage: 'Cases' })}</th>
              {recorded !== null && (
                <th scope="col">
                  {intl.formatMessage({ id: 'outcomes.recorded', defaultMessage: 'Recorded' })}
                </th>
              )}
              {shown.map((measure) => (
                <th key={measure} scope="col">
                  {withUnit(intl.formatMessage(measureLabels[measure]))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.rows[dimension].map(({ value, ...counts }) => {
              const label = rowLabels[dimension][value];
              if (label === undefined) return null;
              const row = { dimension, value };
              return (
                <Row key={value} {...shared} label={intl.formatMessage(label)} row={row} counts={counts} />
              );
            })}
            <Row
              {...shared}
              label={intl.formatMessage({ id: 'outcomes.all', defaultMessage: 'All cases' })}
              row={null}
              counts={report.all}
            />
          </tbody>
        </table>
      </div>
    </div>
  );
};

interface RowProps {
  readonly label: string;
  /** Null: all cases. */
  readonly row: OutcomeFigure['row'];
  readonly counts: OutcomeCounts;
  readonly view: OutcomeViewKey;
  readonly shown: readonly Measure[];
  readonly open: (figure: OutcomeFigure) => void;
}

const Row = ({ label, row, counts, view, shown, open }: RowProps) => {
  const intl = useIntl();
  const { recorded } = viewOf[view];
  const of = recordedIn(viewOf[view], counts);
  const show = (anyOf: readonly Measure[]) => () => open({ row, anyOf: [...anyOf] });
  const running = counts.of.running ?? 0;
  return (
    <tr className={row === null ? styles.all : undefined}>
      <th scope="row">{label}</th>
      <FigureCell
        figure={{ ...figureOf(counts.cases, counts.cases), percent: null }}
        what={intl.formatMessage(
          { id: 'outcomes.cell.cases', defaultMessage: '{row}: cases' },
          { row: label },
        )}
        under={
          running > 0
            ? intl.formatMessage(
                {
                  id: 'outcomes.running',
                  defaultMessage: '{running, plural, one {# still runs} other {# still run}}',
                },
                { running },
              )
            : undefined
        }
        onOpen={show([])}
      />
      {recorded !== null && (
        <FigureCell
          figure={{ ...figureOf(of, counts.cases), few: figureOf(of, of).few, percent: null }}
          what={intl.formatMessage(
            { id: 'outcomes.cell.recorded', defaultMessage: '{row}: recorded' },
            { row: label },
          )}
          under={intl.formatMessage(
            { id: 'outcomes.of', defaultMessage: 'of {cases, number}' },
            { cases: counts.cases },
          )}
          onOpen={show(recorded)}
        />
      )}
      {shown.map((measure) => (
        <FigureCell
          key={measure}
          figure={figureOf(counts.of[measure] ?? 0, of)}
          what={intl.formatMessage(
            { id: 'outcomes.cell', defaultMessage: '{row}, {column}' },
            { row: label, column: intl.formatMessage(measureLabels[measure]) },
          )}
          onOpen={show([measure])}
        />
      ))}
    </tr>
  );
};
