import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import {
  versionDifferences,
  type RecordVersion,
  type VersionedType,
} from '../../../shared/versions/version.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { AsItWas } from '../corrections/as-it-was.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useHome } from '../vault/home-context.tsx';
import styles from './versions-dialog.module.css';

interface VersionsDialogProps {
  readonly type: VersionedType;
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Types of which each version is the same record at another time. */
const oneRecord: ReadonlySet<VersionedType> = new Set(['patient', 'concern', 'session', 'zone', 'course']);

/** The versions of a record and what differs between any two of them, label by label. */
export const VersionsDialog = ({ type, id, title, onClose }: VersionsDialogProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  useFresh(['versions:list']);
  const list = useAnswer('versions:list', { type, id });
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={intl.formatMessage({ id: 'versions.title', defaultMessage: 'Versions: {title}' }, { title })}
      actions={
        <Button kind="primary" onPress={onClose}>
          {intl.formatMessage({ id: 'versions.close', defaultMessage: 'Close' })}
        </Button>
      }
    >
      {list.error && <FailureNotice failure={list.error.failure} />}
      {list.data && <Versions versions={list.data} />}
      {list.data && oneRecord.has(type) && <AsItWas versions={list.data} today={today} />}
    </Dialog>
  );
};

const Versions = ({ versions }: { readonly versions: readonly RecordVersion[] }) => {
  const intl = useIntl();
  const wordsOf = useVersionWords();
  const newest = versions.at(-1);
  const [after, setAfter] = useState<string | null>(null);
  const [before, setBefore] = useState<string | null>(null);
  const byNumber = (chosen: string | null, other: RecordVersion | undefined): RecordVersion | undefined =>
    versions.find(({ number }) => String(number) === chosen) ?? other;
  const right = byNumber(after, newest);
  const left = byNumber(before, right && versions.find(({ number }) => number === right.number - 1));
  const options = versions
    .toReversed()
    .map((version) => ({ value: String(version.number), label: wordsOf(version), detail: version.reason }));
  if (!newest || versions.length === 1) {
    return (
      <p>
        {newest &&
          intl.formatMessage(
            { id: 'versions.only', defaultMessage: 'There is one version only: {version}.' },
            { version: wordsOf(newest) },
          )}
      </p>
    );
  }
  return (
    <>
      <div className={styles.two}>
        <ComboBox
          label={intl.formatMessage({ id: 'versions.before', defaultMessage: 'Compare' })}
          help={left && whoAndWhy(left)}
          options={options}
          value={left ? String(left.number) : null}
          onChange={setBefore}
        />
        <ComboBox
          label={intl.formatMessage({ id: 'versions.after', defaultMessage: 'with' })}
          help={right && whoAndWhy(right)}
          options={options}
          value={right ? String(right.number) : null}
          onChange={setAfter}
        />
      </div>
      {left && right && <Differences left={left} right={right} />}
    </>
  );
};

/** Whole, below a field in which a long name is cut off. */
const whoAndWhy = ({ by, reason }: RecordVersion): string => (reason === '' ? by : `${by}: ${reason}`);

/** "Version 2, 20-Nov-2026 14:05, Tomasz Wiśniewski". */
const useVersionWords = (): ((version: RecordVersion) => string) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  return ({ number, at, by }) =>
    intl.formatMessage(
      { id: 'versions.version', defaultMessage: 'Version {number}, {date} {time}, {by}' },
      { number, date: formatDate(dateOfInstant(at, timeZone)), time: formatTime(at, timeZone), by },
    );
};

interface DifferencesProps {
  readonly left: RecordVersion;
  readonly right: RecordVersion;
}

const Differences = ({ left, right }: DifferencesProps) => {
  const intl = useIntl();
  const erased = [left, right].filter((version) => version.erased);
  if (erased.length > 0) {
    return (
      <p>
        {intl.formatMessage(
          {
            id: 'versions.erased',
            defaultMessage:
              'The values of version {numbers} were erased. What is left is who wrote it and when.',
          },
          { numbers: intl.formatList(erased.map(({ number }) => String(number))) },
        )}
      </p>
    );
  }
  const rows = versionDifferences(left, right);
  if (rows.length === 0) {
    return <p>{intl.formatMessage({ id: 'versions.same', defaultMessage: 'These two say the same.' })}</p>;
  }
  const none = intl.formatMessage({ id: 'versions.absent', defaultMessage: 'Not there' });
  const head = (number: number): string =>
    intl.formatMessage({ id: 'versions.number', defaultMessage: 'Version {number}' }, { number });
  return (
    <div className={styles.table} role="region" aria-labelledby="versions-differ" tabIndex={0}>
      <table className="table">
        <caption id="versions-differ" className="visually-hidden">
          {intl.formatMessage({ id: 'versions.differ', defaultMessage: 'What differs' })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{intl.formatMessage({ id: 'conflict.field', defaultMessage: 'Differs in' })}</th>
            <th scope="col">{head(left.number)}</th>
            <th scope="col">{head(right.number)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <bdi className={before === undefined ? 'muted' : undefined}>{before ?? none}</bdi>
              </td>
              <td>
                <bdi className={after === undefined ? 'muted' : undefined}>{after ?? none}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
