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
