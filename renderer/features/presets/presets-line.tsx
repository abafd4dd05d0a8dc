import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { applyPreset } from '../../../shared/presets/apply-preset.ts';
import type { Preset } from '../../../shared/presets/preset.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useSessionForm } from '../sessions/form-context.ts';
import { PresetsDialog } from './presets-dialog.tsx';
import styles from './presets.module.css';

/** The own presets as chips above the session: one press fills what is still empty, and can be undone. */
export const PresetsLine = () => {
  const intl = useIntl();
  const { draft, change, devices, products, locale, selected, say } = useSessionForm();
  const presets = useAnswer('presets:list', {});
  const [open, setOpen] = useState(false);
  if (presets.error) return <FailureNotice failure={presets.error.failure} />;
  if (!presets.data) return null;
  const label = intl.formatMessage({ id: 'presets', defaultMessage: 'Presets' });

  const apply = (preset: Preset): void => {
    // The rows' keys are made once, so that the same press is the same change however often it is looked at.
    const lists = { devices, products, locale, selected, newKey: newId };
    const next = applyPreset(draft, preset, lists);
    if (JSON.stringify(next) === JSON.stringify(draft)) {
      say(
        intl.formatMessage(
          {
            id: 'presets.nothing-empty',
            defaultMessage: '{name}: nothing of it was empty, nothing was changed.',
          },
          { name: preset.name },
        ),
      );
      return;
    }
    const undone = intl.formatMessage(
      { id: 'presets.undo', defaultMessage: 'preset {name}' },
      { name: preset.name },
    );
    change({ key: `presets.${preset.id}.${Date.now()}`, label: undone }, (before) =>
      before === draft ? next : applyPreset(before, preset, lists),
    );
    say(
      intl.formatMessage(
        { id: 'presets.applied', defaultMessage: '{name}: what was empty is filled in.' },
        { name: preset.name },
      ),
    );
  };
  return (
    <div className={styles.line} role="group" aria-label={label}>
      <span className="caption" aria-hidden="true">
        {label}
      </span>
      <div className={styles.chips}>
        {presets.data.map((preset) => (
          <Chip key={preset.id} onPress={() => apply(preset)}>
            {preset.name}
          </Chip>
        ))}
        <Button kind="bare" icon={Bookmark} onPress={() => setOpen(true)}>
          {intl.formatMessage({ id: 'presets.save-as', defaultMessage: 'Save as preset' })}
        </Button>
      </div>
      {open && <PresetsDialog presets={presets.data} onClose={() => setOpen(false)} />}
    </div>
  );
};
