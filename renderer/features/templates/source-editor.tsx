import { type Ref, useImperativeHandle, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { TemplateProblem } from '../../../shared/templates/problem.ts';
import styles from './source-editor.module.css';

/** What the page may do with the text from outside of it. */
export interface SourceHandle {
  /** Puts the cursor at a place of the text and brings it into sight. */
  readonly goTo: (problem: TemplateProblem) => void;
  /** Writes at the cursor, over what is selected; `inside` is where the cursor stands then. */
  readonly insert: (text: string, inside?: number) => void;
}

interface Props {
  readonly source: string;
  readonly onChange: (source: string) => void;
  readonly problems: readonly TemplateProblem[];
  readonly readOnly: boolean;
  readonly describedBy: string;
  readonly ref: Ref<SourceHandle>;
}

/** The source with numbers beside its lines: a plain text area over the same lines, which only show where each begins. */
export const SourceEditor = ({ source, onChange, problems, readOnly, describedBy, ref }: Props) => {
  const intl = useIntl();
  const area = useRef<HTMLTextAreaElement>(null);
  const lines = useRef<HTMLDivElement>(null);
  const bad = new Set(problems.map(({ line }) => line));
  const show = (line: number): void => lines.current?.children[line - 1]?.scrollIntoView({ block: 'center' });
  useImperativeHandle(ref, () => ({
    goTo: ({ offset, line, word }) => {
      area.current?.focus();
      area.current?.setSelectionRange(offset, offset + word.length);
      show(line);
    },
    insert: (text, inside = text.length) => {
      const field = area.current;
      if (!field) return;
      const { selectionStart: from, selectionEnd: to } = field;
      field.focus();
      field.setRangeText(text, from, to, 'end');
      field.setSelectionRange(from + inside, from + inside);
      onChange(field.value);
    },
  }));
  return (
    <div className={styles.editor}>
      <div className={styles.lines} aria-hidden="true" ref={lines}>
        {source.split('\n').map((line, index) => (
          <span key={index} className={bad.has(index + 1) ? styles.bad : undefined}>
            {line}
          </span>
        ))}
      </div>
      <textarea
        ref={area}
        value={source}
        spellCheck={false}
        readOnly={readOnly}
        aria-label={intl.formatMessage({ id: 'studio.source', defaultMessage: 'Text with its fields' })}
        aria-invalid={problems.length > 0 || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
};
