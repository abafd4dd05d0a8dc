/** What was prepared before needling: device, cartridge, antiseptic, anaesthetic, each as name and words. */
import { formatDate } from '../../../shared/dates/format.ts';
import { deviceKindLabels } from '../../../shared/labels/device-labels.ts';
import {
  antisepticLabels,
  gloveLabel,
  gloveLabels,
  hairRemovalLabel,
  hairRemovalLabels,
  hygieneLabel,
  hygieneLabels,
  sealIntactLabels,
} from '../../../shared/labels/session-labels.ts';
import { minutesSpec, needleLengthSpec, percentSpec, toleranceSpec } from '../../../shared/quantity/specs.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';
import { sessionMessages } from './messages/session-messages.ts';
import { notRecorded, quantityWords } from './session-values.ts';
import { oneLine } from './typed-text.ts';
import { say } from './wording.ts';

export type SessionFact = readonly [name: string, words: string];

/** The words for a text, or others where it is empty. */
export const orElse = (text: string, words: (text: string) => string, otherwise: string): string =>
  oneLine(text) === '' ? otherwise : words(oneLine(text));

/** "lot A123, expires 31-Mar-2028", each missing part said. */
export const lotWords = (lot: string, expiry: string | null): string =>
  [
    orElse(lot, (text) => say(sessionMessages.lot, { lot: text }), say(sessionMessages.noLot)),
    expiry === null
      ? say(sessionMessages.noExpiry)
      : say(sessionMessages.expiry, { date: formatDate(expiry) }),
  ].join(', ');

/** Device, needle and cartridge. */
export const deviceFacts = ({ device }: SessionFields): readonly SessionFact[] => {
  if (device === null) return [[say(sessionMessages.device), notRecorded()]];
  const serial = orElse(
    device.serial,
    (text) => say(sessionMessages.serial, { serial: text }),
    say(sessionMessages.noSerial),
  );
  const pins =
    device.pinCount === null
      ? say(sessionMessages.noPins)
      : say(sessionMessages.pins, { count: device.pinCount });
  return [
    [
      say(sessionMessages.device),
      [oneLine(device.name), say(deviceKindLabels[device.kind]).toLowerCase(), serial].join(', '),
    ],
    [
      say(sessionMessages.needle),
      [
        say(sessionMessages.needleLength, { length: quantityWords(device.needleLengthUm, needleLengthSpec) }),
        pins,
        ...(device.toleranceUm === null
          ? []
          : [
              say(sessionMessages.tolerance, { tolerance: quantityWords(device.toleranceUm, toleranceSpec) }),
            ]),
      ].join(', '),
    ],
    [
      say(sessionMessages.cartridge),
      [
        lotWords(device.cartridgeLot, device.cartridgeExpiry),
        say(sealIntactLabels[device.sealIntact]).toLowerCase(),
      ].join(', '),
    ],
  ];
};

const joined = (facts: readonly SessionFact[]): string => facts.map(([, words]) => words).join(', ');

/**
 * The same as it stands in the record, in as few rows as it can: the needle with its cartridge. The tolerance of the device
 * stands under the areas, where there are any.
 */
export const deviceRows = (session: SessionFields): readonly SessionFact[] => {
  const { device, areas } = session;
  const told = device && areas.length > 0 ? { ...device, toleranceUm: null } : device;
  const [name, ...needle] = deviceFacts({ ...session, device: told });
  return [
    ...(name ? [name] : []),
    ...(needle.length > 0 ? [[say(sessionMessages.needleAndCartridge), joined(needle)] as const] : []),
  ];
};

/** Whether hair was removed and when, what else was done for hygiene, and what the gloves were made of, as far as it was noted. */
export const hygieneFacts = ({ hairRemoval, hygiene, gloves }: SessionFields): readonly SessionFact[] => {
  const done = [
    ...hygiene.map((step) => say(hygieneLabels[step])),
    ...(gloves === null ? [] : [`${say(gloveLabel)} ${say(gloveLabels[gloves])}`]),
  ];
  return [
    [
      say(hairRemovalLabel),
      hairRemoval === null ? notRecorded() : say(hairRemovalLabels[hairRemoval]).toLowerCase(),
    ],
    [say(hygieneLabel), done.map((words) => words.toLowerCase()).join(', ') || notRecorded()],
  ];
};

/** The antiseptic with strength and contact time. */
export const antisepticFacts = ({ antiseptic }: SessionFields): readonly SessionFact[] => {
  const name = say(sessionMessages.antiseptic);
  if (antiseptic === null) return [[name, notRecorded()]];
  const { agent, concentrationPpm, contactTimeMs } = antiseptic;
  const other = oneLine(antiseptic.other);
  const strength =
    concentrationPpm === null
      ? say(sessionMessages.noStrength)
      : quantityWords(concentrationPpm, percentSpec);
  const contact =
    contactTimeMs === null
      ? say(sessionMessages.noContactTime)
      : say(sessionMessages.contactTime, { time: quantityWords(contactTimeMs, minutesSpec) });
  return [
    [
      name,
      [
        say(antisepticLabels[agent]),
        ...(other === '' ? [] : [other]),
        ...(agent === 'alcohol-70' && concentrationPpm === null ? [] : [strength]),
        contact,
      ].join(', '),
    ],
  ];
};
