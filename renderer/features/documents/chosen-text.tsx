import { PencilLine, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Message } from '../../../shared/labels/message.ts';
import { hasBlankForm } from '../../../shared/templates/kinds.ts';
import type { StudioText } from '../../../shared/templates/version.ts';
import { useAnswer, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useBlankForm } from '../printing/use-blank-form.ts';
import { OfferedText } from '../templates/offered-text.tsx';
import { refreshedByTexts } from '../templates/refreshed.ts';
import { RetireText } from '../templates/retire-text.tsx';
import { useOpenStudio } from '../templates/use-open-studio.ts';
import { VersionHistory } from '../templates/version-history.tsx';
import { useHome } from '../vault/home-context.tsx';
import { DocumentFrame } from './document-frame.tsx';
import styles from './documents-page.module.css';
import { TemplateAdoption } from './template-adoption.tsx';
import { TemplateList } from './template-list.tsx';
import { PdfLine } from '../works/pdf-line.tsx';
import { useSavePdf } from './use-save-pdf.ts';

const onlyAdopt: Message = { id: 'documents.only-adopts', defaultMessage: 'Only {who} adopts a text.' };

interface Props {
  readonly text: StudioText;
  readonly all: readonly StudioText[];
  readonly onChoose: (text: StudioText) => void;
  readonly head: ReactNode;
}

/** One text: a version to read, its state, and what was changed in it. */
export const ChosenText = ({ text, all, onChoose, head }: Props) => {
  const intl = useIntl();
  const { id, language } = text;
  const [version, setVersion] = useState(text.newest);
  const [view, setView] = useState<'text' | 'history'>('text');
  const [read, setRead] = useState(false);
  const copy = useAnswer('documents:create', { kind: 'template', source: `${id}/${language}/${version}` });
  const history = useAnswer('templates:history', { id, language });
  const pdf = useSavePdf(copy.data?.id ?? '');
  const failure = copy.error?.failure ?? history.error?.failure ?? pdf.failure;
  const views = [
    {
      value: 'text' as const,
      label: intl.formatMessage({ id: 'documents.view.text', defaultMessage: 'Text' }),
    },
    {
      value: 'history' as const,
      label: intl.formatMessage({ id: 'documents.view.history', defaultMessage: 'Versions' }),
    },
  ];
  return (
    <WorkFrame
      current="documents"
      banner={
        <>
          {head}
          {failure && <FailureNotice failure={failure} />}
          <PdfLine waiting={pdf.isSaving} />
        </>
      }
      actions={
        <TextActions
          text={text}
          version={version}
          read={read && copy.data !== undefined}
          onSavePdf={copy.data && pdf.save}
        />
      }
    >
      <Columns
        className={styles.columns}
        side={
          <>
            <TemplateList templates={all} chosen={text} onChoose={onChoose} />
            <TemplateAdoption text={text} version={version} read={read} onRead={setRead} />
            {history.data?.offered && (
              <OfferedText text={text} offered={history.data.offered} onLook={() => setView('history')} />
            )}
            <RetireText text={text} />
          </>
        }
      >
        <div className={styles.chosen}>
          <Segmented
            label={intl.formatMessage({ id: 'documents.view', defaultMessage: 'What is shown' })}
            hideLabel
            options={views}
            value={view}
            onChange={setView}
          />
          {view === 'text' && copy.data && <DocumentFrame id={copy.data.id} title={text.title} />}
          {view === 'history' && history.data && (
            <VersionHistory
              history={history.data}
              inUse={text.inUse?.version ?? null}
              onRead={(wanted) => {
                setVersion(wanted);
                setRead(false);
                setView('text');
              }}
            />
          )}
        </div>
      </Columns>
    </WorkFrame>
  );
};

interface ActionsProps {
  readonly text: StudioText;
  readonly version: number;
  /** Whether the statement beside it is ticked. */
  readonly read: boolean;
  readonly onSavePdf: (() => Promise<void>) | undefined;
}

const TextActions = ({ text, version, read, onSavePdf }: ActionsProps) => {
  const intl = useIntl();
  const { practice } = useHome();
  const adopt = useChange('templates:adopt', refreshedByTexts);
  const openStudio = useOpenStudio();
  const blank = useBlankForm(text);
  const refusal = useRefusal();
  const notTheirs = refusal('templates:adopt', onlyAdopt);
  const inUse = text.inUse?.version === version;
  const { id, language } = text;
  return (
    <ActionBar
      state={
        <>
          {intl.formatMessage(
            { id: 'documents.version', defaultMessage: '{title}, version {version}' },
            { title: text.title, version },
          )}
          {blank.failure && <FailureNotice failure={blank.failure} />}
          {adopt.error && <FailureNotice failure={adopt.error.failure} />}
        </>
      }
    >
      {onSavePdf && (
        <Button onPress={onSavePdf}>
          {intl.formatMessage({ id: 'documents.save-blank', defaultMessage: 'Save as PDF' })}
        </Button>
      )}
      {text.inUse !== null && text.retired === null && hasBlankForm(text.kind) && (
        <Button icon={Printer} onPress={blank.make}>
          {intl.formatMessage({ id: 'documents.blank', defaultMessage: 'Print blank form' })}
        </Button>
      )}
      <Button icon={PencilLine} notYet={refusal('templates:save') ?? ''} onPress={() => openStudio(text)}>
        {intl.formatMessage({ id: 'documents.edit', defaultMessage: 'Change text' })}
      </Button>
      {!inUse && text.retired === null && (
        <Button
          kind="primary"
          notYet={
            notTheirs ??
            (read
              ? ''
              : intl.formatMessage({
                  id: 'documents.read-first',
                  defaultMessage: 'First read the text and tick the box beside it.',
                }))
          }
          onPress={() => adopt.mutateAsync({ id, language, version }).catch(() => null)}
        >
          {intl.formatMessage(
            { id: 'documents.adopt', defaultMessage: 'Adopt for {practice}' },
            { practice: practice.name },
          )}
        </Button>
      )}
    </ActionBar>
  );
};
