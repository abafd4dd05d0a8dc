import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Message } from '../../../shared/labels/message.ts';
import type { TemplateInfo } from '../../../shared/templates/template.ts';
import { useAnswer, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useHome } from '../vault/home-context.tsx';
import { DocumentFrame } from './document-frame.tsx';
import styles from './documents-page.module.css';
import { TemplateAdoption } from './template-adoption.tsx';
import { TemplateList } from './template-list.tsx';
import { useSavePdf } from './use-save-pdf.ts';

/** The practice's texts: read as a whole, then adopted under one's own name before anybody signs them. */
export const DocumentsPage = () => {
  const intl = useIntl();
  const list = useAnswer('templates:list', {});
  const [chosenId, choose] = useState<TemplateInfo['id'] | null>(null);
  const chosen = list.data?.find(({ id }) => id === chosenId) ?? list.data?.[0];
  const title = intl.formatMessage({ id: 'documents.title', defaultMessage: 'Documents' });
  if (!chosen) {
    return (
      <WorkFrame current="documents" banner={<PageHead title={title} />}>
        {list.error && <FailureNotice failure={list.error.failure} />}
      </WorkFrame>
    );
  }
  return <Chosen key={chosen.id} title={title} all={list.data ?? []} template={chosen} onChoose={choose} />;
};

const onlyAdopt: Message = { id: 'documents.only-adopts', defaultMessage: 'Only {who} adopts a text.' };

interface ChosenProps {
  readonly title: string;
  readonly all: readonly TemplateInfo[];
  readonly template: TemplateInfo;
  readonly onChoose: (id: TemplateInfo['id']) => void;
}

const Chosen = ({ title, all, template, onChoose }: ChosenProps) => {
  const intl = useIntl();
  const { practice } = useHome();
  const notTheirs = useRefusal()('templates:adopt', onlyAdopt);
  const [read, setRead] = useState(false);
  const text = useAnswer('documents:create', { kind: 'template', source: template.id });
  const adopt = useChange('templates:adopt', ['templates:list', 'practice:home', 'documents:create']);
  const pdf = useSavePdf(text.data?.id ?? '');
  const failure = adopt.error?.failure ?? text.error?.failure ?? pdf.failure;
  const adopted = template.adoptedAt !== null;

  return (
    <WorkFrame
      current="documents"
      banner={
        <>
          <PageHead title={title} note={template.title} />
          {failure && <FailureNotice failure={failure} />}
        </>
      }
      actions={
        <ActionBar
          state={intl.formatMessage(
            { id: 'documents.version', defaultMessage: '{title}, version {version}' },
            { title: template.title, version: template.version },
          )}
        >
          {text.data && (
            <Button onPress={pdf.save}>
              {intl.formatMessage({ id: 'documents.save-blank', defaultMessage: 'Save as PDF' })}
            </Button>
          )}
          {!adopted && (
            <Button
              kind="primary"
              notYet={
                notTheirs ??
                (read && text.data
                  ? undefined
                  : intl.formatMessage({
                      id: 'documents.read-first',
                      defaultMessage: 'First read the text and tick the box beside it.',
                    }))
              }
              onPress={() =>
                adopt.mutateAsync({ id: template.id, version: template.version }).catch(() => null)
              }
            >
              {intl.formatMessage(
                { id: 'documents.adopt', defaultMessage: 'Adopt for {practice}' },
                { practice: practice.name },
              )}
            </Button>
          )}
        </ActionBar>
      }
    >
      <Columns
        className={styles.columns}
        side={
          <>
            <TemplateList templates={all} chosen={template.id} onChoose={onChoose} />
            <TemplateAdoption template={template} read={read} onRead={setRead} />
          </>
        }
      >
        {text.data && <DocumentFrame id={text.data.id} title={template.title} />}
      </Columns>
    </WorkFrame>
  );
};
