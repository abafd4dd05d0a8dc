import { Crosshair, Trash2, Undo2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import { measureLabels } from '../../../shared/labels/photo-labels.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { umPerPixel } from '../../../shared/photos/measuring.ts';
import { measureKinds, type PhotoFields } from '../../../shared/photos/photo.ts';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { usePhotoWords } from './photo-words.ts';
import styles from './photos.module.css';
import {
  type PhotoTool,
  photoTools,
  type PointProblem,
  typedLengthUm,
  type usePhotoTools,
} from './use-photo-tools.ts';

const toolNames: Readonly<Record<PhotoTool, Message>> = {
  look: { id: 'photos.tool.look', defaultMessage: 'Look' },
  pen: { id: 'photos.tool.pen', defaultMessage: 'Pen' },
  arrow: { id: 'photos.tool.arrow', defaultMessage: 'Arrow' },
  scale: { id: 'photos.tool.scale', defaultMessage: 'Scale' },
  measure: { id: 'photos.tool.measure', defaultMessage: 'Measure' },
};

const hints: Readonly<Record<PhotoTool, Message>> = {
  look: {
    id: 'photos.hint.look',
    defaultMessage: 'Drag to move, wheel or two fingers for the size; arrow keys, + and − do the same.',
  },
  pen: {
    id: 'photos.hint.pen',
    defaultMessage: 'Draw on the photo. The line lies over it and is kept at once.',
  },
  arrow: { id: 'photos.hint.arrow', defaultMessage: 'Tap where the arrow begins, then where it points.' },
  scale: {
    id: 'photos.hint.scale',
    defaultMessage: 'Tap the two crosses of the scale card, or two ends of any length that you know.',
  },
  measure: {
    id: 'photos.hint.measure',
    defaultMessage: 'Tap both ends. It holds for what lies as flat and as near as the card did.',
  },
};

const problems: Readonly<Record<PointProblem, Message>> = {
  short: {
    id: 'photos.points.short',
    defaultMessage: 'The two points lie too near to each other. Set them again.',
  },
  length: { id: 'photos.points.length', defaultMessage: 'Give a length from 1 to 1000 mm first.' },
  scale: { id: 'photos.points.scale', defaultMessage: 'This photo has no scale yet. Set the scale first.' },
  full: {
    id: 'photos.points.full',
    defaultMessage: 'There is no room for more on this photo. Take something away first.',
  },
};

interface ToolPanelProps {
  readonly tools: ReturnType<typeof usePhotoTools>;
  readonly fields: PhotoFields;
  readonly writes: boolean;
  readonly change: (next: Partial<PhotoFields>) => void;
  readonly onMiddle: () => void;
}

/** The tools of a photo and what each has made. */
export const ToolPanel = ({ tools, fields, writes, change, onMiddle }: ToolPanelProps) => {
  const intl = useIntl();
  return (
    <div className={styles.panel}>
      <SingleChipGroup
        label={intl.formatMessage({ id: 'photos.tool', defaultMessage: 'Tool' })}
        options={(writes ? photoTools : (['look'] as const)).map((value) => ({
          value,
          label: intl.formatMessage(toolNames[value]),
        }))}
        value={tools.tool}
        onChange={tools.choose}
      />
      <p className="caption">{intl.formatMessage(hints[tools.tool])}</p>
      {tools.tool === 'scale' && <LengthField tools={tools} />}
      {tools.tool === 'measure' && (
        <Segmented
          full
          label={intl.formatMessage({ id: 'photos.measure.kind', defaultMessage: 'What is measured' })}
          options={measureKinds.map((value) => ({ value, label: intl.formatMessage(measureLabels[value]) }))}
          value={tools.kind}
          onChange={tools.setKind}
        />
      )}
      {tools.takesPoints && (
        <Button icon={Crosshair} onPress={onMiddle}>
          {tools.first
            ? intl.formatMessage({ id: 'photos.point.second', defaultMessage: 'Second point at the cross' })
            : intl.formatMessage({ id: 'photos.point.first', defaultMessage: 'First point at the cross' })}
        </Button>
      )}
      <p role="status" className="caution">
        {tools.problem && intl.formatMessage(problems[tools.problem])}
      </p>
      {writes && (tools.tool === 'pen' || tools.tool === 'arrow') && fields.marks.length > 0 && (
        <Button icon={Undo2} onPress={() => change({ marks: fields.marks.slice(0, -1) })}>
          {intl.formatMessage({ id: 'photos.marks.undo', defaultMessage: 'Take the last line away' })}
        </Button>
      )}
      <ScaleAndMeasures fields={fields} writes={writes} change={change} />
    </div>
  );
};

const LengthField = ({ tools: { length, setLength } }: Pick<ToolPanelProps, 'tools'>) => {
  const intl = useIntl();
  return (
    <TextInput
      label={intl.formatMessage({ id: 'photos.scale.length', defaultMessage: 'Length between the points' })}
      note={intl.formatMessage({ id: 'photos.scale.unit', defaultMessage: 'mm; the printed card has 50' })}
      kind="digits"
      value={length}
      onChange={setLength}
      error={typedLengthUm(length) === undefined ? intl.formatMessage(problems.length) : undefined}
    />
  );
};

type ScaleProps = Pick<ToolPanelProps, 'fields' | 'writes' | 'change'>;

const ScaleAndMeasures = ({ fields, writes, change }: ScaleProps) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const { scale, measures } = fields;
  const size = scale && umPerPixel(scale);
  return (
    <>
      <p>
        {size === null
          ? intl.formatMessage({ id: 'photos.scale.none', defaultMessage: 'No scale' })
          : intl.formatMessage(
              { id: 'photos.scale.is', defaultMessage: 'Scale: one pixel is {mm, number, ::.0000} mm' },
              { mm: size / 1000 },
            )}
      </p>
      <ul className={styles.measures}>
        {measures.map((measure, index) => (
          <li key={`${measure.kind} ${measure.from.x} ${measure.from.y} ${measure.to.x} ${measure.to.y}`}>
            <span className="strong">{words.measure(measure)}</span>
            {writes && (
              <Button
                kind="bare"
                icon={Trash2}
                label={intl.formatMessage(
                  { id: 'photos.measure.remove', defaultMessage: 'Take away: {measure}' },
                  { measure: words.measure(measure) },
                )}
                onPress={() => change({ measures: measures.filter((_, place) => place !== index) })}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
