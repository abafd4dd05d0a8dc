import { Bookmark, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { SavedSearch } from '../../../shared/searches/search.ts';
import { useAnswer, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './searches.module.css';
import type { Asked } from './use-search.ts';

interface SavedSearchesProps {
  readonly onChoose: (asked: Asked) => void;
}

/** The searches that the person at work keeps: press one to ask it again. */
export const SavedSearches = ({ onChoose }: SavedSearchesProps) => {
  const intl = useIntl();
  const { data: saved = [], error } = useAnswer('searches:list', {});
  const remove = useChange('searches:remove', ['searches:list']);
  const changes = useRefusal()('searches:remove') === undefined;
  const failure = (error ?? remove.error)?.failure;
  return (
    <section className="stack" aria-labelledby="saved-searches">
      <h2 id="saved-searches" className="heading">
        {intl.formatMessage({ id: 'searches.saved', defaultMessage: 'My searches' })}
      </h2>
      {failure && <FailureNotice failure={failure} />}
      {saved.length === 0 && !error && (
        <p className="caption">
          {intl.formatMessage({
            id: 'searches.saved.none',
            defaultMessage: 'Search, then keep it under a name: it is one press from then on.',
          })}
        </p>
      )}
      <ul className={styles.saved}>
        {saved.map((search) => (
          <li key={search.id} className={styles.savedRow}>
            <Button icon={Bookmark} onPress={() => onChoose({ text: search.text, filter: search.filter })}>
              <bdi>{search.name}</bdi>
            </Button>
            {changes && (
              <Button
                kind="bare"
                icon={Trash2}
                label={intl.formatMessage(
                  { id: 'searches.remove', defaultMessage: 'Remove {name}' },
                  { name: search.name },
                )}
                onPress={() =>
                  remove.mutateAsync({ id: search.id, revision: search.revision }).catch(() => null)
                }
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

interface KeepSearchProps {
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** Keeps a search under a name; a name that is there already is replaced. */
export const KeepSearch = ({ asked, onClose }: KeepSearchProps) => {
  const intl = useIntl();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const { data: saved = [] } = useAnswer('searches:list', {});
  const save = useChange('searches:save', ['searches:list']);
  const known: SavedSearch | undefined = saved.find((search) => search.name.trim() === name.trim());
  const keep = async (): Promise<void> => {
    setTried(true);
    if (name.trim() === '') return;
    const fields = { name: name.trim(), ...asked };
    const kept = await save
      .mutateAsync({ id: known?.id ?? newId(), revision: known?.revision ?? 0, fields })
      .catch(() => null);
    if (kept) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'searches.keep', defaultMessage: 'Keep this search' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'searches.keep.cancel', defaultMessage: 'Cancel' })}
          </Button>
          <Button kind="primary" onPress={keep}>
            {known
              ? intl.formatMessage({ id: 'searches.keep.replace', defaultMessage: 'Replace' })
              : intl.formatMessage({ id: 'searches.keep.save', defaultMessage: 'Keep' })}
          </Button>
        </>
      }
    >
      {save.error && <FailureNotice failure={save.error.failure} />}
      <TextInput
        label={intl.formatMessage({ id: 'searches.name', defaultMessage: 'Name' })}
        autoFocus
        value={name}
        onChange={(text) => setName(text.slice(0, 60))}
        help={
          known
            ? intl.formatMessage({
                id: 'searches.name.known',
                defaultMessage: 'You have a search of this name. It is replaced.',
              })
            : undefined
        }
        error={
          tried && name.trim() === ''
            ? intl.formatMessage({ id: 'searches.name.empty', defaultMessage: 'It needs a name.' })
            : undefined
        }
      />
    </Dialog>
  );
};
