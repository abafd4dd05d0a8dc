import { Search, UserRound, type LucideIcon } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from '@tanstack/react-router';
import { formatDate } from '../../../shared/dates/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { PersonName } from '../patients/person-name.tsx';
import { usePatientSearch } from '../patients/use-patient-search.ts';
import { noFilter } from '../../../shared/searches/search.ts';
import { matchingCommands, type Command } from './commands.ts';
import styles from './palette.module.css';

interface PaletteDialogProps {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

interface Choice {
  readonly id: string;
  readonly group: 'patient' | Command['group'] | 'everything';
  readonly icon: LucideIcon;
  readonly content: ReactNode;
  readonly run: () => void;
}

const listId = 'palette-list';
const optionId = (id: string): string => `palette-${id}`;
const mostPatients = 6;

/** One box for patients, actions and screens: type, go up and down, Enter. */
export const PaletteDialog = ({ commands, onClose }: PaletteDialogProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [activeId, setActive] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const search = usePatientSearch(typed);
  const words = typed.trim();
  const patients: readonly Choice[] =
    words === ''
      ? []
      : search.rows.slice(0, mostPatients).map((row) => ({
          id: `patient-${row.id}`,
          group: 'patient',
          icon: UserRound,
          content: (
            <span className={styles.words}>
              <PersonName family={row.family} given={row.given} />
              <span className="caption">{`${formatDate(row.born)}, ${row.number}`}</span>
            </span>
          ),
          run: () => go.patient(row.id),
        }));
  const matching: readonly Choice[] = matchingCommands(commands, typed).map(
    ({ id, group, icon, label, run }) => ({
      id,
      group,
      icon,
      content: <span className={styles.words}>{label}</span>,
      run,
    }),
  );
  const everything: readonly Choice[] =
    words === ''
      ? []
      : [
          {
            id: 'everything',
            group: 'everything',
            icon: Search,
            content: (
              <span className={styles.words}>
                {intl.formatMessage(
                  {
                    id: 'palette.everything',
                    defaultMessage: 'Find “{words}” in everything that was written',
                  },
                  { words },
                )}
              </span>
            ),
            run: () => void navigate({ to: '/find', state: { find: { text: words, filter: noFilter } } }),
          },
        ];
  const choices = [
    ...patients,
    ...matching.filter(({ group }) => group === 'action'),
    ...matching.filter(({ group }) => group === 'screen'),
    ...everything,
  ];
  const at = Math.max(
    0,
    choices.findIndex(({ id }) => id === activeId),
  );
  const active = choices[at];
  const settled = words === '' || search.settled || search.failure !== null;
  const choose = (choice: Choice | undefined): void => {
    if (!choice) return;
    onClose();
    choice.run();
  };
  useEffect(() => {
    if (active) document.getElementById(optionId(active.id))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  // Enter right after the last letter waits for its answer: the first of the letters before would be another person.
  const awaited = waiting && settled ? active : undefined;
  useEffect(() => {
    if (awaited) choose(awaited);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (settled) choose(active);
      else setWaiting(true);
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || choices.length === 0) return;
    event.preventDefault();
    setActive(choices[(at + step + choices.length) % choices.length]?.id ?? null);
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={intl.formatMessage({ id: 'palette.title', defaultMessage: 'Go to' })}
      actions={
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'palette.close', defaultMessage: 'Close' })}
        </Button>
      }
    >
      <SearchInput
        label={intl.formatMessage({
          id: 'palette.label',
          defaultMessage: 'Patient, action or screen',
        })}
        hideLabel={false}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setActive(null);
          setWaiting(false);
        }}
        autoFocus
        controls={listId}
        activeDescendant={active && optionId(active.id)}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-label={intl.formatMessage({ id: 'palette.list', defaultMessage: 'What fits' })}
        className={styles.list}
      >
        {(['patient', 'action', 'screen', 'everything'] as const).map((group) => (
          <Group key={group} group={group} choices={choices} active={active} onChoose={choose} />
        ))}
      </div>
      {choices.length === 0 && (
        <p className="muted" role="status">
          {intl.formatMessage({ id: 'palette.nothing', defaultMessage: 'Nothing of this name.' })}
        </p>
      )}
    </Dialog>
  );
};

interface GroupProps {
  readonly group: Choice['group'];
  readonly choices: readonly Choice[];
  readonly active: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

const Group = ({ group, choices, active, onChoose }: GroupProps) => {
  const intl = useIntl();
  const own = choices.filter((choice) => choice.group === group);
  if (own.length === 0) return null;
  const names = {
    patient: intl.formatMessage({ id: 'frame.patients', defaultMessage: 'Patients' }),
    action: intl.formatMessage({ id: 'palette.actions', defaultMessage: 'Actions' }),
    screen: intl.formatMessage({ id: 'palette.screens', defaultMessage: 'Screens' }),
    everything: intl.formatMessage({ id: 'palette.search', defaultMessage: 'Search' }),
  };
  return (
    <div role="group" aria-labelledby={`palette-group-${group}`} className={styles.group}>
      <span id={`palette-group-${group}`} role="presentation" className={`label ${styles.name}`}>
        {names[group]}
      </span>
      {own.map((choice) => (
        <div
          key={choice.id}
          id={optionId(choice.id)}
          role="option"
          aria-selected={choice === active}
          className={styles.option}
          onClick={() => onChoose(choice)}
        >
          <Icon of={choice.icon} small />
          {choice.content}
        </div>
      ))}
    </div>
  );
};
