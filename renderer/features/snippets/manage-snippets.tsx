import { useNavigate } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, PenLine, Printer, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { Snippet } from '../../../shared/snippets/snippet.ts';
import { call, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useHome } from '../vault/home-context.tsx';
import { SnippetForm } from './snippet-form.tsx';
import { SnippetNote } from './snippet-note.tsx';
import styles from './snippets.module.css';

interface ManageSnippetsProps {
  readonly title: string;
  readonly snippets: readonly Snippet[];
  readonly onClose: () => void;
}

/** The own short texts and those of the practice: changed, moved, removed, printed. */
export const ManageSnippets = ({ title, snippets, onClose }: ManageSnippetsProps) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const [changing, setChanging] = useState<Snippet | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const mayShared = useHome().user.role !== 'assistant';
  const print = async (): Promise<void> => {
    const made = await call('snippets:print', {});
    if (!made.ok) return setFailure(made.error);
    await navigate({ to: '/documents/$documentId', params: { documentId: made.value.id } });
  };
  if (changing) {
    const { abbreviation, text, fields } = changing;
    return (
      <SnippetForm
        title={intl.formatMessage({ id: 'snippets.title-change', defaultMessage: 'Change a short text' })}
        start={{ abbreviation, text, fields }}
        known={changing}
        onDone={() => setChanging(null)}
      />
    );
  }
  const groups = [
    {
      shared: false,
      name: intl.formatMessage({ id: 'snippets.own', defaultMessage: 'Your short texts' }),
      may: true,
    },
    {
      shared: true,
      name: intl.formatMessage({ id: 'snippets.practice', defaultMessage: 'Of the practice' }),
      may: mayShared,
    },
  ];
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button icon={Printer} onPress={print}>
            {intl.formatMessage({ id: 'snippets.print', defaultMessage: 'Print the list' })}
          </Button>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'snippets.back', defaultMessage: 'Back' })}
          </Button>
        </>
      }
    >
      {failure && <FailureNotice failure={failure} />}
      {groups.map(({ shared, name, may }) => (
        <Group
          key={name}
          name={name}
          shared={shared}
          may={may}
          snippets={snippets.filter((snippet) => snippet.shared === shared)}
          onChange={setChanging}
        />
      ))}
    </Dialog>
  );
};

interface GroupProps {
  readonly name: string;
  readonly shared: boolean;
  /** Whether this person changes them. */
  readonly may: boolean;
  readonly snippets: readonly Snippet[];
  readonly onChange: (snippet: Snippet) => void;
}

const Group = ({ name, shared, may, snippets, onChange }: GroupProps) => {
  const intl = useIntl();
  const order = useChange('snippets:order', ['snippets:list']);
  const remove = useChange('snippets:remove', ['snippets:list']);
  const failed = order.error ?? remove.error;
  if (snippets.length === 0) return null;
  const move = (from: number, by: 1 | -1): void => {
    const ids = snippets.map(({ id }) => id);
    const [moved] = ids.splice(from, 1);
    if (moved === undefined) return;
    ids.splice(from + by, 0, moved);
    order.mutate({ shared, ids });
  };
  const words = {
    up: intl.formatMessage({ id: 'snippets.up', defaultMessage: 'Move up' }),
    down: intl.formatMessage({ id: 'snippets.down', defaultMessage: 'Move down' }),
    change: intl.formatMessage({ id: 'snippets.change', defaultMessage: 'Change' }),
    remove: intl.formatMessage({ id: 'snippets.remove', defaultMessage: 'Remove' }),
  };
  const named = (act: string, { abbreviation, text }: Snippet): string =>
    `${act}: ${abbreviation === '' ? text.slice(0, 40) : abbreviation}`;
  return (
    <section className={styles.group} aria-label={name}>
      <h3 className="strong">{name}</h3>
      {failed && <FailureNotice failure={failed.failure} />}
      {snippets.map((snippet, index) => (
        <div key={snippet.id} className={styles.row}>
          <div>
            <div className={styles.words}>{snippet.text}</div>
            <SnippetNote snippet={{ ...snippet, shared: false }} />
          </div>
          {may && (
            <div className={styles.acts}>
              {index > 0 && (
                <Button
                  kind="bare"
                  icon={ArrowUp}
                  label={named(words.up, snippet)}
                  onPress={() => move(index, -1)}
                />
              )}
              {index < snippets.length - 1 && (
                <Button
                  kind="bare"
                  icon={ArrowDown}
                  label={named(words.down, snippet)}
                  onPress={() => move(index, 1)}
                />
              )}
              <Button
                kind="bare"
                icon={PenLine}
                label={named(words.change, snippet)}
                onPress={() => onChange(snippet)}
              />
              <Button
                kind="bare"
                icon={Trash2}
                label={named(words.remove, snippet)}
                onPress={() => remove.mutate({ id: snippet.id, revision: snippet.revision })}
              />
            </div>
          )}
        </div>
      ))}
    </section>
  );
};
