import { UserPlus, Users } from 'lucide-react';
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useGoToPatients, useOpenForm } from './open-form.ts';
import { PatientDetails } from './patient-details.tsx';
import { PatientForm } from './patient-form.tsx';
import { optionId, PatientList } from './patient-list.tsx';
import styles from './patients-page.module.css';
import { useShortName } from './person-name.tsx';
import { rowAfter } from '../../ui/row-after.ts';
import { useFresh } from './use-fresh.ts';
import { usePatientSearch } from './use-patient-search.ts';

/** Rows before the chosen one from which on the earlier ones are read at the end of a long list: Page up goes over ten. */
const rowsAhead = 20;
const listId = 'patient-list';

/** The patients: find one while typing, look, open; or register a new one. */
export const PatientsPage = () => {
  const form = useOpenForm();
  if (form?.kind === 'patient') return <PatientForm key={form.id} id={form.id} patient={null} />;
  return <FindPatient />;
};

/** Drawn again when another row is chosen, not with each letter. */
const Details = memo(PatientDetails);

const FindPatient = () => {
  const intl = useIntl();
  const go = useGoToPatients();
  const shortName = useShortName();
  const [typed, setTyped] = useState('');
  const [chosenId, choose] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const searchLine = useRef<HTMLDivElement>(null);
  useFresh(['patients:search']);
  const search = usePatientSearch(typed);
  const { rows } = search;
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === chosenId),
  );
  const chosen = rows[at] ?? null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!search.settled) setWaiting(true);
      else if (chosen) go.patient(chosen.id);
    }
    const inSearch = event.target instanceof HTMLInputElement;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A letter typed on the list is typed into the search line.
    if (!inSearch && event.key.length === 1 && event.key !== ' ')
      searchLine.current?.querySelector('input')?.focus();
    // In the search line Home and End belong to what is typed there.
    if (inSearch && (event.key === 'Home' || event.key === 'End')) return;
    if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      const found = event.key === 'End' ? search.toEnd() : Promise.resolve(search.toStart());
      void found.then((row) => row && choose(row.id));
      return;
    }
    if (search.before > 0 && at < rowsAhead) void search.showBefore();
    const to = rowAfter(event.key, at, rows.length);
    const next = to === undefined ? undefined : rows[to];
    if (!next) return;
    event.preventDefault();
    choose(next.id);
  };
  // Enter right after the last letter waits for its answer: the row of the letters before would be another person.
  const awaited = waiting && search.settled ? chosen : null;
  useEffect(() => {
    if (awaited) go.patient(awaited.id);
  });
  const notTheirs = useRefusal()('patients:save');
  const newPatient = (
    <Button icon={UserPlus} onPress={() => go.registration(newId())} notYet={notTheirs}>
      {intl.formatMessage({ id: 'patients.new', defaultMessage: 'New patient' })}
    </Button>
  );
  const nobody = search.loaded && search.total === 0;
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          <PageHead title={intl.formatMessage({ id: 'patients.title', defaultMessage: 'Patients' })}>
            <div ref={searchLine} className={styles.search}>
              <SearchInput
                label={intl.formatMessage({
                  id: 'patients.search.label',
                  defaultMessage: 'Find a patient by name, birth date, phone or number',
                })}
                value={typed}
                onChange={(value) => {
                  setTyped(value);
                  setWaiting(false);
                  choose(null);
                  search.toStart();
                }}
                autoFocus
                controls={rows.length > 0 ? listId : undefined}
                activeDescendant={chosen ? optionId(chosen.id) : undefined}
                onKeyDown={onKeyDown}
              />
            </div>
            <span className={`caption ${styles.hint}`}>
              {intl.formatMessage({
                id: 'patients.search.hint',
                defaultMessage: 'Name, birth date, phone or number',
              })}
            </span>
            <span className="push">{newPatient}</span>
          </PageHead>
          {search.failure && <FailureNotice failure={search.failure} />}
        </>
      }
      actions={
        chosen && (
          <ActionBar
            state={
              <span className={styles.keys}>
                {intl.formatMessage({
                  id: 'patients.keys',
                  defaultMessage: 'Up and down to move, Enter to open',
                })}
              </span>
            }
          >
            <Button kind="primary" onPress={() => go.patient(chosen.id)}>
              {intl.formatMessage(
                { id: 'patients.open', defaultMessage: 'Open {name}' },
                { name: shortName(chosen) },
              )}
            </Button>
          </ActionBar>
        )
      }
    >
      {nobody ? (
        <div className={styles.empty}>
          <Empty
            icon={Users}
            title={intl.formatMessage({ id: 'patients.none.title', defaultMessage: 'No patients yet' })}
            action={
              <Button
                kind="primary"
                icon={UserPlus}
                notYet={notTheirs}
                onPress={() => go.registration(newId())}
              >
                {intl.formatMessage({
                  id: 'patients.none.action',
                  defaultMessage: 'Register the first patient',
                })}
              </Button>
            }
          >
            {intl.formatMessage({
              id: 'patients.none.text',
              defaultMessage: 'Everyone you treat stands here, and is found by a part of the name.',
            })}
          </Empty>
        </div>
      ) : (
        <div className={styles.columns}>
          <PatientList
            id={listId}
            search={search}
            chosen={chosen}
            onChoose={(id) => (id === chosen?.id ? go.patient(id) : choose(id))}
            onKeyDown={onKeyDown}
          />
          <div className={styles.details}>{chosen && <Details row={chosen} />}</div>
        </div>
      )}
    </WorkFrame>
  );
};
