/** English names of the countries and nations a practice works in, and of what a person may do. */
import type { Country, Role } from '../practice/practice.ts';
import type { Message } from './message.ts';

export const countryLabels = {
  'GB-ENG': { id: 'country.gb-eng', defaultMessage: 'England' },
  'GB-SCT': { id: 'country.gb-sct', defaultMessage: 'Scotland' },
  'GB-WLS': { id: 'country.gb-wls', defaultMessage: 'Wales' },
  'GB-NIR': { id: 'country.gb-nir', defaultMessage: 'Northern Ireland' },
  IE: { id: 'country.ie', defaultMessage: 'Ireland' },
  DE: { id: 'country.de', defaultMessage: 'Germany' },
  AT: { id: 'country.at', defaultMessage: 'Austria' },
  CH: { id: 'country.ch', defaultMessage: 'Switzerland' },
  FR: { id: 'country.fr', defaultMessage: 'France' },
  IT: { id: 'country.it', defaultMessage: 'Italy' },
  ES: { id: 'country.es', defaultMessage: 'Spain' },
  NL: { id: 'country.nl', defaultMessage: 'Netherlands' },
  BE: { id: 'country.be', defaultMessage: 'Belgium' },
  DK: { id: 'country.dk', defaultMessage: 'Denmark' },
  SE: { id: 'country.se', defaultMessage: 'Sweden' },
  NO: { id: 'country.no', defaultMessage: 'Norway' },
  PL: { id: 'country.pl', defaultMessage: 'Poland' },
  PT: { id: 'country.pt', defaultMessage: 'Portugal' },
  US: { id: 'country.us', defaultMessage: 'United States' },
  CA: { id: 'country.ca', defaultMessage: 'Canada' },
  AU: { id: 'country.au', defaultMessage: 'Australia' },
  NZ: { id: 'country.nz', defaultMessage: 'New Zealand' },
  other: { id: 'country.other', defaultMessage: 'Another country' },
} satisfies Record<Country, Message>;

export const roleLabels = {
  owner: { id: 'role.owner', defaultMessage: 'Owner' },
  practitioner: { id: 'role.practitioner', defaultMessage: 'Practitioner' },
  assistant: { id: 'role.assistant', defaultMessage: 'Assistant' },
  reader: { id: 'role.reader', defaultMessage: 'Reader' },
} satisfies Record<Role, Message>;

/** A person of this role, in the middle of a sentence. */
export const roleHolders = {
  owner: { id: 'role.owner.holder', defaultMessage: 'an owner' },
  practitioner: { id: 'role.practitioner.holder', defaultMessage: 'a practitioner' },
  assistant: { id: 'role.assistant.holder', defaultMessage: 'an assistant' },
  reader: { id: 'role.reader.holder', defaultMessage: 'a reader' },
} satisfies Record<Role, Message>;

/** What each role does, for who chooses one. */
export const roleExplanations = {
  owner: {
    id: 'role.owner.does',
    defaultMessage: 'Treats, signs and seals; changes the practice’s details; adds and removes people.',
  },
  practitioner: {
    id: 'role.practitioner.does',
    defaultMessage: 'Treats: signs consents, seals and amends sessions, adopts texts.',
  },
  assistant: {
    id: 'role.assistant.does',
    defaultMessage:
      'Prepares: registers patients, asks the screening questions, fills in sessions and keeps the products. Signs and seals nothing.',
  },
  reader: {
    id: 'role.reader.does',
    defaultMessage: 'Looks: reads every record and prints sheets. Changes nothing.',
  },
} satisfies Record<Role, Message>;
