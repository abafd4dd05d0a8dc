import { Undo2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import { markKinds, type MarkKind } from '../../../shared/marks/mark.ts';
import { markKindLabels } from '../../../shared/labels/mark-labels.ts';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import styles from './body-maps.module.css';

/** What a finger does on the large map: choose areas, or draw. */
export type MapTool = 'choose' | MarkKind;

interface DrawToolsProps {
  readonly tool: MapTool;
  readonly onChange: (tool: MapTool) => void;
  /** Strokes drawn so far. */
  readonly count: number;
  readonly onUndo: () => void;
}

/** Which tool is in hand, and the way to take the last stroke back. */
export const DrawTools = ({ tool, onChange, count, onUndo }: DrawToolsProps) => {
  const intl = useIntl();
  return (
    <div className={styles.tools}>
      <SingleChipGroup<MapTool>
        label={intl.formatMessage({ id: 'body-maps.tool', defaultMessage: 'What a touch does' })}
        hideLabel
        value={tool}
        options={[
          {
            value: 'choose',
            label: intl.formatMessage({ id: 'body-maps.tool.choose', defaultMessage: 'Choose areas' }),
          },
          ...markKinds.map((value) => ({ value, label: intl.formatMessage(markKindLabels[value]) })),
        ]}
        onChange={onChange}
      />
      <Button
        kind="bare"
        icon={Undo2}
        notYet={
          count === 0
            ? intl.formatMessage({ id: 'body-maps.nothing-drawn', defaultMessage: 'Nothing is drawn yet.' })
            : undefined
        }
        onPress={onUndo}
      >
        {intl.formatMessage({ id: 'body-maps.undo-stroke', defaultMessage: 'Undo stroke' })}
      </Button>
    </div>
  );
};
