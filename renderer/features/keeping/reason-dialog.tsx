import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import { joinLines } from '../../../shared/text/join-lines.ts';
import { fieldProblemText } from '../../failure-messages.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { NoteWaiting } from '../corrections/note-dialog.tsx';
import { CloseForm } from '../drafts/close-form.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { useKeptForm } from '../drafts/use-kept-form.ts';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useHome } from '../vault/home-context.tsx';
import { type ReasonDraft, type ReasonStart, useReasonStart } from './reason-draft.ts';

/** The day above the reason, where one is asked for. */
interface DayField {
  readonly until: string | null;
  /** What was typed where that is no day. */
  readonly unread: string;
  readonly onUntil: (until: string | null, unread: string) => void;
  /** It was tried to send it. */
  readonly tried: boolean;
}

interface ReasonDialogProps {
  readonly patient: string;
  readonly decision: ReasonDraft['decision'];
  readonly title: string;
  /** What it does, and what it does not; and a field of its own. */
  readonly children: (day: DayField) => ReactNode;
  /** The button that does it. */
  readonly action: string;
  /** Something other than the reason that is not right yet. */
  readonly isBlocked?: (until: string | null) => boolean;
  readonly send: (reason: string, until: string | null) => Promise<Result<unknown>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks for the reason of an owner's decision, keeps it as a draft, and sends it. */
export const ReasonDialog = (props: ReasonDialogProps) => {
  const { patient, decision, title, onClose } = props;
  const start = useReasonStart(patient, decision);
  return start === null ? (
    <NoteWaiting title={title} onClose={onClose} />
  ) : (
    <FilledDialog {...props} start={start} />
  );
};

const FilledDialog = (props: ReasonDialogProps & { readonly start: ReasonStart }) => {
  const { patient, title, children, action, isBlocked, send, onDone, onClose, start } = props;
  const intl = useIntl();
  const { timeZone } = useHome();
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, state: kept, stored } = start;
  const before = stored?.savedAt ?? null;
  const { state, change, flush, finish, savedAt, failing } = useKeptForm<ReasonDraft>({
    id,
    kind: 'correction',
    patient,
    state: kept,
    savedAt: before,
  });
  const { reason, until, unread } = state;
  const empty = reason.trim() === '';
  const press = async (): Promise<void> => {
    setTried(true);
    if (empty || isBlocked?.(until)) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    await flush();
    const sent = await send(joinLines(reason, ' ').trim(), until);
    setFailure(sent.ok ? null : sent.error);
    if (!sent.ok) return;
    await finish();
    onDone();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <CloseForm savedAt={savedAt} onClose={onClose} />
          <Button kind="primary" onPress={press}>
            {action}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {failure && <FailureNotice failure={failure} />}
        {before !== null && <RestoredNotice savedAt={before} />}
        {children({ until, unread, onUntil: (day, typed) => change({ until: day, unread: typed }), tried })}
        <TextArea
          label={intl.formatMessage({ id: 'keeping.reason', defaultMessage: 'Reason' })}
          rows={3}
          limit={2000}
          value={reason}
          onChange={(typed) => change({ reason: typed })}
          error={tried && empty ? fieldProblemText(intl, 'text.empty') : undefined}
        />
        {(savedAt !== null || failing) && (
          <div className="row-wrap">
            <DraftState savedAt={savedAt} failing={failing} timeZone={timeZone} />
            <Button kind="bare" onPress={() => finish().then(onClose)}>
              {intl.formatMessage({ id: 'drafts.discard', defaultMessage: 'Throw draft away' })}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  );
};
