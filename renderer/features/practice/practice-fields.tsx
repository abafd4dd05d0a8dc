import { useIntl } from 'react-intl';
import type { z } from 'zod';
import { practiceSchema, practitionerSchema } from '../../../shared/practice/practice.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { Fields } from '../../use-fields.ts';
import styles from './practice-fields.module.css';

/** The practice without its country, which has its own step. */
export const practiceDetailsSchema = practiceSchema.omit({ country: true });
export type PracticeDetails = z.infer<typeof practiceDetailsSchema>;
type Practitioner = z.infer<typeof practitionerSchema>;

/** What the fields need of a form: one that holds more, such as the country, fits as well. */
interface FormProps<Values extends object> {
  readonly form: Pick<Fields<Values>, 'values' | 'set' | 'leave' | 'errorOf'>;
  readonly autoFocus?: boolean;
}

/** Name, address, phone and email, as they are printed on consents and aftercare sheets. */
export const PracticeFields = ({ form, autoFocus = false }: FormProps<PracticeDetails>) => {
  const intl = useIntl();
  const { values, set, leave, errorOf } = form;
  return (
    <div className={styles.fields}>
      <TextInput
        label={intl.formatMessage({ id: 'practice.name', defaultMessage: 'Name of the practice' })}
        value={values.name}
        onChange={(name) => set('name', name)}
        onCommit={() => leave('name')}
        error={errorOf('name')}
        autoFocus={autoFocus}
        required
      />
      <TextArea
        label={intl.formatMessage({ id: 'practice.address', defaultMessage: 'Address' })}
        value={values.address}
        onChange={(address) => set('address', address)}
        onCommit={() => leave('address')}
        error={errorOf('address')}
        limit={1000}
        rows={3}
      />
      <div className={styles.two}>
        <TextInput
          kind="tel"
          label={intl.formatMessage({ id: 'practice.phone', defaultMessage: 'Phone' })}
          value={values.phone}
          onChange={(phone) => set('phone', phone)}
          onCommit={() => leave('phone')}
          error={errorOf('phone')}
        />
        <TextInput
          kind="email"
          label={intl.formatMessage({ id: 'practice.email', defaultMessage: 'Email' })}
          value={values.email}
          onChange={(email) => set('email', email)}
          onCommit={() => leave('email')}
          error={errorOf('email')}
        />
      </div>
    </div>
  );
};

/** Who treats: the name under every record and signature, and the qualification beside it. */
export const PractitionerFields = ({ form, autoFocus = false }: FormProps<Practitioner>) => {
  const intl = useIntl();
  const { values, set, leave, errorOf } = form;
  return (
    <div className={styles.fields}>
      <TextInput
        label={intl.formatMessage({ id: 'practitioner.name', defaultMessage: 'Your name' })}
        value={values.name}
        onChange={(name) => set('name', name)}
        onCommit={() => leave('name')}
        error={errorOf('name')}
        autoFocus={autoFocus}
        required
      />
      <TextInput
        label={intl.formatMessage({ id: 'practitioner.qualification', defaultMessage: 'Qualification' })}
        help={intl.formatMessage({
          id: 'practitioner.qualification-help',
          defaultMessage: 'As it should stand under your name, with a registration number if you have one.',
        })}
        value={values.qualification}
        onChange={(qualification) => set('qualification', qualification)}
        onCommit={() => leave('qualification')}
        error={errorOf('qualification')}
      />
    </div>
  );
};
