import { ImageUp, Trash2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import { type Logo, paperChoices, paperOf, type PrintHabits } from '../../../shared/printing/print-habits.ts';
import { useAnswer, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useFileChoice } from '../attachments/drop-place.tsx';
import { useHome } from '../vault/home-context.tsx';
import styles from './printing.module.css';
import { useLogoImport } from './use-logo-import.ts';

/** The paper of every print and the logo at the head of documents: the owner chooses. */
export const PrintSection = () => {
  const intl = useIntl();
  const { practice, printHabits } = useHome();
  const mayChoose = useRefusal()('printing:save-habits') === undefined;
  const { data: logo } = useAnswer('printing:logo', {});
  const save = useChange('printing:save-habits', ['practice:home', 'printing:logo']);
  const choose = (change: Partial<PrintHabits>): void =>
    save.mutate({ revision: practice.revision, habits: { ...printHabits, ...change } });
  const sizes = {
    'by-country': intl.formatMessage(
      {
        id: 'print-section.by-country',
        defaultMessage: 'By country ({size, select, letter {Letter} other {A4}})',
      },
      { size: paperOf(practice.country) },
    ),
    A4: intl.formatMessage({ id: 'print-section.a4', defaultMessage: 'A4' }),
    letter: intl.formatMessage({ id: 'print-section.letter', defaultMessage: 'Letter' }),
  };
  return (
    <section aria-labelledby="practice-printing">
      <h2 id="practice-printing" className="heading">
        {intl.formatMessage({ id: 'print-section.title', defaultMessage: 'Printing' })}
      </h2>
      <p className="caption">
        {intl.formatMessage(
          {
            id: 'print-section.lead',
            defaultMessage: 'Documents print on {paper}. Those that were made before stay as they are.',
          },
          {
            paper:
              printHabits.paper === 'by-country'
                ? paperOf(practice.country) === 'letter'
                  ? sizes.letter
                  : sizes.A4
                : sizes[printHabits.paper],
          },
        )}
      </p>
      {save.error && <FailureNotice failure={save.error.failure} />}
      <div className={styles.choices}>
        {mayChoose && (
          <Segmented
            label={intl.formatMessage({ id: 'print-section.paper', defaultMessage: 'Paper' })}
            options={paperChoices.map((value) => ({ value, label: sizes[value] }))}
            value={printHabits.paper}
            onChange={(paper) => choose({ paper })}
          />
        )}
        {mayChoose && (
          <Checkbox
            checked={printHabits.sessionPhotos}
            onChange={(sessionPhotos) => choose({ sessionPhotos })}
          >
            {intl.formatMessage({
              id: 'print-section.photos',
              defaultMessage: 'Session records show the photos of the session as small pictures',
            })}
          </Checkbox>
        )}
        {mayChoose ? (
          <LogoChoice logo={logo ?? null} onRemove={() => choose({ logo: null })} />
        ) : (
          logo && <LogoPicture logo={logo} />
        )}
      </div>
    </section>
  );
};

const LogoPicture = ({ logo: { type, bytes } }: { readonly logo: Logo }) => {
  const intl = useIntl();
  return (
    <img
      className={styles.picture}
      src={`data:image/${type};base64,${bytes}`}
      alt={intl.formatMessage({ id: 'print-section.logo-alt', defaultMessage: 'Logo of the practice' })}
    />
  );
};

interface LogoChoiceProps {
  readonly logo: Logo | null;
  readonly onRemove: () => void;
}

const LogoChoice = ({ logo, onRemove }: LogoChoiceProps) => {
  const intl = useIntl();
  const { bring, isBusy, failure } = useLogoImport();
  const { choose, element } = useFileChoice({
    kind: 'logo',
    several: false,
    onFiles: ([file]) => file && void bring(file),
  });
  return (
    <div className={styles.logo}>
      {failure && <FailureNotice failure={failure} />}
      {logo && <LogoPicture logo={logo} />}
      <div className="row-wrap">
        {element}
        <Button
          icon={ImageUp}
          notYet={
            isBusy
              ? intl.formatMessage({
                  id: 'print-section.reading',
                  defaultMessage: 'The picture is being read.',
                })
              : undefined
          }
          onPress={choose}
        >
          {logo
            ? intl.formatMessage({ id: 'print-section.change', defaultMessage: 'Change logo' })
            : intl.formatMessage({ id: 'print-section.choose', defaultMessage: 'Choose logo' })}
        </Button>
        {logo && (
          <Button kind="bare" icon={Trash2} onPress={onRemove}>
            {intl.formatMessage({ id: 'print-section.remove', defaultMessage: 'Print without logo' })}
          </Button>
        )}
      </div>
      <p className="caption">
        {intl.formatMessage({
          id: 'print-section.logo-help',
          defaultMessage:
            'PNG or JPEG, up to 10 MB. It stands at the head of each document, 50 × 20 mm at most, and is kept in the vault.',
        })}
      </p>
    </div>
  );
};
