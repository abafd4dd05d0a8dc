import { useIntl } from 'react-intl';
import { answerLabels, type YesNoAnswer } from '../../../shared/labels/answer-labels.ts';
import { Segmented } from '../../ui/segmented.tsx';

interface YesNoProps {
  readonly label: string;
  readonly value: YesNoAnswer;
  readonly onChange: (value: 'yes' | 'no') => void;
}

/** Yes or no, starting with neither: not asked is its own answer. */
export const YesNo = ({ label, value, onChange }: YesNoProps) => {
  const intl = useIntl();
  return (
    <Segmented
      label={label}
      tick
      full
      value={value === 'not-asked' ? null : value}
      options={[
        { value: 'yes', label: intl.formatMessage(answerLabels.yes) },
        { value: 'no', label: intl.formatMessage(answerLabels.no) },
      ]}
      onChange={onChange}
    />
  );
};
