import { formatDate } from '../../../shared/dates/format.ts';
import { noDevice, several, type OutcomeFilter } from '../../../shared/outcomes/outcome.ts';
import { selectDevices } from '../db/devices.ts';
import type { Db } from '../db/run.ts';
import { selectUser } from '../db/users.ts';
import { outcomeMessages as messages } from '../documents/messages/outcome-messages.ts';
import { say } from '../documents/wording.ts';

/** Who treated, by name. */
export const personName = (db: Db, person: string): string =>
  person === several ? say(messages.severalPeople) : (selectUser(db, person)?.name ?? '');

/** The device, by make, model and serial number. */
export const deviceName = (db: Db, device: string): string => {
  if (device === several) return say(messages.severalDevices);
  if (device === noDevice) return say(messages.noDevice);
  const found = selectDevices(db).find(({ id }) => id === device);
  return [found?.make, found?.model, found?.serial].filter(Boolean).join(' ');
};

/** Which cases a filter leaves, in words. */
export const filterWords = (db: Db, { from, until, person, device }: OutcomeFilter): readonly string[] => {
  const words = [
    ...(from === null ? [] : [say(messages.from, { date: formatDate(from) })]),
    ...(until === null ? [] : [say(messages.until, { date: formatDate(until) })]),
    ...(person === null ? [] : [say(messages.person, { name: personName(db, person) })]),
    ...(device === null ? [] : [say(messages.device, { name: deviceName(db, device) })]),
  ];
  return words.length === 0 ? [say(messages.everyCase)] : words;
};
