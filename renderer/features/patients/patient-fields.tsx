import { useIntl } from 'react-intl';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { isSpoken } from '../../../shared/rules/finding.ts';
import { patientRules } from '../../../shared/rules/rules.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { AllergiesField } from './allergies-field.tsx';
import { FindingNote } from './finding-note.tsx';
import { FormPart, TwoFields } from './form-page.tsx';
import { bornOf, type PatientDraft } from './patient-draft.ts';
import { nothingKnown } from '../../../shared/rules/nothing-known.ts';
import { ShapeField } from './shape-field.tsx';
import { SkinTypeField } from './skin-type-field.tsx';
import { useHome } from '../vault/home-context.tsx';
import { useLocalDay } from './use-local-day.ts';

interface PatientFieldsProps {
  readonly draft: PatientDraft;
  readonly change: (next: Partial<PatientDraft>) => void;
  readonly errorOf: (field: keyof PatientDraft) => string | undefined;
  readonly leave: (field: keyof PatientDraft) => void;
  readonly autoFocus: boolean;
}

/** Everything one writes down about a patient. */
export const PatientFields = ({ draft, change, errorOf, leave, autoFocus }: PatientFieldsProps) => {
  const intl = useIntl();
  const { today, now } = useLocalDay();
  const { changes } = useHome();
  const born = bornOf(draft, today);
  const tooYoung =
    born === null || born > today
      ? []
      : evaluate(
          {
            ...nothingKnown(today, now, changes),
            patient: { born, skinType: 'unknown', allergies: { state: 'not-asked', items: [] } },
          },
          patientRules.filter((rule) => rule.predicate === 'age-under'),
        ).filter(isSpoken);
  const text = (field: 'family' | 'given' | 'phone' | 'email') => ({
    value: draft[field],
    error: errorOf(field),
    onChange: (value: string) => change({ [field]: value }),
    onCommit: () => leave(field),
  });
  return (
    <>
      <FormPart title={intl.formatMessage({ id: 'patients.part.person', defaultMessage: 'Person' })}>
        <TwoFields>
          <TextInput
            {...text('family')}
            label={intl.formatMessage({ id: 'patients.family', defaultMessage: 'Family name' })}
            autoFocus={autoFocus}
          />
          <TextInput
            {...text('given')}
            label={intl.formatMessage({ id: 'patients.given', defaultMessage: 'Given names' })}
          />
          <DateInput
            label={intl.formatMessage({ id: 'patients.born', defaultMessage: 'Date of birth' })}
            note={intl.formatMessage({ id: 'patients.born.note', defaultMessage: 'day, month, year' })}
            today={today}
            value={born}
            draft={draft.born}
            error={errorOf('born')}
            onChange={(value, typed) => change({ born: value ?? typed.text })}
            onCommit={() => leave('born')}
            required
          />
          <TextInput
            {...text('phone')}
            kind="tel"
            label={intl.formatMessage({ id: 'patients.phone', defaultMessage: 'Phone' })}
          />
        </TwoFields>
        {tooYoung.map((finding) => (
          <FindingNote key={finding.rule} finding={finding} />
        ))}
      </FormPart>
      <FormPart
        title={intl.formatMessage({ id: 'patients.part.health', defaultMessage: 'Skin and allergies' })}
      >
        <SkinTypeField value={draft.skinType} onChange={(skinType) => change({ skinType })} />
        <AllergiesField draft={draft} change={change} error={errorOf('allergies')} />
        <ShapeField value={draft.shape} onChange={(shape) => change({ shape })} />
      </FormPart>
      <FormPart
        title={intl.formatMessage({ id: 'patients.part.contact', defaultMessage: 'Contact and note' })}
      >
        <TwoFields>
          <TextInput
            {...text('email')}
            kind="email"
            label={intl.formatMessage({ id: 'patients.email', defaultMessage: 'Email' })}
          />
          <TextArea
            label={intl.formatMessage({ id: 'patients.address', defaultMessage: 'Address' })}
            rows={1}
            limit={1000}
            value={draft.address}
            error={errorOf('address')}
            onChange={(address) => change({ address })}
            onCommit={() => leave('address')}
          />
        </TwoFields>
        <TextArea
          label={intl.formatMessage({ id: 'patients.note', defaultMessage: 'Note' })}
          rows={2}
          value={draft.note}
          error={errorOf('note')}
          onChange={(note) => change({ note })}
          onCommit={() => leave('note')}
        />
      </FormPart>
    </>
  );
};
