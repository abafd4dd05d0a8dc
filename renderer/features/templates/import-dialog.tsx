import { useState, type ChangeEvent } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { templateLanguageLabels } from '../../../shared/labels/template-labels.ts';
import type { ImportPlan } from '../../../shared/templates/import-plan.ts';
import { longestFile } from '../../../shared/templates/version.ts';
import { call, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useProblemWords } from './problem-words.ts';
import { refreshedByTexts } from './refreshed.ts';
import styles from './texts-tools.module.css';

interface Read {
  readonly text: string;
  readonly plans: readonly ImportPlan[];
}

/** Texts from a file: first what would become of each, then keeping them. Nothing is adopted by it. */
export const ImportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const intl = useIntl();
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const keep = useChange('templates:import', refreshedByTexts);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    setRead(null);
    setFailure(null);
    if (!file) return;
    const text = file.size > longestFile ? '' : await file.text();
    const plans = await call('templates:read-file', { text });
    if (plans.ok) setRead({ text, plans: plans.value });
    else setFailure(plans.error);
  };
  const news = read?.plans.filter(({ state }) => state === 'new') ?? [];
  const bad = read?.plans.some(({ state }) => state === 'faulty' || state === 'other-kind') ?? false;
  const notYet = (): string => {
    if (!read)
      return intl.formatMessage({ id: 'import.choose-first', defaultMessage: 'First choose a file.' });
    if (bad)
      return intl.formatMessage({
        id: 'import.bad',
        defaultMessage: 'A text of this file cannot be kept, so none is. The reasons stand beside it.',
      });
    return news.length === 0
      ? intl.formatMessage({
          id: 'import.nothing-new',
          defaultMessage: 'Everything in this file is here already.',
        })
      : '';
  };
  const note = intl.formatMessage({ id: 'import.note', defaultMessage: 'Read from a file' });
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={intl.formatMessage({ id: 'import.title', defaultMessage: 'Import texts from a file' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'import.close', defaultMessage: 'Close' })}
          </Button>
          <Button
            kind="primary"
            notYet={notYet()}
            onPress={() => read && keep.mutateAsync({ text: read.text, note }).then(onClose, () => undefined)}
          >
            {intl.formatMessage(
              {
                id: 'import.go',
                defaultMessage: '{count, plural, =0 {Keep texts} one {Keep # text} other {Keep # texts}}',
              },
              { count: news.length },
            )}
          </Button>
        </>
      }
    >
      <label className={styles.file}>
        <span className="strong">
          {intl.formatMessage({ id: 'import.file', defaultMessage: 'File of texts' })}
        </span>
        <input type="file" accept=".json,application/json" onChange={(event) => void choose(event)} />
      </label>
      {failure && <FailureNotice failure={failure} />}
      {read && (
        <ul className={styles.list}>
          {read.plans.map((plan) => (
            <Plan key={`${plan.id}/${plan.language}`} plan={plan} />
          ))}
        </ul>
      )}
      {keep.error && <FailureNotice failure={keep.error.failure} />}
    </Dialog>
  );
};

const Plan = ({ plan }: { readonly plan: ImportPlan }) => {
  const intl = useIntl();
  const words = useProblemWords();
  const becomes = {
    new: intl.formatMessage(
      {
        id: 'import.new',
        defaultMessage: 'Becomes version {version}. It is used only after somebody adopts it.',
      },
      { version: plan.becomes },
    ),
    same: intl.formatMessage({ id: 'import.same', defaultMessage: 'Is here already, word for word.' }),
    faulty: intl.formatMessage(
      {
        id: 'import.faulty',
        defaultMessage:
          '{count, plural, one {Cannot be kept: # place to mend.} other {Cannot be kept: # places to mend.}}',
      },
      { count: plan.problems.length },
    ),
    'other-kind': intl.formatMessage({
      id: 'import.other-kind',
      defaultMessage: 'Cannot be kept: here this is a text of another kind.',
    }),
  };
  return (
    <li className={styles.plan}>
      <span className="strong">
        {plan.title}, {intl.formatMessage(templateLanguageLabels[plan.language])}
      </span>
      <span>{becomes[plan.state]}</span>
      {plan.problems.slice(0, 5).map((problem) => (
        <span key={`${problem.code} ${problem.offset} ${problem.word}`} className="caption">
          {intl.formatMessage(
            { id: 'studio.place', defaultMessage: 'Line {line}, column {column}' },
            { line: problem.line, column: problem.column },
          )}
          : {words(problem)}
        </span>
      ))}
    </li>
  );
};
