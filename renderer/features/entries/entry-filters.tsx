import { X } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { entryKindNames } from '../../../shared/entries/entry.ts';
import { entryKindLabels } from '../../../shared/labels/entry-labels.ts';
import { useAnswer } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { useFullName } from '../patients/person-name.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { usePatientSearch } from '../patients/use-patient-search.ts';
import styles from './entries-page.module.css';
import { noChoice, type FilterChoice } from './filter-choice.ts';

interface EntryFiltersProps {
  readonly choice: FilterChoice;
  readonly onChange: (choice: FilterChoice) => void;
}

/** By what the list is narrowed: kind, person, patient, days. */
export const EntryFilters = ({ choice, onChange }: EntryFiltersProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const people = useAnswer('users:list', {}).data ?? [];
  const narrowed = Object.values(choice).some((each) => each !== null);
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <ComboBox
        label={intl.formatMessage({ id: 'entries.kind', defaultMessage: 'Kind' })}
        reserveLine={false}
        note={choice.kind === null ? intl.formatMessage(everything) : undefined}
        options={entryKindNames.map((value) => ({
          value,
          label: intl.formatMessage(entryKindLabels[value]),
        }))}
        value={choice.kind}
        onChange={(kind) => onChange({ ...choice, kind })}
      />
      <ComboBox
        label={intl.formatMessage({ id: 'entries.person', defaultMessage: 'Written by' })}
        reserveLine={false}
        note={choice.person === null ? intl.formatMessage(everybody) : undefined}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={choice.person}
        onChange={(person) => onChange({ ...choice, person })}
      />
      <PatientFilter choice={choice} onChange={onChange} />
      <DateInput
        label={intl.formatMessage({ id: 'entries.from', defaultMessage: 'From' })}
        reserveLine={false}
        today={today}
        value={choice.from}
        onChange={(from) => onChange({ ...choice, from })}
      />
      <DateInput
        label={intl.formatMessage({ id: 'entries.until', defaultMessage: 'Until' })}
        reserveLine={false}
        today={today}
        value={choice.until}
        onChange={(until) => onChange({ ...choice, until })}
      />
      {narrowed && (
        <Button icon={X} onPress={() => onChange(noChoice)}>
          {intl.formatMessage({ id: 'entries.all', defaultMessage: 'Show everything' })}
        </Button>
      )}
    </form>
  );
};

const everything = { id: 'entries.kind.all', defaultMessage: 'Everything' };
const everybody = { id: 'entries.person.all', defaultMessage: 'Everybody' };
const mostHits = 6;

/** Finds the patient by name while typing; the one that was chosen stands in the place of the search. */
const PatientFilter = ({ choice, onChange }: EntryFiltersProps) => {
  const intl = useIntl();
  const fullName = useFullName();
  const [typed, setTyped] = useState('');
  const search = usePatientSearch(typed);
  const label = intl.formatMessage({ id: 'entries.patient', defaultMessage: 'Patient' });
  if (choice.patient) {
    return (
      <div className={styles.chosen}>
        <span className="strong">{label}</span>
        <bdi>{choice.patient.name}</bdi>
        <Button
          kind="bare"
          icon={X}
          label={intl.formatMessage({ id: 'entries.patient.all', defaultMessage: 'All patients' })}
          onPress={() => {
            setTyped('');
            onChange({ ...choice, patient: null });
          }}
        />
      </div>
    );
  }
  return (
    <div className="stack">
      <SearchInput label={label} hideLabel={false} value={typed} onChange={setTyped} />
      {typed.trim() !== '' && (
        <ul aria-label={intl.formatMessage({ id: 'entries.patient.hits', defaultMessage: 'Patients found' })}>
          {search.rows.slice(0, mostHits).map((row) => (
            <li key={row.id}>
              <button
                type="button"
                className={styles.hit}
                onClick={() => onChange({ ...choice, patient: { id: row.id, name: fullName(row) } })}
              >
                <bdi>{fullName(row)}</bdi> <span className="caption">{row.number}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
