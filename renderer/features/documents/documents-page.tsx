import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { TemplateKey } from '../../../shared/templates/template.ts';
import type { StudioText } from '../../../shared/templates/version.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { TextsTools } from '../templates/texts-tools.tsx';
import { ChosenText } from './chosen-text.tsx';

declare module '@tanstack/history' {
  interface HistoryState {
    /** The text with which the page of documents opens. */
    text?: TemplateKey;
  }
}

const keyOf = ({ id, language }: TemplateKey): string => `${id}/${language}`;

/** The first that is in use for patients, else the first. */
const firstOf = (texts: readonly StudioText[]): StudioText | undefined =>
  texts.find(({ kind, retired }) => kind === 'consent' && retired === null) ?? texts[0];

/** The practice's texts: read as a whole, adopted under one's own name before anybody signs them, and changed. */
export const DocumentsPage = () => {
  const intl = useIntl();
  const list = useAnswer('templates:studio', {});
  const opened = useRouterState({ select: (state) => state.location.state.text });
  const [chosenKey, choose] = useState(opened ? keyOf(opened) : null);
  const chosen = list.data?.find((text) => keyOf(text) === chosenKey) ?? firstOf(list.data ?? []);
  const title = intl.formatMessage({ id: 'documents.title', defaultMessage: 'Documents' });
  if (!chosen) {
    return (
      <WorkFrame current="documents" banner={<PageHead title={title} />}>
        {list.error && <FailureNotice failure={list.error.failure} />}
      </WorkFrame>
    );
  }
  const all = list.data ?? [];
  return (
    <ChosenText
      key={`${keyOf(chosen)} ${chosen.newest}`}
      text={chosen}
      all={all}
      onChoose={(text) => choose(keyOf(text))}
      head={
        <PageHead title={title} note={chosen.title}>
          <TextsTools texts={all} chosen={chosen} />
        </PageHead>
      }
    />
  );
};
