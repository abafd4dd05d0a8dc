/** The upper part of the sheet that is written on: whose it is, what to mind, what was done last, and the map. */
import { views, type View } from '../../../shared/body-map/landmarks.ts';
import { renderBodyMapSvg } from '../../../shared/body-map/render-svg.ts';
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { zoneKindLabels, zoneStateLabels } from '../../../shared/labels/zone-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import { needleLengthSpec } from '../../../shared/quantity/specs.ts';
import { regionSideKey, sortAreas } from '../../../shared/regions/region-side.ts';
import type { Session, SessionFields } from '../../../shared/sessions/session.ts';
import type { Zone } from '../../../shared/zones/zone.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { areaName, treatedName } from './area-words.ts';
import { html, join, nothing, trusted, type Html } from './html.ts';
import { mapMessages, mapTitles } from './messages/map-messages.ts';
import { sheetMessages } from './messages/sheet-messages.ts';
import { zoneMessages } from './messages/zone-messages.ts';
import { depthWords, quantityWords } from './session-values.ts';
import type { SheetLayout } from './sheet-layout.ts';
import { blank, choices, lines, row } from './sheet-parts.ts';
import { oneLine, typed } from './typed-text.ts';
import { say, sayList } from './wording.ts';

/** What is known of the patient on the day of printing, in words. */
export interface SheetAlerts {
  readonly allergies: string;
  readonly stops: readonly string[];
  readonly cautions: readonly string[];
}

/** The session before, with the day on which it was. */
export interface LastTime {
  readonly session: Pick<Session, 'ordinal' | 'areas' | 'device' | 'products'>;
  readonly on: CalendarDate;
}

/** Longest text of one alert and of the reminder. */
const longestAlert = 160;
const longestReminder = 420;

/** Title and number of the sheet, large; a blank form has lines for whose it is. */
export const sheetTop = (
  patient: Patient | null,
  ordinal: number | null,
  number: string | null,
  course: string,
): Html => {
  const title = ordinal === null ? say(sheetMessages.blankTitle) : say(sheetMessages.title, { ordinal });
  const box =
    number === null
      ? nothing
      : html`<div class="sheet-number">
          <span class="name">${say(sheetMessages.number)}</span> <b>${number}</b>
        </div>`;
  return html`<div class="top">
      <div>
        <h1>${title}</h1>
        ${course === '' ? nothing : html`<p>${course}</p>`}
      </div>
      ${box}
    </div>
    ${
      patient
        ? nothing
        : row(
            blank({ label: say(sheetMessages.patientName), wide: 4 }),
            blank({ label: say(sheetMessages.born), wide: 2 }),
            blank({ label: say(sheetMessages.patientNumber), wide: 2 }),
            blank({ label: say(sheetMessages.session) }),
          )
    }`;
};

/** Allergies, stops and cautions in a frame; free lines where nobody is named. */
export const sheetAlerts = (alerts: SheetAlerts | null): Html => {
  if (alerts === null)
    return row(blank({ label: say(sheetMessages.allergies) }), blank({ label: say(sheetMessages.stops) }));
  const words = (texts: readonly string[]): Html =>
    texts.length === 0
      ? html`${say(sheetMessages.noStops)}`
      : join(
          texts.map((text) => typed(shorten(oneLine(text), longestAlert))),
          html`; `,
        );
  const line = (label: string, told: Html): Html => html`<b>${label}</b> <span>${told}</span> `;
  const registered = typed(shorten(oneLine(alerts.allergies), longestReminder));
  return html`<div class="alerts">
    ${line(say(sheetMessages.allergies), registered)} ${line(say(sheetMessages.stops), words(alerts.stops))}
    ${alerts.cautions.length === 0 ? nothing : line(say(sheetMessages.cautions), words(alerts.cautions))}
  </div>`;
};

/** What was done last time, in one small line. */
export const sheetLast = (last: LastTime | null): Html => {
  if (last === null) return nothing;
  const { areas, device, products, ordinal } = last.session;
  const what = [
    ...sortAreas(areas).map((area) =>
      say(sheetMessages.lastArea, { area: treatedName(area), depth: depthWords(area) }),
    ),
    ...(device
      ? [
          say(sheetMessages.lastDevice, {
            device: oneLine(device.name),
            needle: quantityWords(device.needleLengthUm, needleLengthSpec),
          }),
        ]
      : []),
    ...(products.length === 0 ? [] : [sayList(products.map(({ name }) => oneLine(name)))]),
  ];
  const words = say(sheetMessages.last, {
    ordinal,
    date: formatDate(last.on),
    what: shorten(what.join('; '), longestReminder),
  });
  return html`<p class="before">${typed(words)}</p>`;
};

const zoneLine = (zone: Zone, index: number): Html => {
  const words = [
    say(zoneKindLabels[zone.kind]),
    oneLine(zone.words),
    areaName(zone),
    zone.sizeMm === null ? '' : say(zoneMessages.size, { size: zone.sizeMm }),
  ].filter((part) => part !== '');
  return html`<li>
    <b>${index + 1}</b> ${typed(shorten(words.join(', '), longestAlert))}; ${say(sheetMessages.seen)}
    ${choices([
      { words: say(zoneStateLabels.there).toLowerCase() },
      { words: say(zoneStateLabels.gone).toLowerCase() },
    ])}
  </li>`;
};

/** The figures of the sheet: front and back, and the sides on which a zone lies. */
export const sheetViews = (zones: readonly Zone[]): readonly View[] => {
  const seen = new Set<View>(['front', 'back', ...zones.map(({ view }) => view)]);
  return views.filter((view) => seen.has(view));
};

/** The figures to draw on, with avoid-zones by number and the areas that are filled in, and the zones as a list. */
export const sheetMap = (
  patient: Patient | null,
  zones: readonly Zone[],
  filled: SessionFields | null,
  { figureMm, newZones }: Pick<SheetLayout, 'figureMm' | 'newZones'>,
): Html => {
  const treated = new Map(
    (filled?.areas ?? []).map(
      (area) => [regionSideKey(area), { mark: 'treated' as const, parts: area.parts }] as const,
    ),
  );
  const figures = sheetViews(zones).map((view) =>
    renderBodyMapSvg({
      view,
      shape: patient?.shape,
      areas: treated,
      points: zones.map((zone, index) => ({ ...zone, text: String(index + 1) })),
      captions: { right: say(mapMessages.right), left: say(mapMessages.left) },
      title: say(mapTitles[view]),
      heightMm: figureMm,
    }),
  );
  const list =
    zones.length === 0
      ? html`<p class="name">${patient ? say(sheetMessages.noZones) : ''}</p>`
      : html`<ul class="zones">
          ${zones.map(zoneLine)}
        </ul>`;
  return html`<div class="places">
    <div class="figures">${figures.map(trusted)}</div>
    <div>
      <h2>${say(sheetMessages.zones)}</h2>
      ${list}
      <p class="name">${say(sheetMessages.newZones)}</p>
      ${lines(newZones)}
    </div>
  </div>`;
};
