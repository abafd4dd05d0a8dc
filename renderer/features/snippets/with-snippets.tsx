import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { TextQuote } from 'lucide-react';
import { useIntl } from 'react-intl';
import { expandTyped, insertAt, offeredAt } from '../../../shared/snippets/expand.ts';
import type { Snippet, SnippetField } from '../../../shared/snippets/snippet.ts';
import { useAnswer } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { SnippetsDialog } from './snippets-dialog.tsx';
import styles from './snippets.module.css';

type Box = HTMLInputElement | HTMLTextAreaElement;

interface WithSnippetsProps {
  readonly field: SnippetField;
  /** What the field is called, for the button's name. */
  readonly label: string;
  readonly value: string;
  /** What was typed; `inserted` when a short text came with it, so that it is one step of undo. */
  readonly onChange: (text: string, inserted: boolean) => void;
  /** The field itself, with its box and what is typed handed in. */
  readonly children: (hold: (box: Box | null) => void, onType: (text: string) => void) => ReactNode;
}

/** A field of prose with its short texts: chosen from a list, or written by ";" with the abbreviation and a space. */
export const WithSnippets = ({ field, label, value, onChange, children }: WithSnippetsProps) => {
  const intl = useIntl();
  const snippets = useAnswer('snippets:list', {}).data ?? none;
  const [open, setOpen] = useState(false);
  const box = useRef<Box | null>(null);
  const hold = useCallback((element: Box | null): void => {
    box.current = element;
  }, []);
  const caret = useRef<number | null>(null);
  /** Where the caret stood when the list was opened: the box loses it meanwhile. */
  const selection = useRef({ from: value.length, to: value.length });
  useEffect(() => {
    if (caret.current === null) return;
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [value]);

  const onType = (text: string): void => {
    const at = box.current?.selectionStart ?? text.length;
    const written =
      text.length > value.length ? expandTyped({ text, caret: at }, offeredAt(snippets, field)) : null;
    if (written) caret.current = written.caret;
    onChange(written?.text ?? text, written !== null);
  };
  const show = (): void => {
    const { selectionStart, selectionEnd } = box.current ?? {};
    selection.current = { from: selectionStart ?? value.length, to: selectionEnd ?? value.length };
    setOpen(true);
  };
  const insert = ({ text }: Snippet): void => {
    const { from, to } = selection.current;
    const written = insertAt(value, from, to, text);
    caret.current = written.caret;
    onChange(written.text, true);
    setOpen(false);
    box.current?.focus();
  };
  return (
    <div className={styles.field}>
      {children(hold, onType)}
      <Button kind="bare" icon={TextQuote} onPress={show}>
        {intl.formatMessage(
          { id: 'snippets.open', defaultMessage: 'Short texts<hidden> for: {label}</hidden>' },
          { label, hidden: (words) => <span className="visually-hidden">{words}</span> },
        )}
      </Button>
      {open && (
        <SnippetsDialog
          field={field}
          text={value}
          snippets={snippets}
          onInsert={insert}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
};

const none: readonly Snippet[] = [];
