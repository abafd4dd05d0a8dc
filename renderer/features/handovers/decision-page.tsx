import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { SignBox } from '../consents/sign-box.tsx';
import { Ask } from './ask.tsx';
import styles from './form-pages.module.css';
import type { Missing } from './missing.ts';
import { usePatientForm } from './patient-form-context.ts';

const Photos = (): ReactNode => {
  const intl = useIntl();
  const { form, filled, change } = usePatientForm();
  const options = [
    { value: 'yes' as const, label: intl.formatMessage({ id: 'consent.photos.yes', defaultMessage: 'Yes' }) },
    { value: 'no' as const, label: intl.formatMessage({ id: 'consent.photos.no', defaultMessage: 'No' }) },
  ];
  return (
    <div>
      <h2 className={styles.subtitle}>
        {intl.formatMessage({ id: 'consent.photos', defaultMessage: 'Photos of the treated areas' })}
      </h2>
      {form.photos.map(({ purpose, words }) => {
        const answer = filled.photos[purpose];
        return (
          <div key={purpose} className={styles.choice}>
            <span aria-hidden="true">{words}</span>
            <Segmented
              label={words}
              hideLabel
              tick
              options={options}
              value={answer === 'yes' || answer === 'no' ? answer : null}
              onChange={(value) => change({ photos: { ...filled.photos, [purpose]: value } })}
            />
          </div>
        );
      })}
    </div>
  );
};

/** Asked with the signature, where the text does not name them. */
const GuardianName = (): ReactNode => {
  const intl = useIntl();
  const { filled, change } = usePatientForm();
  return (
    <>
      <TextInput
        label={intl.formatMessage({
          id: 'patient.guardian.name',
          defaultMessage: 'Full name of the guardian',
        })}
        value={filled.guardianName}
        onChange={(guardianName) => change({ guardianName })}
      />
      <TextInput
        label={intl.formatMessage({
          id: 'patient.guardian.relation',
          defaultMessage: 'Related to the patient as',
        })}
        value={filled.guardianRelation}
        onChange={(guardianRelation) => change({ guardianRelation })}
      />
    </>
  );
};

const Guardian = ({ error }: { readonly error: string | undefined }): ReactNode => {
  const intl = useIntl();
  const { form, filled, change } = usePatientForm();
  return (
    <section className={styles.guardian} aria-labelledby="guardian">
      <h2 id="guardian" className={styles.subtitle}>
        {intl.formatMessage({
          id: 'patient.guardian',
          defaultMessage: 'Whoever decides for or with the patient',
        })}
      </h2>
      {form.guardian ? (
        <p>
          <bdi>
            {form.guardian.name} ({form.guardian.relation})
          </bdi>
        </p>
      ) : (
        <GuardianName />
      )}
      <SignBox
        label={intl.formatMessage({ id: 'patient.guardian.sign', defaultMessage: 'The guardian signs here' })}
        strokes={filled.guardianStrokes}
        typedName={filled.guardianTypedName}
        onStrokes={(guardianStrokes) => change({ guardianStrokes })}
        onTypedName={(guardianTypedName) => change({ guardianTypedName })}
        error={error}
      />
    </section>
  );
};

/** The answers about photos, and the signature under a yes or a no. */
export const DecisionPage = ({ says }: { readonly says: (problem: Missing) => boolean }): ReactNode => {
  const intl = useIntl();
  const { form, filled, change } = usePatientForm();
  return (
    <>
      {form.photos.length > 0 ? <Photos /> : <p className={styles.agreement}>{form.agreement}</p>}
      {says('photos') && (
        <Ask>
          {intl.formatMessage({
            id: 'consent.ask.photos',
            defaultMessage: 'Please answer yes or no for each use of photos.',
          })}
        </Ask>
      )}
      <div className={styles.sign}>
        <SignBox
          label={intl.formatMessage({ id: 'consent.sign.here', defaultMessage: 'Sign here' })}
          strokes={filled.patientStrokes}
          typedName={filled.patientTypedName}
          onStrokes={(patientStrokes) => change({ patientStrokes })}
          onTypedName={(patientTypedName) => change({ patientTypedName })}
          error={
            says('signature')
              ? intl.formatMessage({
                  id: 'consent.ask.signature',
                  defaultMessage: 'Please sign with your usual signature; a dot or a line is too little.',
                })
              : undefined
          }
        />
      </div>
      {form.needsGuardian && (
        <Guardian
          error={
            says('guardian')
              ? intl.formatMessage({
                  id: 'patient.guardian.missing',
                  defaultMessage: 'Please enter name and relation, and sign.',
                })
              : undefined
          }
        />
      )}
    </>
  );
};
