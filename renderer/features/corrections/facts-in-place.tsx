import { useIntl } from 'react-intl';
import { factsInPlace } from '../../../shared/versions/in-place.ts';
import type { RecordVersion } from '../../../shared/versions/version.ts';
import { ChangeWords } from './change-words.tsx';
import styles from './corrections.module.css';

/** A record as its newest version says, with what stood before beside each value. */
export const FactsInPlace = ({ versions }: { readonly versions: readonly RecordVersion[] }) => {
  const intl = useIntl();
  if (versions.at(-1)?.erased === true) {
    return (
      <p>
        {intl.formatMessage({
          id: 'corrections.erased',
          defaultMessage: 'Its values were erased. What is left is who wrote it and when.',
        })}
      </p>
    );
  }
  return (
    <dl className={styles.facts}>
      {factsInPlace(versions).map(({ label, words, changes }) => (
        <div key={label}>
          <dt>
            <bdi>{label}</bdi>
          </dt>
          <dd>
            <span className={styles.words}>
              {words === undefined ? (
                <span className="muted">
                  {intl.formatMessage({ id: 'corrections.gone', defaultMessage: 'Not there any more' })}
                </span>
              ) : (
                <bdi>{words}</bdi>
              )}
            </span>
            {changes.map((change) => (
              <ChangeWords key={change.at} change={change} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
};
