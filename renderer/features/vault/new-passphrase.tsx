import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { PassphraseInput } from '../../ui/passphrase-input.tsx';
import styles from './new-passphrase.module.css';
import { problemMessages, strengthBars, strengthMessages } from './passphrase-wording.ts';
import { suggestFiveWords } from './suggest-words.ts';
import type { NewPassphrase } from './use-new-passphrase.ts';

interface Props {
  readonly chosen: NewPassphrase;
  readonly autoFocus?: boolean;
  /** Where another passphrase stands beside it. */
  readonly labels?: { readonly first: string; readonly again: string };
}

/** A passphrase typed twice, with its strength in words and problems as plain sentences. */
export const NewPassphraseFields = ({ chosen, autoFocus = false, labels }: Props) => {
  const intl = useIntl();
  const { first, again, assessment, tried } = chosen;
  const problem = assessment?.problems[0];
  const problemText = problem === undefined ? undefined : intl.formatMessage(problemMessages[problem]);
  const empty = intl.formatMessage({ id: 'passphrase.empty', defaultMessage: 'Type a passphrase.' });
  const same = first !== '' && first === again;
  const different = intl.formatMessage({
    id: 'passphrase.different',
    defaultMessage: 'The two are not the same.',
  });
  const showDifferent = !same && again !== '' && (tried || !first.startsWith(again));
  return (
    <div className={styles.two}>
      <div>
        <PassphraseInput
          label={
            labels?.first ?? intl.formatMessage({ id: 'passphrase.first', defaultMessage: 'Passphrase' })
          }
          value={first}
          onChange={chosen.setFirst}
          autoFocus={autoFocus}
          help={<Judgement chosen={chosen} />}
          error={tried || again !== '' ? (first === '' ? tried && empty : problemText) : undefined}
        />
        <Suggestion onUse={chosen.setFirst} />
      </div>
      <PassphraseInput
        label={
          labels?.again ?? intl.formatMessage({ id: 'passphrase.again', defaultMessage: 'Passphrase again' })
        }
        value={again}
        onChange={chosen.setAgain}
        help={
          same && (
            <span className={styles.same}>
              <Icon of={CircleCheck} small />
              {intl.formatMessage({ id: 'passphrase.same', defaultMessage: 'The same.' })}
            </span>
          )
        }
        error={showDifferent || (tried && first !== '' && again === '') ? different : undefined}
      />
    </div>
  );
};

/** Four bars, the strength as a word, and what was counted; before the first letter, what is asked for. */
const Judgement = ({ chosen: { assessment } }: { readonly chosen: NewPassphrase }) => {
  const intl = useIntl();
  const enough = intl.formatMessage(problemMessages['too-short']);
  if (!assessment) return enough;
  const { strength, words, characters, problems } = assessment;
  const good = strength === 'strong' || strength === 'very-strong';
  const counted = intl.formatMessage(
    {
      id: 'passphrase.counted',
      defaultMessage:
        '{words, plural, one {# word} other {# words}}, {characters, plural, one {# character} other {# characters}}',
    },
    { words, characters },
  );
  return (
    <span className={styles.judgement}>
      <span className={classNames(styles.meter, good && styles.good)} aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} className={bar <= strengthBars[strength] ? styles.on : undefined} />
        ))}
      </span>
      <span>
        <span className={good ? styles.word : styles.notYet}>
          {intl.formatMessage(strengthMessages[strength])}
        </span>{' '}
        {counted}
        {problems.includes('too-short') && <span className={styles.line}>{enough}</span>}
      </span>
    </span>
  );
};

const Suggestion = ({ onUse }: { readonly onUse: (words: string) => void }) => {
  const intl = useIntl();
  const [words, setWords] = useState('');
  const suggest = async (): Promise<void> => setWords(await suggestFiveWords());
  if (words === '') {
    return (
      <Button kind="bare" className={styles.suggest} onPress={suggest}>
        {intl.formatMessage({ id: 'passphrase.suggest', defaultMessage: 'Suggest five words' })}
      </Button>
    );
  }
  return (
    <div className={styles.suggestion}>
      <p className={styles.words} aria-live="polite">
        {words}
      </p>
      <div className="row-wrap">
        <Button onPress={() => onUse(words)}>
          {intl.formatMessage({ id: 'passphrase.use-words', defaultMessage: 'Use these words' })}
        </Button>
        <Button kind="bare" onPress={suggest}>
          {intl.formatMessage({ id: 'passphrase.other-words', defaultMessage: 'Other words' })}
        </Button>
      </div>
    </div>
  );
};
