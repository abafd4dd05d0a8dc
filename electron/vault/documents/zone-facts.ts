/** An avoid-zone in words: for comparing its versions, and for the session record. */
import { zoneFieldLabels, zoneKindLabels, zoneStateLabels } from '../../../shared/labels/zone-labels.ts';
import { answerLabels } from '../../../shared/labels/answer-labels.ts';
import type { SessionZone, ZoneFields } from '../../../shared/zones/zone.ts';
import { areaName } from './area-words.ts';
import { viewWords, zoneMessages } from './messages/zone-messages.ts';
import type { SessionFact } from './session-before.ts';
import { notRecorded } from './session-values.ts';
import { oneLine, printable } from './typed-text.ts';
import { say } from './wording.ts';

const sizeWords = ({ sizeMm }: Pick<ZoneFields, 'sizeMm'>): string =>
  sizeMm === null ? notRecorded() : say(zoneMessages.size, { size: sizeMm });

const placeWords = (zone: ZoneFields): string =>
  say(zoneMessages.place, {
    area: areaName(zone),
    view: say(viewWords[zone.view]),
    x: Math.round(zone.x / 10),
    y: Math.round(zone.y / 10),
  });

/** One version of an avoid-zone. */
export const zoneFacts = (body: {
  readonly fields: ZoneFields;
  readonly ended: boolean;
}): readonly SessionFact[] => [
  [say(zoneFieldLabels.kind), say(zoneKindLabels[body.fields.kind])],
  [say(zoneFieldLabels.words), printable(body.fields.words).trim() || notRecorded()],
  [say(zoneFieldLabels.place), placeWords(body.fields)],
  [say(zoneFieldLabels.size), sizeWords(body.fields)],
  [say(zoneFieldLabels.ended), say(answerLabels[body.ended ? 'yes' : 'no'])],
];

/** What a session record says of each zone that stood: "Avoid-zone 1: Mole, Lower abdomen, right, 4 mm: there". */
export const sessionZoneFacts = (zones: readonly SessionZone[]): readonly SessionFact[] =>
  zones.map((zone, index) => {
    const size = zone.sizeMm === null ? [] : [sizeWords(zone)];
    const typed = oneLine(zone.words) === '' ? [] : [oneLine(zone.words)];
    return [
      say(zoneMessages.numbered, { number: index + 1 }),
      `${[say(zoneKindLabels[zone.kind]), areaName(zone), ...size, ...typed].join(', ')}: ${say(zoneStateLabels[zone.state]).toLowerCase()}`,
    ];
  });
