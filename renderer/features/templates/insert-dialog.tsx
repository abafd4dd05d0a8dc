import { useState } from 'react';
import { useIntl } from 'react-intl';
import { fieldTypeLabels } from '../../../shared/labels/template-labels.ts';
import { fieldsOf } from '../../../shared/templates/fields.ts';
import type { TemplateField } from '../../../shared/templates/field.ts';
import type { TemplateKind, TemplateLanguage } from '../../../shared/templates/kinds.ts';
import { fold } from '../../../shared/text/fold.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { fieldText, snippetsOf } from './snippets.ts';
import styles from './studio.module.css';

interface Props {
  readonly what: 'field' | 'part';
  readonly kind: TemplateKind;
  readonly language: TemplateLanguage;
  readonly onInsert: (text: string, cursor: number) => void;
  readonly onClose: () => void;
}

/** What can be put into the text, with its meaning and an example; one press puts it at the cursor. */
export const InsertDialog = (props: Props) => {
  const intl = useIntl();
  const title =
    props.what === 'field'
      ? intl.formatMessage({ id: 'studio.insert.field', defaultMessage: 'Insert a field' })
      : intl.formatMessage({ id: 'studio.insert.part', defaultMessage: 'Insert a part' });
  return (
    <Dialog
      open
      wide
      onClose={props.onClose}
      title={title}
      actions={
        <Button onPress={props.onClose}>
          {intl.formatMessage({ id: 'studio.insert.close', defaultMessage: 'Close' })}
        </Button>
      }
    >
      {props.what === 'field' ? <Fields {...props} /> : <Parts {...props} />}
    </Dialog>
  );
};

const useFound = (kind: TemplateKind, query: string): readonly TemplateField[] => {
  const intl = useIntl();
  const wanted = fold(query.trim());
  return fieldsOf(kind).filter(({ name, meaning }) =>
    fold(`${name} ${intl.formatMessage(meaning)}`).includes(wanted),
  );
};

const Fields = ({ kind, language, onInsert }: Props) => {
  const intl = useIntl();
  const [query, setQuery] = useState('');
  const found = useFound(kind, query);
  const example = ({ sample, type, values }: TemplateField): string => {
    const value = sample[language];
    if (type === 'yes-no') return '';
    if (type === 'choice') return values.join(', ');
    return Array.isArray(value) ? value.join(', ') : String(value);
  };
  return (
    <>
      <SearchInput
        label={intl.formatMessage({ id: 'studio.insert.find', defaultMessage: 'Find a field' })}
        value={query}
        onChange={setQuery}
        autoFocus
      />
      {found.length === 0 && (
        <p>
          {intl.formatMessage({
            id: 'studio.insert.none',
            defaultMessage: 'No field is called or means that.',
          })}
        </p>
      )}
      <ul className={styles.choices}>
        {found.map((field) => (
          <li key={field.name}>
            <button
              type="button"
              className={styles.choice}
              onClick={() => onInsert(fieldText(field), fieldText(field).length)}
            >
              <span className="strong">{intl.formatMessage(field.meaning)}</span>
              <span className="caption">
                <code>{field.name}</code> · {intl.formatMessage(fieldTypeLabels[field.type])}
              </span>
              {example(field) !== '' && <span className={styles.example}>{example(field)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};

const Parts = ({ kind, onInsert }: Props) => {
  const intl = useIntl();
  return (
    <ul className={styles.choices}>
      {snippetsOf(kind).map(({ id, title, text, cursor }) => (
        <li key={id}>
          <button type="button" className={styles.choice} onClick={() => onInsert(text, cursor)}>
            <span className="strong">{intl.formatMessage(title)}</span>
            <code className={styles.code}>{text.trim()}</code>
          </button>
        </li>
      ))}
    </ul>
  );
};
