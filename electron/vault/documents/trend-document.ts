/** A curve on paper: drawn points with small photos over them, and the same as a table. */
import {
  daysOf,
  daysShown,
  photosShown,
  placesOf,
  yOfValue,
} from '../../../shared/assessments/trend-plot.ts';
import {
  axisUnit,
  pointText,
  seriesName,
  tickText,
  trendName,
} from '../../../shared/assessments/trend-words.ts';
import {
  type Trend,
  type TrendPoint,
  type TrendScale,
  trendScale,
  type TrendSeries,
  unbroken,
} from '../../../shared/assessments/trend.ts';
import { photoOfPoint } from '../../../shared/assessments/trend-photos.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { instrumentLabels, instrumentNotes, methodLabels } from '../../../shared/labels/assessment-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import { areaName } from './area-words.ts';
import { columns } from './document-parts.ts';
import { html, nothing, trusted, type Html } from './html.ts';
import { assessmentMessages as messages } from './messages/assessment-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

interface TrendDocument {
  readonly practice: Practice;
  readonly patient: Patient;
  readonly trend: Trend;
  readonly photos: readonly Photo[];
  /** The small picture of a photo as WebP in base64; undefined where it has none. */
  readonly pictureOf: (photo: string) => string | undefined;
  readonly today: string;
}

const box = { left: 134, right: 640, top: 74, bottom: 250 } as const;
const picture = 56;
const dash: Readonly<Record<TrendSeries['rater'], string>> = {
  practitioner: '',
  patient: '5 3',
  blind: '1.5 3',
};

const mark = (rater: TrendSeries['rater'], x: number, y: number): Html => {
  if (rater === 'practitioner') return html`<circle cx="${x}" cy="${y}" r="4" fill="#000" />`;
  if (rater === 'patient')
    return html`<rect
      x="${x - 4}"
      y="${y - 4}"
      width="8"
      height="8"
      fill="#fff"
      stroke="#000"
      stroke-width="1.6"
    />`;
  return html`<path
    d="M${x} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z"
    fill="#fff"
    stroke="#000"
    stroke-width="1.6"
  />`;
};

/** In two pieces: a whole date in a text is put into an element of its own for the page, which a drawing may not have in it. */
const dayText = (day: string): Html => {
  const words = formatDate(day);
  return html`${words.slice(0, -5)}<tspan>${words.slice(-5)}</tspan>`;
};

const axes = (trend: Trend, scale: TrendScale): Html => {
  const rows = scale.ticks.map((tick) => ({ tick, y: yOfValue(tick, scale, box) }));
  return html`${rows.map(
      ({ tick, y }) =>
        html`<path d="M${box.left} ${y}H${box.right}" stroke="#bbb" stroke-width=".6" />
          <text x="${box.left - 12}" y="${y + 3.5}" text-anchor="end">${tickText(scale, tick, say)}</text>`,
    )}${daysShown(trend, box, 88).map(
      ({ day, x }) =>
        html`<path d="M${x} ${box.bottom}v5" stroke="#000" stroke-width=".8" /><text
            x="${x}"
            y="${box.bottom + 22}"
            text-anchor="middle"
          >
            ${dayText(day)}</text
          >`,
    )} <path d="M${box.left} ${box.bottom}H${box.right}" stroke="#000" stroke-width=".8" />`;
};

const curve = ({ trend, photos, pictureOf }: TrendDocument, scale: TrendScale): Html => {
  const places = placesOf(trend, scale, box);
  const placeOf = new Map(places.map((place) => [place.point, place]));
  const shown = photosShown(
    places,
    (point) => {
      const photo = photoOfPoint(point, trend.area, photos);
      return photo !== undefined && pictureOf(photo) !== undefined ? photo : undefined;
    },
    picture + 4,
  );
  const lines = trend.series.flatMap(({ rater, points }) =>
    unbroken(points)
      .filter((line) => line.length > 1)
      .map((line) => {
        const path = line
          .flatMap((point) => placeOf.get(point) ?? [])
          .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
          .join('');
        return html`<path
          d="${path}"
          fill="none"
          stroke="#000"
          stroke-width="1.4"
          stroke-dasharray="${dash[rater]}"
        />`;
      }),
  );
  const { from, until } = daysOf(trend);
  const words = say(messages.curve, { from: formatDate(from), until: formatDate(until) });
  return html`<svg class="curve" viewBox="0 0 680 280" role="img" aria-label="${words}">
    ${axes(trend, scale)}
    ${shown.map(
      ({ x, y }) =>
        html`<path d="M${x} ${picture + 4}V${y}" stroke="#777" stroke-width=".6" stroke-dasharray="2 2" />`,
    )}
    ${lines} ${places.map(({ rater, x, y }) => mark(rater, x, y))}
    ${shown.map(
      ({ photo, x }) =>
        html`<image
          x="${x - picture / 2}"
          y="2"
          width="${picture}"
          height="${picture}"
          preserveAspectRatio="xMidYMid slice"
          href="${trusted(`data:image/webp;base64,${pictureOf(photo) ?? ''}`)}"
        />`,
    )}
  </svg>`;
};

const legend = ({ series }: Trend, scale: TrendScale): Html =>
  html`<p class="legend">
    ${series.map(
      ({ rater }) =>
        html`<span
          ><svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
            <path d="M0 6H28" stroke="#000" stroke-width="1.4" stroke-dasharray="${dash[rater]}" />
            ${mark(rater, 14, 6)}
          </svg>
          ${seriesName(rater, say)}</span
        > `,
    )}${axisUnit(scale, say) ?? ''}
  </p>`;

const rowsOf = (trend: Trend): readonly (readonly [TrendSeries['rater'], TrendPoint])[] =>
  trend.series
    .flatMap(({ rater, points }) => points.map((point) => [rater, point] as const))
    .toSorted(([, one], [, other]) => one.on.localeCompare(other.on) || one.at - other.at);

const table = (trend: Trend): Html =>
  html`<table class="dense">
    ${columns([16, 26, 27, 22, 9])}
    <thead>
      <tr>
        ${[messages.day, messages.answer, messages.who, messages.how, messages.version].map(
          (head) => html`<th scope="col">${say(head)}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rowsOf(trend).map(
        ([rater, point]) =>
          html`<tr>
            <td>${formatDate(point.on)}</td>
            <td>${pointText(trend, point, say)}</td>
            <td>${typed([seriesName(rater, say), oneLine(point.by)].filter(Boolean).join(', '))}</td>
            <td>${say(point.of === 'session' ? messages.fromSession : methodLabels[point.method])}</td>
            <td>${point.version}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;

const styles = `
.curve{display:block;width:100%;margin:6pt 0;break-inside:avoid}
.curve text{font-size:11px;fill:#000}
.legend span{margin-right:14pt;white-space:nowrap}
.legend svg{vertical-align:-1.5pt}
`;

/** Where a curve is about: its area, or the whole abdomen, or no single one. */
const placeWords = ({ area, item }: Trend): string => {
  if (area) return areaName(area);
  return say(item === 'total' ? messages.wholeAbdomen : messages.noArea);
};

/** The curve and its table as one self-contained HTML. */
export const renderTrend = (facts: TrendDocument): RenderedDocument => {
  const { practice, patient, trend, today } = facts;
  const scale = trendScale(trend);
  const title = say(messages.trendTitle, { item: trendName(trend, say), area: placeWords(trend) });
  const versions = [...new Set(trend.series.flatMap(({ points }) => points.map(({ version }) => version)))];
  const name = say(instrumentLabels[trend.instrument]);
  return renderFrame({
    practice,
    practitioner: null,
    patient,
    date: today,
    title,
    foot: say(messages.trendFoot, { date: formatDate(today) }),
    fileName: documentFileName('curve', patient.number, today),
    styles,
    body: html`<h1>${title}</h1>
      <p>
        ${say(messages.trendLead, { name, version: versions.join(', ') })}
        ${say(scale ? messages.trendDrawn : messages.noCurve)}
      </p>
      <p class="muted">${say(instrumentNotes[trend.instrument])}</p>
      ${scale ? html`${curve(facts, scale)}${legend(trend, scale)}` : nothing} ${table(trend)}`,
  });
};
