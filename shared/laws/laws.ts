/**
 * The laws that ship (domain.md 0, 2.16, 5): what each source says, with its date. Editable by the practice; where nothing
 * was read, the row says so.
 */
import type { Law, LawFields, LawPlace, LawTopic } from './law.ts';

const row = (
  place: LawPlace,
  topic: LawTopic,
  text: string,
  fields: Pick<LawFields, 'source' | 'on'> & Partial<LawFields>,
): Law => ({
  place,
  topic,
  text,
  fromUm: null,
  appliesTo: '',
  inUse: true,
  revision: 0,
  by: null,
  at: null,
  ...fields,
});

const scotland = {
  source: 'legislation.gov.uk/asp/2026/13/schedule/1; SSI 2026/87',
  on: '2026-05-12',
  appliesTo:
    'For the setting and the qualification read the Act. The licence of the lower tier is needed from 06-Sep-2027, for procedures not done as health care.',
} as const;
const england = { source: 'gov.uk, consultation response on licensing', on: '2025-08-07' } as const;

export const laws: readonly Law[] = [
  row('GB-SCT', 'depth', 'The Scottish Act of 2026 lists mechanical microneedling at 1.5 mm or more.', {
    ...scotland,
    fromUm: 1500,
  }),
  row(
    'GB-SCT',
    'radiofrequency',
    'The Scottish Act of 2026 lists radiofrequency microneedling at any depth.',
    scotland,
  ),
  row(
    'GB-SCT',
    'intimate-area',
    'The Scottish Act of 2026 lists licensed procedures on an intimate area. Which areas count was not read by the makers of this program.',
    scotland,
  ),
  row(
    'GB-SCT',
    'prescribed-anaesthetic',
    'The Scottish Act of 2026 lists licensed procedures with a prescribed anaesthetic.',
    scotland,
  ),
  row(
    'GB-SCT',
    'substance',
    'The Scottish Act of 2026 lists injecting any substance, with microneedles as well.',
    scotland,
  ),
  row(
    'GB-ENG',
    'general',
    'Licensing by the local authorities is announced and was not in force at this date. Microneedling was proposed for the lowest of the groups.',
    england,
  ),
  row(
    'GB-WLS',
    'general',
    'Since 29-Nov-2024 acupuncture, body piercing, electrolysis and tattooing need a licence. The page does not name microneedling: ask the local authority.',
    { source: 'gov.wales/new-licensing-rules-special-procedures', on: '2024-11-28' },
  ),
  row(
    'US',
    'general',
    'The label states needle length, geometry, greatest depth, puncture rate, sterility and course of treatment. The uses that the FDA lists for microneedling devices do not name stretch marks, and the device class leaves out bringing products into the skin. Who may needle is for each state.',
    { source: '21 CFR 878.4430; fda.gov, microneedling devices', on: null },
  ),
  row(
    'US',
    'radiofrequency',
    'The FDA told of burns, scarring, fat loss and nerve damage after radiofrequency microneedling.',
    { source: 'FDA safety communication, as reported by trade papers', on: '2025-10-15' },
  ),
  row(
    'EU',
    'general',
    'Annex XVI of the Medical Device Regulation lists six groups of products without a medical purpose. Products that fill the skin are one; needling devices are not named as a group of their own. Who may needle is for each member state.',
    { source: 'Regulation (EU) 2017/745, Annex XVI, read in summaries', on: null },
  ),
];
