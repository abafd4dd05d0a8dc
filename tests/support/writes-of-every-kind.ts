import { v7 as newId } from 'uuid';
import type { ChannelOf, InputOf } from '../../shared/ipc/contract.ts';
import { usualLockTimes } from '../../shared/locks/lock-times.ts';
import { courseInput } from './course-inputs.ts';
import { concernFields, deviceFields, productFields, screeningInput } from './record-inputs.ts';
import { passphrase, patientInput, practice, practitioner } from './vault-at-work.ts';
import { zoneInput } from './zone-inputs.ts';

type Sent<Name extends ChannelOf<'vault'>> = readonly [channel: Name, input: InputOf<Name>];
const sent = <Name extends ChannelOf<'vault'>>(channel: Name, input: InputOf<Name>): Sent<Name> => [
  channel,
  input,
];

/** A call of many channels that write, each of which a practice of one patient just set up would take, in this order. */
export const writesOfEveryKind = (
  patient: string,
): readonly (readonly [channel: string, input: unknown])[] => [
  sent('drafts:save', { id: newId(), kind: 'concern', patient, save: 1, body: '{}' }),
  sent('patients:save', patientInput()),
  sent('concerns:save', {
    id: newId(),
    patient,
    revision: 0,
    draft: null,
    fields: concernFields(),
  }),
  sent('screenings:save', screeningInput(patient)),
  sent('zones:save', zoneInput(patient)),
  sent('courses:save', courseInput(patient)),
  sent('products:save', { id: newId(), revision: 0, fields: productFields }),
  sent('devices:save', { id: newId(), revision: 0, fields: deviceFields }),
  sent('practice:save', { revision: 1, practice: { ...practice, phone: '01904 496 0173' } }),
  sent('practice:save-practitioner', { revision: 1, practitioner: { ...practitioner, qualification: 'RN' } }),
  sent('locks:save-times', { revision: 2, times: usualLockTimes }),
  sent('pins:set', { pin: '719204', passphrase }),
  sent('templates:adopt', { id: 'consent-striae', version: 1 }),
  sent('rules:save', {
    rule: 'KELOID',
    revision: 0,
    fields: { level: 'caution', off: false, limits: {}, reason: 'Agreed with our doctor' },
  }),
  sent('holds:set', { patient, reason: 'A claim' }),
  sent('printing:remember', { queue: {} }),
  sent('users:new-recovery-code', { passphrase }),
  sent('users:change-passphrase', { passphrase, newPassphrase: 'copper lantern drifts beyond seven' }),
];
