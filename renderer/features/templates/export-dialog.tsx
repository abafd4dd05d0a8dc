import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { templateLanguageLabels } from '../../../shared/labels/template-labels.ts';
import type { StudioText } from '../../../shared/templates/version.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './texts-tools.module.css';

interface Props {
  readonly texts: readonly StudioText[];
  readonly onClose: () => void;
}

const keyOf = ({ id, language }: StudioText): string => `${id}/${language}`;

/** Texts to one file, each in its newest version; it holds nothing about any patient. */
export const ExportDialog = ({ texts, onClose }: Props) => {
  const intl = useIntl();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(texts.map(keyOf)));
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = texts.filter((text) => chosen.has(keyOf(text)));
  const toggle = (key: string, on: boolean): void =>
    setChosen(new Set([...chosen].filter((one) => one !== key).concat(on ? [key] : [])));
  const save = async (): Promise<void> => {
    setFailure(null);
    const answer = await call('templates:export-file', {
      texts: wanted.map(({ id, language }) => ({ id, language })),
    });
    if (!answer.ok) setFailure(answer.error);
    else if (answer.value.saved) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'export.title', defaultMessage: 'Export texts to a file' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'export.close', defaultMessage: 'Close' })}
          </Button>
          <Button
            kind="primary"
            notYet={
              wanted.length === 0
                ? intl.formatMessage({ id: 'export.none', defaultMessage: 'Tick at least one text.' })
                : ''
            }
            onPress={save}
          >
            {intl.formatMessage({ id: 'export.go', defaultMessage: 'Save file' })}
          </Button>
        </>
      }
    >
      <p>
        {intl.formatMessage({
          id: 'export.what',
          defaultMessage:
            'Each text goes in its newest version. The file is not encrypted; nothing about any patient is in it.',
        })}
      </p>
      <div className={styles.list}>
        {texts.map((text) => (
          <Checkbox
            key={keyOf(text)}
            checked={chosen.has(keyOf(text))}
            onChange={(on) => toggle(keyOf(text), on)}
          >
            {intl.formatMessage(
              { id: 'export.text', defaultMessage: '{title}, {language}, version {version}' },
              {
                title: text.title,
                language: intl.formatMessage(templateLanguageLabels[text.language]),
                version: text.newest,
              },
            )}
          </Checkbox>
        ))}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </Dialog>
  );
};
