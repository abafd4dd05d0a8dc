import { FolderOpen, Printer, Tag } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { LabelsDialog } from '../printing/labels-dialog.tsx';
import { VisitDialog } from '../printing/visit-dialog.tsx';
import { kindMessages } from '../documents/kind-messages.ts';
import column from '../patients/column.module.css';
import { ColumnPart, NothingYet } from '../patients/column.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useLocalDay } from '../patients/use-local-day.ts';

/** How many are shown before somebody asks for all. */
const shownFirst = 6;

/** What was printed or handed out for this patient, newest first, and the way to make another paper. */
export const PaperList = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const { dateOf } = useLocalDay();
  const { patient, drafts } = chart;
  const refusal = useRefusal();
  const list = useAnswer('documents:list', { patient: patient.id });
  const [all, showAll] = useState(false);
  const [open, setOpen] = useState<'visit' | 'labels' | null>(null);
  const papers = list.data ?? [];
  const begun = drafts.find(({ kind }) => kind === 'paper');
  return (
    <ColumnPart
      title={intl.formatMessage({ id: 'papers.list', defaultMessage: 'Papers' })}
      action={
        refusal('papers:make') === undefined
          ? intl.formatMessage({ id: 'papers.print', defaultMessage: 'Print…' })
          : undefined
      }
      onAction={() => go.form(patient.id, { kind: 'paper', id: begun?.id ?? newId() })}
    >
      <div className={column.before}>
        <Button kind="bare" icon={Printer} onPress={() => setOpen('visit')}>
          {intl.formatMessage({ id: 'papers.several', defaultMessage: 'Print several' })}
        </Button>
        {refusal('papers:make') === undefined && (
          <Button kind="bare" icon={Tag} onPress={() => setOpen('labels')}>
            {intl.formatMessage({ id: 'papers.labels', defaultMessage: 'Labels' })}
          </Button>
        )}
      </div>
      {open === 'visit' && (
        <VisitDialog
          patient={patient.id}
          session={null}
          onClose={() => setOpen(null)}
          onLabels={() => setOpen('labels')}
        />
      )}
      {open === 'labels' && (
        <LabelsDialog
          patient={patient.id}
          session={null}
          areas={chart.concerns.flatMap(({ areas }) => areas)}
          onClose={() => setOpen(null)}
        />
      )}
      {list.error && <FailureNotice failure={list.error.failure} />}
      {list.data?.length === 0 && (
        <NothingYet>
          {intl.formatMessage({ id: 'papers.list.none', defaultMessage: 'Nothing printed yet.' })}
        </NothingYet>
      )}
      {(all ? papers : papers.slice(0, shownFirst)).map(({ id, kind, title, at }) => (
        <button key={id} type="button" className={column.item} onClick={() => go.document(id)}>
          <span className="caption">
            {intl.formatMessage(
              { id: 'papers.list.made', defaultMessage: '{date}, {kind}' },
              { kind: intl.formatMessage(kindMessages[kind]), date: formatDate(dateOf(at)) },
            )}
          </span>
          <span className="strong">{title}</span>
        </button>
      ))}
      <div className={column.after}>
        {!all && papers.length > shownFirst && (
          <Button kind="bare" onPress={() => showAll(true)}>
            {intl.formatMessage(
              { id: 'papers.list.all', defaultMessage: 'Show all {count}' },
              { count: papers.length },
            )}
          </Button>
        )}
        <Button kind="bare" icon={FolderOpen} onPress={() => go.shelf(patient.id)}>
          {intl.formatMessage({ id: 'papers.shelf', defaultMessage: 'All documents' })}
        </Button>
      </div>
    </ColumnPart>
  );
};
