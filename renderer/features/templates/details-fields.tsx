import { useIntl } from 'react-intl';
import { joinLines } from '../../../shared/text/join-lines.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { StudioDraft } from './studio-draft.ts';
import styles from './studio.module.css';

interface Props {
  readonly draft: StudioDraft;
  readonly onChange: (part: Partial<StudioDraft>) => void;
}

/** What stands around the text: its name in lists, the large heading, and where it comes from. */
export const DetailsFields = ({ draft, onChange }: Props) => {
  const intl = useIntl();
  const tooLong = (text: string, most: number): string | undefined =>
    text.trim().length > most
      ? intl.formatMessage({ id: 'studio.too-long', defaultMessage: 'At most {most} characters.' }, { most })
      : undefined;
  return (
    <div className={styles.details}>
      <TextInput
        label={intl.formatMessage({ id: 'studio.title', defaultMessage: 'Name in lists and in the foot' })}
        required
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={
          draft.title.trim() === ''
            ? intl.formatMessage({ id: 'studio.title.empty', defaultMessage: 'A text needs a name.' })
            : tooLong(draft.title, 80)
        }
      />
      <TextInput
        label={intl.formatMessage({ id: 'studio.heading', defaultMessage: 'Large heading of the page' })}
        help={intl.formatMessage({
          id: 'studio.heading.help',
          defaultMessage: 'Left empty, the program’s own heading is printed.',
        })}
        value={draft.heading}
        onChange={(heading) => onChange({ heading })}
        error={tooLong(draft.heading, 120)}
      />
      <TextArea
        label={intl.formatMessage({
          id: 'studio.source-note',
          defaultMessage: 'Where the content comes from',
        })}
        help={intl.formatMessage({
          id: 'studio.source-note.help',
          defaultMessage: 'Printed small at the end, with the sentence that it is not legal advice.',
        })}
        value={draft.sourceNote}
        onChange={(typed) => onChange({ sourceNote: joinLines(typed, ' ') })}
        limit={1000}
      />
    </div>
  );
};
