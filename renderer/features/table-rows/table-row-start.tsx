import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { DraftKind } from '../../../shared/drafts/draft.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NoteWaiting } from '../corrections/note-dialog.tsx';
import type { KeptFields } from '../drafts/kept-fields.ts';
import { UnreadableWords } from '../drafts/unreadable-draft.tsx';
import { type StoredDraft, useStoredDrafts } from '../drafts/use-stored-draft.ts';

/** Which row a dialog is over: one by its key, null for a row that is added; or that of words that were left open. */
export type TableRowOpen = { readonly row: string | null } | { readonly draft: string };

/** What a dialog over a row begins with. */
export interface TableRowStart<Values> {
  /** Of the draft. */
  readonly id: string;
  readonly row: string | null;
  readonly stored: StoredDraft<KeptFields<Values>> | null;
}

interface TableRowBeginProps<Values extends { readonly row: string | null }> {
  readonly schema: z.ZodType<KeptFields<Values>>;
  readonly kind: DraftKind;
  readonly open: TableRowOpen;
  /** What is written here, while its words are read. */
  readonly title: string;
  readonly onClose: () => void;
  readonly children: (start: TableRowStart<Values>) => ReactNode;
}

/** A dialog over one row once its kept words were read; words that cannot be read are shown in its place. */
export const TableRowBegin = <Values extends { readonly row: string | null }>({
  schema,
  kind,
  open,
  title,
  onClose,
  children,
}: TableRowBeginProps<Values>) => {
  const intl = useIntl();
  const drafts = useStoredDrafts(schema, kind, null);
  const [fresh] = useState(() => newId());
  if (drafts === null) return <NoteWaiting title={title} onClose={onClose} />;
  const close = intl.formatMessage({ id: 'versions.close', defaultMessage: 'Close' });
  const unreadable = 'draft' in open ? drafts.unreadable.find(({ id }) => id === open.draft) : undefined;
  if (unreadable)
    return (
      <Dialog
        open
        onClose={onClose}
        title={title}
        actions={
          <Button kind="primary" onPress={onClose}>
            {close}
          </Button>
        }
      >
        <UnreadableWords
          draft={unreadable}
          after={intl.formatMessage({
            id: 'table-rows.unreadable',
            defaultMessage: 'Its text is below. Copy out what you need, and throw it away.',
          })}
          start={intl.formatMessage({ id: 'drafts.discard', defaultMessage: 'Throw draft away' })}
          onStart={() => void call('drafts:remove', { id: unreadable.id }).then(onClose)}
        />
      </Dialog>
    );
  const stored =
    drafts.readable.find(({ id, state }) =>
      'draft' in open ? id === open.draft : state.values.row === open.row,
    ) ?? null;
  // Saved or thrown away meanwhile.
  if ('draft' in open && stored === null) return null;
  const row = 'draft' in open ? (stored?.state.values.row ?? null) : open.row;
  return children({ id: stored?.id ?? fresh, row, stored });
};
