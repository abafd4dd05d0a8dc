import type { ReactNode } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { CloseForm } from '../drafts/close-form.tsx';
import { ConflictNotice, type Difference } from '../drafts/conflict-notice.tsx';
import { DiscardDraft } from '../drafts/discard-draft.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import type { KeptForm } from '../drafts/use-kept-form.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';
import { FormPage } from './form-page.tsx';
import { RestoredNotice } from './restored-notice.tsx';
import { useLocalDay } from './use-local-day.ts';

interface KeptFormPageProps<State> {
  readonly chart: Chart;
  readonly form: Pick<KeptForm<State>, 'savedAt' | 'failing' | 'finish'>;
  readonly stored: Pick<StoredDraft<State>, 'savedAt'> | null;
  readonly failure: Failure | null;
  /** What somebody else changed meanwhile; left out for nothing. */
  readonly conflict?:
    | {
        readonly differences: readonly Difference[];
        readonly onKeepMine: () => void;
        readonly onTakeNewer: () => void;
      }
    | undefined;
  /** More notices, before that of a restored draft. */
  readonly notices?: ReactNode;
  /** What the draft's words belong to: "concern of OKAFOR, Ada". */
  readonly what: string;
  /** After the draft was thrown away. */
  readonly onStartOver: () => void;
  readonly onClose: () => void;
  /** At the end of the sheet, before throwing the draft away. */
  readonly foot?: ReactNode;
  /** The button that saves. */
  readonly primary: ReactNode;
  readonly children: ReactNode;
}

/** The page of a form over one record of a patient that is kept as a draft: what happened to it above, its ways out below. */
export const KeptFormPage = <State,>(props: KeptFormPageProps<State>) => {
  const { chart, form, stored, failure, conflict, notices, what, onStartOver, onClose, foot, primary } =
    props;
  const { timeZone } = useLocalDay();
  const discards = form.savedAt !== null;
  const hasFoot = discards || (foot !== undefined && foot !== null && foot !== false);
  return (
    <FormPage
      banner={<ChartBanner chart={chart} />}
      notices={
        <>
          {conflict ? <ConflictNotice {...conflict} /> : failure && <FailureNotice failure={failure} />}
          {notices}
          {stored && <RestoredNotice savedAt={stored.savedAt} />}
        </>
      }
      foot={
        hasFoot && (
          <div className="stack">
            {foot}
            {discards && <DiscardDraft what={what} onDiscard={() => form.finish().then(onStartOver)} />}
          </div>
        )
      }
      actions={
        <ActionBar state={<DraftState savedAt={form.savedAt} failing={form.failing} timeZone={timeZone} />}>
          <CloseForm savedAt={form.savedAt} onClose={onClose} />
          {primary}
        </ActionBar>
      }
    >
      {props.children}
    </FormPage>
  );
};
