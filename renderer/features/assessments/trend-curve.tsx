import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useEffect, useRef, useState } from 'react';
import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import {
  daysOf,
  daysShown,
  photosShown,
  placesOf,
  type PlotBox,
  type PlotPlace,
  xOfDay,
} from '../../../shared/assessments/trend-plot.ts';
import {
  type Trend,
  type TrendScale,
  type TrendSeries,
  unbroken,
} from '../../../shared/assessments/trend.ts';
import { axisUnit, seriesName, tickText } from '../../../shared/assessments/trend-words.ts';
import { photoOfPoint } from '../../../shared/assessments/trend-photos.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { useAssessmentWords } from './assessment-words.ts';
import styles from './curve.module.css';

const height = 320;
const picture = 64;
const roomForDate = 120;
/** The longest word at the left axis has this room. */
const roomForWords = 160;
const roomForNumbers = 56;
/** Half of the last date stands beyond its point. */
const roomAtEnd = 56;

interface TrendCurveProps {
  readonly trend: Trend;
  readonly scale: TrendScale;
  /** All photos of the patient. */
  readonly photos: readonly Photo[];
  /** Days of sealed sessions with their number. */
  readonly sessions: readonly { readonly id: string; readonly ordinal: number; readonly on: string }[];
}

/** How wide the drawing may be, px; follows the window. */
const useWidth = () => {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const of = frame.current;
    if (!of) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(240, Math.floor(entry.contentRect.width)));
    });
    watch.observe(of);
    return () => watch.disconnect();
  }, []);
  return { frame, width };
};

/**
 * The curve: a point where something was recorded, straight lines between points that follow each other, and nothing beyond
 * the last. It is drawn for the eye alone; the table beside it says the same.
 */
export const TrendCurve = ({ trend, scale, photos, sessions }: TrendCurveProps) => {
  const { frame, width } = useWidth();
  const { say } = useAssessmentWords();
  const left = scale.item?.kind === 'levels' ? roomForWords : roomForNumbers;
  const box: PlotBox = { left, right: width - roomAtEnd, top: picture + 20, bottom: height - 44 };
  const places = placesOf(trend, scale, box);
  const shown = photosShown(places, (point) => photoOfPoint(point, trend.area, photos), picture + 6);
  const x = scaleLinear({ domain: [box.left, box.right], range: [box.left, box.right] });
  const y = scaleLinear({ domain: [scale.min, scale.max], range: [box.bottom, box.top] });
  const days = daysShown(trend, box, roomForDate);
  const range = daysOf(trend);
  const between = sessions.filter(({ on }) => on >= range.from && on <= range.until);
  return (
    <div ref={frame} className={styles.frame}>
      <svg className={styles.curve} width={width} height={height} aria-hidden="true" focusable="false">
        <Group>
          {scale.ticks.map((tick) => (
            <line key={tick} className={styles.grid} x1={box.left} x2={box.right} y1={y(tick)} y2={y(tick)} />
          ))}
          {range.from !== range.until &&
            between.map(({ id, on }) => (
              <line
                key={id}
                className={styles.session}
                x1={xOfDay(on, range, box)}
                x2={xOfDay(on, range, box)}
                y1={box.bottom}
                y2={box.bottom - 10}
              />
            ))}
        </Group>
        <AxisLeft
          scale={y}
          left={box.left}
          tickValues={[...scale.ticks]}
          tickFormat={(tick) => tickText(scale, Number(tick), say)}
          hideTicks
          hideAxisLine
          tickLabelProps={() => ({ className: styles.words, textAnchor: 'end', dx: -10, dy: 4 })}
        />
        <AxisBottom
          scale={x}
          top={box.bottom}
          tickValues={days.map((day) => day.x)}
          tickFormat={(_value, index) => formatDate(days[index]?.day ?? range.from)}
          tickLength={6}
          axisLineClassName={styles.axis}
          tickLineProps={{ className: styles.axis }}
          tickLabelProps={() => ({ className: styles.words, textAnchor: 'middle', dy: 12 })}
        />
        {shown.map((each) => (
          <line
            key={each.photo}
            className={styles.leader}
            x1={each.x}
            x2={each.x}
            y1={picture + 6}
            y2={each.y}
          />
        ))}
        {trend.series.map((series) => (
          <SeriesLines key={series.rater} series={series} places={places} />
        ))}
        {places.map((place) => (
          <Mark key={`${place.rater} ${place.point.of} ${place.point.id}`} {...place} />
        ))}
        {shown.map((each) => (
          <g key={each.photo}>
            <image
              href={pictureAddress(each.photo, 'small')}
              x={Math.min(width - picture, Math.max(0, each.x - picture / 2))}
              y={2}
              width={picture}
              height={picture}
              preserveAspectRatio="xMidYMid slice"
            />
          </g>
        ))}
      </svg>
    </div>
  );
};

const SeriesLines = ({
  series,
  places,
}: {
  readonly series: TrendSeries;
  readonly places: readonly PlotPlace[];
}) => {
  const placeOf = new Map(places.map((place) => [place.point, place]));
  return unbroken(series.points)
    .filter((line) => line.length > 1)
    .map((line, index) => (
      <LinePath
        key={index}
        className={styles[series.rater]}
        data={line.flatMap((point) => placeOf.get(point) ?? [])}
        x={(place) => place.x}
        y={(place) => place.y}
      />
    ));
};

/** A point: filled round for the practitioner, a square for the patient, a diamond for a blind rating. */
export const Mark = ({ rater, x, y }: Pick<PlotPlace, 'rater' | 'x' | 'y'>) => {
  if (rater === 'practitioner') return <circle className={styles.filled} cx={x} cy={y} r={5} />;
  if (rater === 'patient') return <rect className={styles.open} x={x - 5} y={y - 5} width={10} height={10} />;
  return <path className={styles.open} d={`M${x} ${y - 7}l7 7-7 7-7-7z`} />;
};

/** What the drawn signs mean. */
export const TrendLegend = ({ trend, scale }: Pick<TrendCurveProps, 'trend' | 'scale'>) => {
  const { say } = useAssessmentWords();
  const unit = axisUnit(scale, say);
  return (
    <ul className={styles.legend}>
      {trend.series.map(({ rater }) => (
        <li key={rater}>
          <svg width={36} height={16} aria-hidden="true" focusable="false">
            <line className={styles[rater]} x1={0} x2={36} y1={8} y2={8} />
            <Mark rater={rater} x={18} y={8} />
          </svg>
          {seriesName(rater, say)}
        </li>
      ))}
      {unit !== undefined && <li className="muted">{unit}</li>}
    </ul>
  );
};
