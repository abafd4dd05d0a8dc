import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { presetOf } from '../../../shared/presets/apply-preset.ts';
import type { Preset } from '../../../shared/presets/preset.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { fold } from '../../../shared/text/fold.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useSessionForm } from '../sessions/form-context.ts';
import styles from './presets.module.css';

/** The longest name that the record takes. */
const longestName = 60;

interface PresetsDialogProps {
  readonly presets: readonly Preset[];
  readonly onClose: () => void;
}

/** Keeps what is filled in under a name, in the place of a preset of that name; and takes presets away. */
export const PresetsDialog = ({ presets, onClose }: PresetsDialogProps) => {
  const intl = useIntl();
  const { record, selected } = useSessionForm();
  const save = useChange('presets:save', ['presets:list']);
  const [name, setName] = useState('');
  const { fields } = record;
  const area = fields.areas.find((each) => selected.has(regionSideKey(each))) ?? fields.areas[0];
  const preset = presetOf(name, fields, area);
  const same = presets.find((each) => fold(each.name) === fold(name.trim()));
  const named = name.trim() !== '';
  const tooLong = name.trim().length > longestName;
  const tooLongWords = tooLong
    ? intl.formatMessage(
        { id: 'presets.too-long', defaultMessage: 'At most {most} characters.' },
        { most: longestName },
      )
    : undefined;
  const notYet = named
    ? (tooLongWords ?? '')
    : intl.formatMessage({ id: 'presets.unnamed', defaultMessage: 'Give it a name first.' });
  const keep = (): void => {
    if (!preset || notYet !== '' || save.isPending) return;
    const { id, revision } = same ?? { id: newId(), revision: 0 };
    save.mutate({ id, revision, fields: preset }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'presets.title', defaultMessage: 'Save as preset' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'presets.close', defaultMessage: 'Close' })}
          </Button>
          {preset && (
            <Button kind="primary" notYet={notYet} onPress={keep}>
              {same
                ? intl.formatMessage({ id: 'presets.replace', defaultMessage: 'Replace preset' })
                : intl.formatMessage({ id: 'presets.save', defaultMessage: 'Save preset' })}
            </Button>
          )}
        </>
      }
    >
      {preset ? (
        <>
          <p>
            {intl.formatMessage({
              id: 'presets.what',
              defaultMessage:
                'Keeps the device, antiseptic, anaesthetic agent, products, and the depth, passes, directions and speed of the first selected area. Lots, times, and what was seen are not in a preset.',
            })}
          </p>
          <TextInput
            label={intl.formatMessage({ id: 'presets.name', defaultMessage: 'Name' })}
            value={name}
            onChange={setName}
            autoFocus
            onKeyDown={({ key }) => {
              if (key === 'Enter') keep();
            }}
            error={tooLongWords}
          />
        </>
      ) : (
        <p>
          {intl.formatMessage({
            id: 'presets.nothing',
            defaultMessage: 'Nothing is filled in yet that a preset could keep.',
          })}
        </p>
      )}
      {save.error && <FailureNotice failure={save.error.failure} />}
      <KeptPresets presets={presets} />
    </Dialog>
  );
};

/** The own presets, each to be removed with one press. */
const KeptPresets = ({ presets }: Pick<PresetsDialogProps, 'presets'>) => {
  const intl = useIntl();
  const remove = useChange('presets:remove', ['presets:list']);
  if (presets.length === 0) return null;
  return (
    <>
      <h3 className="strong">{intl.formatMessage({ id: 'presets.own', defaultMessage: 'Your presets' })}</h3>
      {remove.error && <FailureNotice failure={remove.error.failure} />}
      <ul className={styles.kept}>
        {presets.map(({ id, revision, name }) => (
          <li key={id}>
            <span>{name}</span>
            <Button
              kind="bare"
              label={intl.formatMessage(
                { id: 'presets.remove-named', defaultMessage: 'Remove {name}' },
                { name },
              )}
              onPress={() => remove.mutate({ id, revision })}
            >
              {intl.formatMessage({ id: 'presets.remove', defaultMessage: 'Remove' })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};
