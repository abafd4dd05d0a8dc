import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { erasedParts, type ErasurePreview } from '../../../shared/erasures/erasure.ts';
import { erasedPartLabels } from '../../../shared/labels/erasure-labels.ts';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useKeepWords } from '../keeping/keep-words.ts';
import { FormPart } from '../patients/form-page.tsx';
import styles from './erasures.module.css';

interface Props {
  readonly preview: ErasurePreview;
}

/** In words: what is erased, what stays, and how long such a record is usually kept. */
export const WhatGoes = ({ preview }: Props) => {
  const intl = useIntl();
  const words = useKeepWords();
  const { counts, entries, lastOn } = preview;
  const there = erasedParts.filter((part) => counts[part] > 0);
  return (
    <>
      <FormPart title={intl.formatMessage({ id: 'erasure.goes', defaultMessage: 'What is erased' })}>
        <ul className={styles.list}>
          <li>
            {intl.formatMessage({
              id: 'erasure.goes.person',
              defaultMessage: 'Name, birth, address and everything else in the details, also from the search',
            })}
          </li>
          {there.map((part) => (
            <li key={part}>{intl.formatMessage(erasedPartLabels[part], { count: counts[part] })}</li>
          ))}
          <li>
            {intl.formatMessage({
              id: 'erasure.goes.lots',
              defaultMessage: 'Which lots were used on this patient: a recall will not find them any more',
            })}
          </li>
        </ul>
        <p className="strong">
          {intl.formatMessage({
            id: 'erasure.goes.final',
            defaultMessage: 'Nobody can bring it back, not even with the recovery code.',
          })}
        </p>
      </FormPart>
      <FormPart title={intl.formatMessage({ id: 'erasure.stays', defaultMessage: 'What stays' })}>
        <ul className={styles.list}>
          <li>
            {intl.formatMessage(
              {
                id: 'erasure.stays.headers',
                defaultMessage:
                  'That {entries, plural, one {# entry was} other {# entries were}} written, when and by whom, without what {entries, plural, one {it says} other {they say}}',
              },
              { entries },
            )}
          </li>
          <li>
            {intl.formatMessage({
              id: 'erasure.stays.decision',
              defaultMessage:
                'That somebody was erased, when, by whom, and the decision as you type it below',
            })}
          </li>
          <li>
            {intl.formatMessage({
              id: 'erasure.stays.outside',
              defaultMessage:
                'PDFs, prints and copies that were given or saved before, and the backups of before, which you can replace afterwards',
            })}
          </li>
        </ul>
      </FormPart>
      <FormPart
        title={intl.formatMessage({ id: 'erasure.keep', defaultMessage: 'How long such records are kept' })}
      >
        <p>
          <UnbrokenDates>{words.keep(preview)}</UnbrokenDates>
        </p>
        <p className="muted">
          <UnbrokenDates>
            {intl.formatMessage(
              {
                id: 'erasure.keep.note',
                defaultMessage:
                  'The last entry about this patient is of {date}. This is information, not advice: what holds for you, your insurer or a lawyer can say.',
              },
              { date: formatDate(lastOn) },
            )}
          </UnbrokenDates>
        </p>
      </FormPart>
    </>
  );
};
