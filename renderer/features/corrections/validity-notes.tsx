import { useIntl } from 'react-intl';
import { type Correction, validityNotes } from '../../../shared/corrections/correction.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { validityWords } from '../../../shared/labels/validity-labels.ts';
import { useAnswer } from '../../api.ts';
import { useLocalDay } from '../patients/use-local-day.ts';

/** The marks of a record and those that were taken back, oldest first. */
export const useValidity = (patient: string, { type, id }: Correction['of']) => {
  const { data, error } = useAnswer('corrections:list', { patient });
  const own = (data ?? []).filter(({ of }) => of.type === type && of.id === id);
  return { notes: validityNotes(own), failure: error?.failure ?? null };
};

/** Every mark and every one that was taken back, a line each; nothing where there was none. */
export const ValidityNotes = ({ notes }: { readonly notes: readonly Correction[] }) =>
  notes.length > 0 && (
    <ul>
      {notes.map((note) => (
        <li key={note.id}>
          <ValidityLine note={note} />
        </li>
      ))}
    </ul>
  );

/** "Not valid: 20-Nov-2026 14:05 by Tomasz Wiśniewski: keyed in twice". */
const ValidityLine = ({ note: { at, by, fields } }: { readonly note: Correction }) => {
  const intl = useIntl();
  const { dateOf, timeZone } = useLocalDay();
  const what = fields.what === 'valid-again' ? 'valid-again' : 'not-valid';
  const when = { date: formatDate(dateOf(at)), time: formatTime(at, timeZone), by, reason: fields.reason };
  return (
    <>
      <span className="strong">{intl.formatMessage(validityWords[what])}</span>
      {': '}
      {intl.formatMessage(
        { id: 'sessions.sealed.amendment', defaultMessage: '{date} {time} by {by}: {reason}' },
        when,
      )}
    </>
  );
};
