import { useMemo } from 'react';
import { parseDate } from '../../../shared/dates/parse.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { PaperContext } from '../../../shared/sessions/paper-from-draft.ts';
import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';
import { useAnswer } from '../../api.ts';

interface From {
  readonly id: string;
  readonly patient: string;
  readonly draft: SessionDraft;
  readonly chart: Chart;
  readonly today: string;
}

/** The chart as it was on the day that a paper names, and who may have treated; the chart itself without a paper. */
export const usePaperFacts = ({
  id,
  patient,
  draft,
  chart,
  today,
}: From): { readonly chart: Chart; readonly paper: PaperContext | undefined } => {
  const { paper } = draft;
  const dated = paper !== null && parseDate(paper.date, { today }).ok;
  const people = useAnswer('sheets:people', {}, { enabled: paper !== null });
  const day = useAnswer(
    'sheets:day',
    { patient, session: id, at: draft.startedAt },
    { enabled: dated, keepPrevious: true },
  );
  const known = dated ? day.data : undefined;
  return useMemo(
    () => ({
      chart: known ? { ...chart, ...known } : chart,
      paper: paper === null ? undefined : { patientNumber: chart.patient.number, people: people.data ?? [] },
    }),
    [chart, known, paper, people.data],
  );
};
