import { type ReactNode, useId } from 'react';
import { useIntl } from 'react-intl';
import type { Finding } from '../../../shared/rules/finding.ts';
import { reasonKey } from '../../../shared/rules/reasons.ts';
import { afterPress } from '../../ui/after-press.ts';
import { Chip } from '../../ui/chip.tsx';
import { WithSnippets } from '../snippets/with-snippets.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { insertedKey } from './form-history.ts';
import { useSessionForm } from './form-context.ts';
import styles from './session-form.module.css';

interface ReasonFieldsProps {
  readonly findings: readonly [Finding, ...Finding[]];
  readonly text: string;
  readonly waysOut?: ReactNode;
  readonly onDone?: () => void;
}

/** The reason of the author for going on: a chip says the usual ones, a line says the others. */
export const ReasonFields = ({ findings, text, waysOut, onDone }: ReasonFieldsProps) => {
  const intl = useIntl();
  const { change, problemAt, leave, type } = useSessionForm();
  const id = useId();
  const [first] = findings;
  const paths = findings.map(({ rule, subject }) => `reasons.${rule}.${subject}`);
  const label = intl.formatMessage({ id: 'sessions.reason', defaultMessage: 'Reason' });

  const set = (next: string, inserted: boolean): void => {
    type(paths);
    change(
      { key: insertedKey(`reason.${paths.join(' ')}`, inserted), label: label.toLowerCase() },
      (draft) => {
        const keys = new Set(findings.map(reasonKey));
        const others = draft.reasons.filter((reason) => !keys.has(reasonKey(reason)));
        const own = findings.map(({ rule, subject }) => ({ rule, subject, text: next }));
        return { ...draft, reasons: next === '' ? others : [...others, ...own] };
      },
    );
  };
  const usual = first.rule.startsWith('DEPTH')
    ? [
        intl.formatMessage({ id: 'sessions.reason.weak-response', defaultMessage: 'Weak response' }),
        intl.formatMessage({ id: 'sessions.reason.thicker-skin', defaultMessage: 'Thicker skin' }),
      ]
    : [
        intl.formatMessage({
          id: 'sessions.reason.talked',
          defaultMessage: 'Talked through with the patient',
        }),
        intl.formatMessage({
          id: 'sessions.reason.prescriber',
          defaultMessage: 'Agreed with the prescriber',
        }),
      ];
  return (
    <div className={styles.reason}>
      {waysOut && <div className="row-wrap">{waysOut}</div>}
      <WithSnippets key={id} field="reason" label={label} value={text} onChange={set}>
        {(hold, onType) => (
          <TextInput
            inputRef={hold}
            label={label}
            paths={paths}
            note={intl.formatMessage({
              id: 'sessions.reason.prints',
              defaultMessage: 'Prints with the record',
            })}
            reserveLine={false}
            value={text}
            error={problemAt(paths)}
            onChange={onType}
            onCommit={() => {
              leave(paths);
              if (onDone) afterPress(onDone);
            }}
          />
        )}
      </WithSnippets>
      <div className="row-wrap">
        {usual.map((each) => (
          <Chip key={each} pressed={text === each} onPress={() => set(each, true)}>
            {each}
          </Chip>
        ))}
      </div>
    </div>
  );
};
