import { useParams, useRouterState } from '@tanstack/react-router';
import { FileX } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { WorkFrame } from '../../frame-for-work.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { UnreadableDraft } from '../drafts/unreadable-draft.tsx';
import { useStoredDrafts } from '../drafts/use-stored-draft.ts';
import { StudioEditor } from './studio-editor.tsx';
import { studioDraftSchema, type StudioBegin } from './studio-draft.ts';

declare module '@tanstack/history' {
  interface HistoryState {
    /** What a text in the studio begins with, where no draft of it is kept. */
    beginText?: StudioBegin;
  }
}

/** A text in the studio: its draft where one is kept, else what it was opened with. */
export const StudioPage = () => {
  const intl = useIntl();
  const { draftId } = useParams({ from: '/documents/studio/$draftId' });
  const begin = useRouterState({ select: (state) => state.location.state.beginText });
  const stored = useStoredDrafts(studioDraftSchema, 'template', null);
  const [anew, setAnew] = useState(false);
  const banner = (
    <PageHead title={intl.formatMessage({ id: 'studio.head', defaultMessage: 'Template studio' })} />
  );
  if (stored === null)
    return (
      <WorkFrame current="documents" banner={banner}>
        {null}
      </WorkFrame>
    );
  const unreadable = stored.unreadable.find(({ id }) => id === draftId);
  if (unreadable && !anew)
    return (
      <UnreadableDraft current="documents" draft={unreadable} banner={banner} onStart={() => setAnew(true)} />
    );
  const kept = stored.readable.find(({ id }) => id === draftId);
  const start = kept?.state ?? begin;
  if (!start)
    return (
      <WorkFrame current="documents" banner={banner}>
        <Empty
          icon={FileX}
          title={intl.formatMessage({ id: 'studio.gone', defaultMessage: 'This draft is not here any more' })}
        >
          {intl.formatMessage({
            id: 'studio.gone.what',
            defaultMessage: 'It was saved as a version or thrown away. Open the text again from Documents.',
          })}
        </Empty>
      </WorkFrame>
    );
  return <StudioEditor key={draftId} id={draftId} start={start} restoredAt={kept?.savedAt ?? null} />;
};
