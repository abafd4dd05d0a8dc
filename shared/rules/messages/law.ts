import type { lawRules } from '../rows/law.ts';
import type { RuleText } from './text.ts';

const why =
  'Source: {source}{dated, select, yes {, {lawOn}} other {, date not known}}.{appliesTo, select, none {} other { {appliesTo}}}';
const read = 'Read the source, or ask your authority, for what it means for you.';
const law = (what: string, unknown: string): RuleText => ({
  what: `{law}${what}`,
  unknown: `{law} ${unknown}`,
  why,
  do: read,
});

const depth = law(' The depth here is {depthUm}.', 'Depth, device or country is not recorded here.');

export const lawTexts: Readonly<Record<(typeof lawRules)[number]['id'], RuleText>> = {
  DEPTH_LEGAL_SCOT: depth,
  DEPTH_LEGAL: depth,
  RF_ANY: law('', 'The device or the country is not recorded here.'),
  INTIMATE_AREA: law(' The practice counts this area.', 'Which areas count is not recorded here.'),
  RX_ANAESTHETIC: law('', 'Whether this one is prescribed, or the country, is not recorded here.'),
  INJECTED_SUBSTANCE: law('', 'When the product was used, or the country, is not recorded here.'),
};
