/** The facts that texts may print or ask, by the names of `shared/templates/fields.ts`, in the language of the call. */
import { striaeUse } from '../../../shared/devices/uses.ts';
import { ageYears, type CalendarDate } from '../../../shared/dates/calendar.ts';
import { isRadiofrequency, type Device, type DeviceKind } from '../../../shared/devices/device.ts';
import { deviceKindLabels } from '../../../shared/labels/device-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Country, Practitioner } from '../../../shared/practice/practice.ts';
import { regionInfo, type RegionSide } from '../../../shared/regions/regions.ts';
import { joinLines } from '../../../shared/text/join-lines.ts';
import { areaItems, areaList } from './area-words.ts';
import { orNotRecorded } from './document-parts.ts';
import { consentMessages } from './messages/consent-messages.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { dateWords } from './moment-words.ts';
import { fullName } from './patient-words.ts';
import type { PrintedPractice } from './printed-practice.ts';
import type { TemplateFacts } from './render-template.ts';
import { oneLine } from './typed-text.ts';
import { midSentence, say, sayList } from './wording.ts';

interface People {
  readonly practice: PrintedPractice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  /** The day of the document. */
  readonly date: CalendarDate;
  /** How many years the practice keeps a record; null when it has not said. */
  readonly retentionYears: number | null;
}

const ofAge = 18;

/** Who and when: what every kind of text has. */
export const peopleFacts = ({
  practice,
  practitioner,
  patient,
  date,
  retentionYears,
}: People): TemplateFacts => {
  const reach = [practice.phone, practice.email].map(oneLine).filter((part) => part !== '');
  const age = ageYears(patient.born, date);
  return {
    practice: practice.name,
    practice_address: orNotRecorded(joinLines(practice.address, ', ')),
    practice_phone: orNotRecorded(practice.phone),
    practice_email: orNotRecorded(practice.email),
    complaint_contact:
      reach.length === 0
        ? practice.name
        : say(consentMessages.complaintContact, { practice: practice.name, reach: reach.join(', ') }),
    practitioner: oneLine(practitioner.name),
    practitioner_qualification: orNotRecorded(practitioner.qualification),
    patient_name: fullName(patient),
    patient_born: dateWords(patient.born),
    patient_age: age,
    patient_number: patient.number,
    minor: age < ofAge,
    today: dateWords(date),
    retention_known: retentionYears !== null,
    retention:
      retentionYears === null
        ? say(frameMessages.notRecorded)
        : say(consentMessages.retentionYears, { years: retentionYears }),
  };
};

/** "Halden P2, serial P2-20817, motor pen"; the kind alone when no device was chosen. */
export const deviceWords = (device: Device | null, deviceKind: DeviceKind): string => {
  const kind = say(deviceKindLabels[deviceKind]);
  if (!device) return kind;
  const serial = oneLine(device.serial);
  return [
    [device.make, device.model].map(oneLine).join(' ').trim(),
    ...(serial === '' ? [] : [say(consentMessages.serial, { serial })]),
    midSentence(kind),
  ].join(', ');
};

export interface Treatment {
  readonly areas: readonly RegionSide[];
  /** Null when none was chosen; its authorised use counts as not known. */
  readonly device: Device | null;
  readonly deviceKind: DeviceKind;
  readonly products: readonly string[];
  /** Numbing medicines that are meant, or may be. */
  readonly anaesthetics: readonly string[];
}

/** What is or was treated, and with what; what a device is authorised for depends on the country of the practice. */
export const treatmentFacts = (
  { areas, device, deviceKind, products, anaesthetics }: Treatment,
  country: Country,
): TemplateFacts => {
  const groups = areas.map(({ region }) => regionInfo(region).group);
  const isFace = (group: string): boolean => group === 'face' || group === 'head';
  const names = products.map(oneLine);
  const authorisedUse = device ? striaeUse(device, areas, country) : 'unknown';
  return {
    areas: areaList(areas),
    area_list: areaItems(areas),
    on_face: groups.some(isFace),
    on_body: groups.some((group) => !isFace(group)),
    device: deviceWords(device, deviceKind),
    device_kind: deviceKind,
    radiofrequency: isRadiofrequency(deviceKind),
    authorised_use: authorisedUse,
    outside_authorised_use: authorisedUse !== 'yes',
    products: names.length === 0 ? say(consentMessages.productsLater) : sayList(names),
    product_list: names,
    products_named: names.length > 0,
    prescribed_anaesthetic: anaesthetics.length > 0,
    anaesthetic:
      anaesthetics.length === 0 ? say(frameMessages.notRecorded) : sayList(anaesthetics.map(oneLine)),
  };
};
