import { useIntl } from 'react-intl';
import { useAnswer } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface OtherSpellingsProps {
  readonly lot: string;
  readonly onChoose: (lot: string) => void;
}

/** Lots of other sessions that may be the same one, written otherwise: each is a list of its own, one press away. */
export const OtherSpellings = ({ lot, onChoose }: OtherSpellingsProps) => {
  const intl = useIntl();
  const { data: spellings = [] } = useAnswer('exposures:spellings', { lot });
  if (spellings.length === 0) return null;
  return (
    <Notice
      level="caution"
      title={intl.formatMessage(
        {
          id: 'exposures.otherwise',
          defaultMessage: 'Other sessions have {lots}, which may be the same lot. They are not in this list.',
        },
        { lots: intl.formatList(spellings.map((each) => `“${each}”`)) },
      )}
      actions={
        <>
          {spellings.map((each) => (
            <Button key={each} onPress={() => onChoose(each)}>
              {intl.formatMessage(
                { id: 'exposures.otherwise.show', defaultMessage: 'Show {lot}' },
                { lot: each },
              )}
            </Button>
          ))}
        </>
      }
    />
  );
};
