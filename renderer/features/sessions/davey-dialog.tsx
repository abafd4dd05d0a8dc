import { useIntl } from 'react-intl';
import { daveyGradeLabels, daveyMessages } from '../../../shared/labels/score-labels.ts';
import { parseRegionSideKey } from '../../../shared/regions/region-side.ts';
import {
  daveyGrades,
  daveyQuadrants,
  daveyScored,
  daveyTotal,
  type DaveyQuadrant,
} from '../../../shared/scores/davey.ts';
import { BodyMap } from '../../ui/body-map.tsx';
import { BodyShape } from '../../ui/body-shape.ts';
import type { AreaState } from '../../ui/body-map-state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Scale } from '../../ui/scale.tsx';
import { useAreaNames } from '../../use-area-names.ts';
import { useSideCaptions } from '../body-maps/side-captions.ts';
import zones from '../zones/zones.module.css';
import { useSessionForm } from './form-context.ts';

interface DaveyDialogProps {
  readonly onClose: () => void;
}

/** The Davey score of the abdomen from its four quadrants; the total waits until all four are scored. */
export const DaveyDialog = ({ onClose }: DaveyDialogProps) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const captions = useSideCaptions();
  const { draft, change, chart } = useSessionForm();
  const { davey } = draft;
  const total = daveyTotal(davey);
  const nameOfQuadrant = (quadrant: DaveyQuadrant): string => {
    const place = parseRegionSideKey(quadrant);
    return place ? nameOf(place) : quadrant;
  };
  const gradeOf = (quadrant: DaveyQuadrant): string => {
    const grade = davey[quadrant];
    return grade === null ? '' : String(grade);
  };
  const scored = daveyQuadrants.filter((quadrant) => davey[quadrant] !== null);
  const title = intl.formatMessage(daveyMessages.title);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={title}
      actions={
        <Button kind="primary" onPress={onClose}>
          {intl.formatMessage({ id: 'sessions.map.done', defaultMessage: 'Back to the session' })}
        </Button>
      }
    >
      <div className={zones.columns}>
        <div className={zones.map}>
          <BodyShape value={chart.patient.shape}>
            <BodyMap
              view="front"
              label={title}
              states={new Map(daveyQuadrants.map((quadrant): [string, AreaState] => [quadrant, 'recorded']))}
              values={new Map(scored.map((quadrant) => [quadrant, gradeOf(quadrant)]))}
              labelOf={(place) => nameOf(place)}
              readOnly
              focusView
              captions={captions}
            />
          </BodyShape>
        </div>
        <div className={zones.form}>
          {daveyQuadrants.map((quadrant) => (
            <Scale
              key={quadrant}
              label={nameOfQuadrant(quadrant)}
              value={gradeOf(quadrant) === '' ? null : gradeOf(quadrant)}
              steps={daveyGrades.map((grade) => ({
                value: String(grade),
                number: grade,
                label: intl.formatMessage(daveyGradeLabels[grade]),
              }))}
              onChange={(value) =>
                change({ key: `davey.${quadrant}`, label: title }, (before) => ({
                  ...before,
                  davey: {
                    ...before.davey,
                    [quadrant]: daveyGrades.find((grade) => String(grade) === value) ?? null,
                  },
                }))
              }
            />
          ))}
          <p role="status" className={`strong ${zones.total}`}>
            {total === null
              ? intl.formatMessage(daveyMessages.noTotal, { scored: daveyScored(davey) })
              : intl.formatMessage(daveyMessages.total, { total })}
          </p>
        </div>
      </div>
    </Dialog>
  );
};
