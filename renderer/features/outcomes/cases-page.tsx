import { useRouter, useRouterState } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useIntl } from 'react-intl';
import {
  dimensionLabels,
  measureLabels,
  outcomeViewLabels,
  rowLabels,
} from '../../../shared/labels/outcome-labels.ts';
import { everyCase } from '../../../shared/outcomes/outcome.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/frame.tsx';
import type { OpenFigure } from './asked-outcomes.ts';
import { CaseList } from './case-list.tsx';
import styles from './outcomes.module.css';
import { AgainButton } from '../works/again-button.tsx';
import { WorkLine } from '../works/work-line.tsx';
import { useCases } from './use-cases.ts';

const allCases: OpenFigure = {
  filter: everyCase,
  figure: { row: null, anyOf: [] },
  view: 'quartile-practitioner',
};

/** What a figure counts, in words: "Type of striae: White. Redness: Mild". */
const useFigureWords = ({ figure, view }: OpenFigure): string => {
  const intl = useIntl();
  const { row, anyOf } = figure;
  const label = row && rowLabels[row.dimension][row.value];
  const [only, ...others] = anyOf;
  const table = intl.formatMessage(outcomeViewLabels[view]);
  const place =
    row && label
      ? intl.formatMessage(
          { id: 'outcomes.words.row', defaultMessage: '{by}: {row}' },
          { by: intl.formatMessage(dimensionLabels[row.dimension]), row: intl.formatMessage(label) },
        )
      : intl.formatMessage({ id: 'outcomes.all', defaultMessage: 'All cases' });
  if (only === undefined) return place;
  const said =
    others.length > 0
      ? intl.formatMessage({ id: 'outcomes.words.recorded', defaultMessage: '{table}: recorded' }, { table })
      : intl.formatMessage(
          { id: 'outcomes.words.figure', defaultMessage: '{table}: {figure}' },
          { table, figure: intl.formatMessage(measureLabels[only]) },
        );
  return `${place}. ${said}`;
};

/** The cases behind a figure: who they are, which course, and every session. */
export const OutcomeCasesPage = () => {
  const intl = useIntl();
  const router = useRouter();
  const opened = useRouterState({ select: ({ location }) => location.state.outcomeFigure }) ?? allCases;
  const words = useFigureWords(opened);
  const cases = useCases(opened);
  const { page, failure } = cases;
  return (
    <WorkFrame
      current="practice"
      banner={
        <>
          <PageHead
            title={words}
            note={
              page &&
              intl.formatMessage(
                {
                  id: 'outcomes.cases.count',
                  defaultMessage:
                    '{total, plural, =0 {No case} one {# case} other {# cases}}{patients, plural, =0 {} one {, # patient} other {, # patients}}',
                },
                { total: page.total, patients: page.patients },
              )
            }
          />
          {failure && <FailureNotice failure={failure} actions={<AgainButton onPress={cases.again} />} />}
          <WorkLine work={cases.isReading ? 'outcomes:cases' : null} />
        </>
      }
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => router.history.back()}>
            {intl.formatMessage({ id: 'outcomes.back', defaultMessage: 'Back to the outcomes' })}
          </Button>
        </ActionBar>
      }
    >
      <div className={styles.page}>{page && page.total > 0 && <CaseList cases={cases} />}</div>
    </WorkFrame>
  );
};
