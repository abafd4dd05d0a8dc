import { useIntl } from 'react-intl';
import type { ConsentHabits } from '../../../shared/consents/consent-habits.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useHome } from '../vault/home-context.tsx';
import styles from './consent-habits-section.module.css';

const monthChoices = [0, 6, 12, 24];
const ageChoices = [16, 18];

/** How long a consent holds, from which age on nobody else signs, and whether pages are initialled: the owner chooses. */
export const ConsentHabitsSection = () => {
  const intl = useIntl();
  const { practice, consentHabits } = useHome();
  const mayChoose = useRefusal()('consents:save-habits') === undefined;
  const save = useChange('consents:save-habits', ['practice:home']);
  const choose = (change: Partial<ConsentHabits>): void =>
    save.mutate({ revision: practice.revision, habits: { ...consentHabits, ...change } });
  const months = (count: number): string =>
    intl.formatMessage(
      { id: 'consent-habits.months', defaultMessage: '{months, plural, =0 {No end} other {# months}}' },
      { months: count },
    );
  const yesNo = [
    { value: 'no' as const, label: intl.formatMessage({ id: 'consent-habits.no', defaultMessage: 'No' }) },
    { value: 'yes' as const, label: intl.formatMessage({ id: 'consent-habits.yes', defaultMessage: 'Yes' }) },
  ];
  return (
    <section aria-labelledby="practice-consents">
      <h2 id="practice-consents" className="heading">
        {intl.formatMessage({ id: 'consent-habits.title', defaultMessage: 'Consents' })}
      </h2>
      <p className="caption">
        {intl.formatMessage(
          {
            id: 'consent-habits.lead',
            defaultMessage:
              '{months, plural, =0 {A new consent is proposed without a last day.} other {A new consent is proposed to hold # months.}} Below the age of {age} a guardian signs too.{initials, select, yes { Each page is initialled.} other {}}',
          },
          {
            months: consentHabits.validMonths,
            age: consentHabits.adultAge,
            initials: consentHabits.initials ? 'yes' : 'no',
          },
        )}
      </p>
      {save.error && <FailureNotice failure={save.error.failure} />}
      {mayChoose && (
        <div className={styles.choices}>
          <Segmented
            label={intl.formatMessage({ id: 'consent-habits.valid', defaultMessage: 'A consent holds' })}
            options={monthChoices.map((each) => ({ value: String(each), label: months(each) }))}
            value={String(consentHabits.validMonths)}
            onChange={(value) => choose({ validMonths: Number(value) })}
          />
          <Segmented
            label={intl.formatMessage({
              id: 'consent-habits.age',
              defaultMessage: 'A guardian signs below the age of',
            })}
            options={ageChoices.map((each) => ({ value: String(each), label: String(each) }))}
            value={String(consentHabits.adultAge)}
            onChange={(value) => choose({ adultAge: Number(value) })}
          />
          <Segmented
            label={intl.formatMessage({
              id: 'consent-habits.initials',
              defaultMessage: 'Initials under each page',
            })}
            options={yesNo}
            value={consentHabits.initials ? 'yes' : 'no'}
            onChange={(value) => choose({ initials: value === 'yes' })}
          />
        </div>
      )}
    </section>
  );
};
