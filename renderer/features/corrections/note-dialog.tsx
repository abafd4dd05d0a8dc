import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import type { CallFailed } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { type KeptForm, useKeptForm } from '../drafts/use-kept-form.ts';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useHome } from '../vault/home-context.tsx';
import type { NoteDraft, NoteStart } from './note-draft.ts';

export interface NoteForm<Input> extends KeptForm<NoteDraft> {
  /** It was tried to send it. */
  readonly asked: boolean;
  /** What stands under a field that is empty and must not be. */
  readonly missing: (text: string) => string | undefined;
  /** Sends the note; null tells that something is missing. */
  readonly send: (input: Input | null) => Promise<void>;
  readonly notices: ReactNode;
  /** When the words were kept, and the way to throw them away. */
  readonly kept: ReactNode;
}

interface Noting<Input> {
  readonly patient: string;
  /** The channel that takes the note. */
  readonly change: {
    readonly mutateAsync: (input: Input) => Promise<unknown>;
    readonly error: CallFailed | null;
  };
  readonly onClose: () => void;
}

/** A note on a record that is kept as a draft with every change, and is gone with its entry. */
export const useNoteForm = <Input,>(
  { id, state, stored }: NoteStart,
  { patient, change, onClose }: Noting<Input>,
): NoteForm<Input> => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const [asked, setAsked] = useState(false);
  const savedAt = stored?.savedAt ?? null;
  const form = useKeptForm<NoteDraft>({ id, kind: 'correction', patient, state, savedAt });
  const needed = intl.formatMessage({ id: 'field-problem.empty', defaultMessage: 'Fill this in.' });
  return {
    ...form,
    asked,
    missing: (text) => (asked && text.trim() === '' ? needed : undefined),
    send: async (input) => {
      setAsked(true);
      if (input === null) return;
      await form.flush();
      const done = await change.mutateAsync(input).then(
        () => true,
        () => false,
      );
      if (!done) return;
      await form.finish();
      onClose();
    },
    notices: (
      <>
        {change.error && <FailureNotice failure={change.error.failure} />}
        {savedAt !== null && <RestoredNotice savedAt={savedAt} />}
      </>
    ),
    kept: (form.savedAt !== null || form.failing) && (
      <div className="row-wrap">
        <DraftState savedAt={form.savedAt} failing={form.failing} timeZone={timeZone} />
        <Button kind="bare" onPress={() => form.finish().then(onClose)}>
          {intl.formatMessage({ id: 'drafts.discard', defaultMessage: 'Throw draft away' })}
        </Button>
      </div>
    ),
  };
};

/** While the kept words of a note are read. */
export const NoteWaiting = ({ title, onClose }: { readonly title: string; readonly onClose: () => void }) => {
  const intl = useIntl();
  return (
    <Dialog open onClose={onClose} title={title} actions={null}>
      <p role="status">{intl.formatMessage({ id: 'corrections.reading', defaultMessage: 'Reading it' })}</p>
    </Dialog>
  );
};
