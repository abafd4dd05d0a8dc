import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { StudioHistory, TemplateVersion } from '../../../shared/templates/version.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { DifferenceView } from './difference-view.tsx';
import styles from './history.module.css';
import { useVersionWords } from './version-words.ts';

interface Props {
  readonly history: StudioHistory;
  /** The version in use; null while none is. */
  readonly inUse: number | null;
  readonly onRead: (version: number) => void;
}

/** Every version with who made it, and what is other between any two. */
export const VersionHistory = ({ history, inUse, onRead }: Props) => {
  const intl = useIntl();
  const { versions, offered } = history;
  const words = useVersionWords(inUse);
  const [newest] = versions;
  const before =
    versions.find(({ version }) => version === inUse && version !== newest?.version) ?? versions[1];
  const [from, setFrom] = useState<string | null>(String(before?.version ?? newest?.version ?? ''));
  const [to, setTo] = useState<string | null>(offered ? 'offered' : String(newest?.version ?? ''));
  const options = [
    ...(offered
      ? [
          {
            value: 'offered',
            label: intl.formatMessage({ id: 'history.offered', defaultMessage: 'Newer text of the program' }),
          },
        ]
      : []),
    ...versions.map((version) => ({
      value: String(version.version),
      label: words.name(version),
      detail: words.made(version),
    })),
  ];
  const fieldsOf = (value: string | null): TemplateVersion['fields'] | null =>
    value === 'offered'
      ? offered
      : (versions.find(({ version }) => String(version) === value)?.fields ?? null);
  const [one, other] = [fieldsOf(from), fieldsOf(to)];
  return (
    <div className={styles.history}>
      <ol className={styles.versions} reversed>
        {versions.map((version) => (
          <li key={version.version}>
            <span className="strong">{words.name(version)}</span>
            <span className="caption">
              <UnbrokenDates>{words.made(version)}</UnbrokenDates>
            </span>
            {version.note !== '' && <span>{version.note}</span>}
            {words.adopted(version) !== '' && (
              <span className="caption">
                <UnbrokenDates>{words.adopted(version)}</UnbrokenDates>
              </span>
            )}
            <div>
              <Button
                label={intl.formatMessage(
                  { id: 'history.read-version', defaultMessage: 'Read version {version}' },
                  { version: version.version },
                )}
                onPress={() => onRead(version.version)}
              >
                {intl.formatMessage({ id: 'history.read', defaultMessage: 'Read' })}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <section className={styles.compare}>
        <h2 className="heading">
          {intl.formatMessage({ id: 'history.compare', defaultMessage: 'What is different' })}
        </h2>
        <div className={styles.pair}>
          <ComboBox
            label={intl.formatMessage({ id: 'history.from', defaultMessage: 'From' })}
            options={options}
            value={from}
            onChange={setFrom}
          />
          <ComboBox
            label={intl.formatMessage({ id: 'history.to', defaultMessage: 'To' })}
            options={options}
            value={to}
            onChange={setTo}
          />
        </div>
        {one && other && <DifferenceView before={one} now={other} />}
      </section>
    </div>
  );
};
