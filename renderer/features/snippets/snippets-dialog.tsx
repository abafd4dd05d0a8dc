import { Plus, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { offeredAt } from '../../../shared/snippets/expand.ts';
import type { Snippet, SnippetField } from '../../../shared/snippets/snippet.ts';
import { fold } from '../../../shared/text/fold.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { ManageSnippets } from './manage-snippets.tsx';
import { SnippetNote } from './snippet-note.tsx';
import { SnippetForm } from './snippet-form.tsx';
import styles from './snippets.module.css';

interface SnippetsDialogProps {
  readonly field: SnippetField;
  /** What stands in the field, to be kept as a short text. */
  readonly text: string;
  readonly snippets: readonly Snippet[];
  readonly onInsert: (snippet: Snippet) => void;
  readonly onClose: () => void;
}

type View = 'list' | 'new' | 'manage';

/** The short texts of a field: chosen, kept from what stands there, and put in order. */
export const SnippetsDialog = (props: SnippetsDialogProps) => {
  const { field, text, snippets, onInsert, onClose } = props;
  const intl = useIntl();
  const [view, setView] = useState<View>('list');
  const titles = {
    list: intl.formatMessage({ id: 'snippets.title', defaultMessage: 'Short texts' }),
    new: intl.formatMessage({ id: 'snippets.title-new', defaultMessage: 'Save a short text' }),
    manage: intl.formatMessage({ id: 'snippets.title-manage', defaultMessage: 'Manage short texts' }),
  };
  const back = (): void => setView('list');
  if (view === 'new')
    return (
      <SnippetForm
        title={titles.new}
        start={{ abbreviation: '', text, fields: [field] }}
        known={null}
        onDone={back}
      />
    );
  if (view === 'manage') return <ManageSnippets title={titles.manage} snippets={snippets} onClose={back} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={titles.list}
      actions={
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'snippets.close', defaultMessage: 'Close' })}
        </Button>
      }
    >
      <Choose offered={offeredAt(snippets, field)} onInsert={onInsert} />
      <div className={styles.foot}>
        <Button icon={Plus} onPress={() => setView('new')}>
          {text.trim() === ''
            ? intl.formatMessage({ id: 'snippets.new', defaultMessage: 'New short text' })
            : intl.formatMessage({ id: 'snippets.keep', defaultMessage: 'Save this text as a short text' })}
        </Button>
        {snippets.length > 0 && (
          <Button icon={Settings2} onPress={() => setView('manage')}>
            {intl.formatMessage({ id: 'snippets.manage', defaultMessage: 'Manage' })}
          </Button>
        )}
      </div>
    </Dialog>
  );
};

interface ChooseProps {
  readonly offered: readonly Snippet[];
  readonly onInsert: (snippet: Snippet) => void;
}

/** The list, narrowed by what is typed; one press writes the text where the caret stood. */
const Choose = ({ offered, onInsert }: ChooseProps) => {
  const intl = useIntl();
  const [query, setQuery] = useState('');
  const wanted = fold(query.trim().replace(/^;/, ''));
  const found = offered.filter(({ abbreviation, text }) => fold(`${abbreviation} ${text}`).includes(wanted));
  if (offered.length === 0)
    return (
      <p className="muted">
        {intl.formatMessage({
          id: 'snippets.none',
          defaultMessage:
            'Sentences that recur, to be written with one press, or by ; with an abbreviation and a space. None is kept for this field yet.',
        })}
      </p>
    );
  return (
    <>
      <SearchInput
        label={intl.formatMessage({ id: 'snippets.find', defaultMessage: 'Find a short text' })}
        value={query}
        onChange={setQuery}
        autoFocus
      />
      {found.length === 0 && (
        <p className="muted" role="status">
          {intl.formatMessage({ id: 'snippets.no-hit', defaultMessage: 'None of them says that.' })}
        </p>
      )}
      <ul className={styles.list}>
        {found.map((snippet) => (
          <li key={snippet.id}>
            <button type="button" className={styles.insert} onClick={() => onInsert(snippet)}>
              <span className={styles.words}>{snippet.text}</span>
              <SnippetNote snippet={snippet} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
