import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { snippetFieldLabels } from '../../../shared/labels/snippet-labels.ts';
import {
  abbreviationSchema,
  longestSnippet,
  snippetFields,
  type Snippet,
  type SnippetFields,
} from '../../../shared/snippets/snippet.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useHome } from '../vault/home-context.tsx';
import styles from './snippets.module.css';

interface SnippetFormProps {
  readonly title: string;
  readonly start: SnippetFields;
  /** The one that is changed; null for a new one. */
  readonly known: Snippet | null;
  readonly onDone: () => void;
}

/** One short text: the words, its abbreviation, where it is offered, and whose it is. */
export const SnippetForm = ({ title, start, known, onDone }: SnippetFormProps) => {
  const intl = useIntl();
  const [fields, setFields] = useState(start);
  const [shared, setShared] = useState(known?.shared ?? false);
  const save = useChange('snippets:save', ['snippets:list']);
  const refused = useRefusal()('snippets:save');
  const mayShare = useHome().user.role !== 'assistant';
  const set = (change: Partial<SnippetFields>): void => setFields((before) => ({ ...before, ...change }));
  const badAbbreviation =
    fields.abbreviation !== '' && !abbreviationSchema.safeParse(fields.abbreviation).success;
  const empty = fields.text.trim() === '';
  const tooLong = fields.text.length > longestSnippet;
  const notYet =
    refused ??
    (empty
      ? intl.formatMessage({ id: 'snippets.empty', defaultMessage: 'Write the text first.' })
      : tooLong || badAbbreviation
        ? intl.formatMessage({ id: 'snippets.unfit', defaultMessage: 'Mend the marked line first.' })
        : '');
  const keep = (): void => {
    if (notYet !== '' || save.isPending) return;
    const id = known?.id ?? newId();
    save.mutate({ id, revision: known?.revision ?? 0, shared, fields }, { onSuccess: onDone });
  };
  return (
    <Dialog
      open
      onClose={onDone}
      title={title}
      actions={
        <>
          <Button onPress={onDone}>
            {intl.formatMessage({ id: 'snippets.back', defaultMessage: 'Back' })}
          </Button>
          <Button kind="primary" notYet={notYet} onPress={keep}>
            {intl.formatMessage({ id: 'snippets.save', defaultMessage: 'Save short text' })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {save.error && <FailureNotice failure={save.error.failure} />}
        <TextArea
          label={intl.formatMessage({ id: 'snippets.text', defaultMessage: 'Text' })}
          note={intl.formatMessage({
            id: 'snippets.no-patient',
            defaultMessage: 'nothing of a patient',
          })}
          rows={3}
          limit={longestSnippet}
          value={fields.text}
          onChange={(text) => set({ text })}
        />
        <TextInput
          label={intl.formatMessage({ id: 'snippets.abbreviation', defaultMessage: 'Abbreviation' })}
          note={intl.formatMessage({
            id: 'snippets.abbreviation-note',
            defaultMessage: 'written by ; and a space',
          })}
          kind="code"
          value={fields.abbreviation}
          onChange={(abbreviation) => set({ abbreviation: abbreviation.trim().replace(/^;/, '') })}
          error={
            badAbbreviation
              ? intl.formatMessage({
                  id: 'snippets.abbreviation-bad',
                  defaultMessage: 'At most 20 letters, digits and hyphens.',
                })
              : undefined
          }
        />
        <ChipGroup
          label={intl.formatMessage({ id: 'snippets.where', defaultMessage: 'Offered at' })}
          note={intl.formatMessage({ id: 'snippets.where-note', defaultMessage: 'none chosen: everywhere' })}
          values={fields.fields}
          options={snippetFields.map((value) => ({
            value,
            label: intl.formatMessage(snippetFieldLabels[value]),
          }))}
          onChange={(values) => set({ fields: [...values] })}
        />
        {mayShare && known === null && (
          <Segmented
            label={intl.formatMessage({ id: 'snippets.whose', defaultMessage: 'For whom' })}
            value={shared ? 'practice' : 'me'}
            options={[
              {
                value: 'me',
                label: intl.formatMessage({ id: 'snippets.for-me', defaultMessage: 'Only for me' }),
              },
              {
                value: 'practice',
                label: intl.formatMessage({ id: 'snippets.for-all', defaultMessage: 'For the practice' }),
              },
            ]}
            onChange={(whose) => setShared(whose === 'practice')}
          />
        )}
      </div>
    </Dialog>
  );
};
