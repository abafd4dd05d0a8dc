import { useState } from 'react';
import { useIntl } from 'react-intl';
import { zoneFieldLabels, zoneKindLabels } from '../../../shared/labels/zone-labels.ts';
import { zoneKinds, type ZoneKind } from '../../../shared/zones/zone.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useAreaNames } from '../../use-area-names.ts';
import { readZone, type ZoneDraft, type ZoneProblem } from './zone-draft.ts';
import styles from './zones.module.css';

interface ZoneFormProps {
  readonly patient: string;
  readonly draft: ZoneDraft;
  readonly onChange: (draft: ZoneDraft) => void;
  readonly onClose: () => void;
}

/** What is at the tapped place; another tap on the map moves it. */
export const ZoneForm = ({ patient, draft, onChange, onClose }: ZoneFormProps) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const save = useChange('zones:save', ['patients:chart']);
  const [problems, setProblems] = useState<readonly ZoneProblem[]>([]);
  const words: Readonly<Record<ZoneProblem, string>> = {
    kind: intl.formatMessage({ id: 'zones.error.kind', defaultMessage: 'Choose what it is.' }),
    words: intl.formatMessage({ id: 'zones.error.words', defaultMessage: 'Say in words what it is.' }),
    long: intl.formatMessage({ id: 'zones.error.long', defaultMessage: 'At most 500 characters are kept.' }),
    size: intl.formatMessage({
      id: 'zones.error.size',
      defaultMessage: 'Whole millimetres from 1 to 2000, or nothing.',
    }),
  };
  const errorOf = (...which: readonly ZoneProblem[]): string | undefined => {
    const found = which.find((problem) => problems.includes(problem));
    return found && words[found];
  };
  const keep = async (): Promise<void> => {
    const read = readZone(draft);
    if ('problems' in read) {
      setProblems(read.problems);
      return;
    }
    const { id, revision } = draft;
    await save.mutateAsync({ id, patient, revision, fields: read.fields }).then(onClose, () => undefined);
  };
  return (
    <section className={styles.form} aria-label={nameOf(draft.place)}>
      {save.error && <FailureNotice failure={save.error.failure} />}
      <p className="strong">{nameOf(draft.place)}</p>
      <p className="caption">
        {intl.formatMessage({
          id: 'zones.move',
          defaultMessage: 'Tap the map again if the place is not quite right.',
        })}
      </p>
      <SingleChipGroup<ZoneKind>
        label={intl.formatMessage(zoneFieldLabels.kind)}
        value={draft.kind}
        options={zoneKinds.map((value) => ({ value, label: intl.formatMessage(zoneKindLabels[value]) }))}
        error={errorOf('kind')}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      <TextInput
        label={intl.formatMessage(zoneFieldLabels.words)}
        value={draft.words}
        error={errorOf('words', 'long')}
        onChange={(text) => onChange({ ...draft, words: text })}
      />
      <TextInput
        kind="digits"
        label={intl.formatMessage(zoneFieldLabels.size)}
        note={intl.formatMessage({ id: 'zones.size-unit', defaultMessage: 'mm, if measured' })}
        value={draft.size}
        error={errorOf('size')}
        onChange={(size) => onChange({ ...draft, size })}
      />
      <div className="row-wrap">
        <Button kind="primary" onPress={keep}>
          {draft.revision === 0
            ? intl.formatMessage({ id: 'zones.save-new', defaultMessage: 'Mark avoid-zone' })
            : intl.formatMessage({ id: 'zones.save', defaultMessage: 'Save changes' })}
        </Button>
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'zones.cancel', defaultMessage: 'Leave it' })}
        </Button>
      </div>
    </section>
  );
};
