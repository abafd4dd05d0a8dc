import { useIntl } from 'react-intl';
import { erasureAskers } from '../../../shared/erasures/erasure.ts';
import { askerLabels } from '../../../shared/labels/erasure-labels.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Picker } from '../../ui/picker.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { FormPart } from '../patients/form-page.tsx';
import styles from './erasures.module.css';
import type { ErasureForm } from './use-erasure.ts';

interface Props {
  readonly form: ErasureForm;
  readonly today: string;
}

/** Who asked, when and why: kept for ever, so it must not say anything of the patient. */
export const DecisionFields = ({ form, today }: Props) => {
  const intl = useIntl();
  const { fields, set, errors, named, isKept } = form;
  return (
    <FormPart title={intl.formatMessage({ id: 'erasure.decision', defaultMessage: 'The decision' })}>
      <p className="muted">
        {intl.formatMessage({
          id: 'erasure.decision.lead',
          defaultMessage:
            'This is kept for as long as the records of the practice. Write nothing here by which the patient could be known: no name, no number, nothing of their health.',
        })}
      </p>
      <Picker
        label={intl.formatMessage({ id: 'erasure.asked-by', defaultMessage: 'Who asked for it' })}
        rows={erasureAskers.map((value) => ({ value, label: intl.formatMessage(askerLabels[value]) }))}
        value={fields.askedBy}
        onChange={(askedBy) => set({ askedBy })}
        error={errors.askedBy}
      />
      <div className={styles.short}>
        <DateInput
          label={intl.formatMessage({ id: 'erasure.asked-on', defaultMessage: 'When it was asked' })}
          value={fields.askedOn}
          today={today}
          onChange={(askedOn) => set({ askedOn })}
          error={errors.askedOn}
        />
      </div>
      <TextArea
        label={intl.formatMessage({ id: 'erasure.reason', defaultMessage: 'Why it is erased' })}
        value={fields.reason}
        limit={2000}
        onChange={(reason) => set({ reason })}
        error={errors.reason}
      />
      {isKept && (
        <TextArea
          label={intl.formatMessage({
            id: 'erasure.despite',
            defaultMessage: 'Why now, although records of this age are usually kept',
          })}
          value={fields.despite}
          limit={2000}
          onChange={(despite) => set({ despite })}
          error={errors.despite}
        />
      )}
      {named !== undefined && (
        <Notice
          level="caution"
          title={intl.formatMessage(
            { id: 'erasure.named', defaultMessage: '“{word}” is a word of the patient’s name.' },
            { word: named },
          )}
        >
          {intl.formatMessage({
            id: 'erasure.named.next',
            defaultMessage: 'What stands here cannot be erased later. Write it without the name.',
          })}
        </Notice>
      )}
    </FormPart>
  );
};
