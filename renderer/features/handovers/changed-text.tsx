import { useIntl } from 'react-intl';
import type { ConsentChanges } from '../../../shared/consents/patient-form.ts';
import type { ChangedBlock, ChangedWords } from '../../../shared/consents/text-block.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { patientDate } from './patient-dates.ts';
import styles from './changed-text.module.css';

const Words = ({ kind, text }: ChangedWords) => {
  const intl = useIntl();
  if (kind === 'same') return text;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag className={styles[kind]}>
      <span className="visually-hidden">
        {kind === 'added'
          ? intl.formatMessage({ id: 'changes.added', defaultMessage: '[new:] ' })
          : intl.formatMessage({ id: 'changes.removed', defaultMessage: '[gone:] ' })}
      </span>
      {text}
      <span className="visually-hidden">
        {intl.formatMessage({ id: 'changes.end', defaultMessage: ' [end]' })}
      </span>
    </Tag>
  );
};

const Block = ({ kind, words }: ChangedBlock) => {
  const inside = words.map((each, index) => <Words key={`${each.kind} ${String(index)}`} {...each} />);
  return kind === 'heading' ? <h2 className={styles.heading}>{inside}</h2> : <p>{inside}</p>;
};

/** What is new and what is gone in a text since it was signed, word by word; not by colour alone. */
export const ChangedText = ({ changes }: { readonly changes: ConsentChanges }) => {
  const intl = useIntl();
  const { from, to, signedAt, blocks } = changes;
  const lead = intl.formatMessage(
    {
      id: 'changes.lead',
      defaultMessage: 'On {date} version {from} of this text was signed. This is version {to}.',
    },
    { date: patientDate(intl, dateOfInstant(signedAt)), from, to },
  );
  return (
    <div className={styles.changes}>
      <p>{lead}</p>
      {blocks === null || blocks.length === 0 ? (
        <p>
          {blocks === null
            ? intl.formatMessage({
                id: 'changes.unknown',
                defaultMessage:
                  'The earlier text is not here to compare with. Please read the whole text again.',
              })
            : intl.formatMessage({ id: 'changes.none', defaultMessage: 'No words of the text changed.' })}
        </p>
      ) : (
        <>
          <p className={styles.legend}>
            <ins className={styles.added}>
              {intl.formatMessage({
                id: 'changes.legend.added',
                defaultMessage: 'Underlined words are new.',
              })}
            </ins>{' '}
            <del className={styles.removed}>
              {intl.formatMessage({
                id: 'changes.legend.removed',
                defaultMessage: 'Struck through words are gone.',
              })}
            </del>
          </p>
          {blocks.map((block, index) => (
            <Block key={`${block.kind} ${String(index)}`} {...block} />
          ))}
        </>
      )}
    </div>
  );
};
