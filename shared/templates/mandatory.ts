/** What a text of each kind has to have (domain.md 2.15); the table stands in docs/templates.md too. */
import type { TemplateKind } from './kinds.ts';

interface Mandatory {
  /** Names of clauses that always stand. */
  readonly clauses: readonly string[];
  /** Fields that are printed somewhere. */
  readonly fields: readonly string[];
  readonly blocks: readonly ('times' | 'callbox')[];
}

const nothing: Mandatory = { clauses: [], fields: [], blocks: [] };

export const mandatory: Readonly<Record<TemplateKind, Mandatory>> = {
  consent: { ...nothing, clauses: ['risks', 'alternatives', 'withdrawal'] },
  'photo-consent': { ...nothing, clauses: ['withdrawal'] },
  'anaesthetic-consent': { ...nothing, clauses: ['risks', 'withdrawal'] },
  'guardian-consent': { ...nothing, clauses: ['withdrawal'], fields: ['guardian_name'] },
  refusal: { ...nothing, clauses: ['may-change'] },
  withdrawal: { ...nothing, clauses: ['effect'], fields: ['withdrawn_on'] },
  aftercare: { ...nothing, blocks: ['times', 'callbox'] },
  leaflet: nothing,
  plan: nothing,
  'referral-letter': nothing,
  'adverse-event-letter': { ...nothing, fields: ['event_what'] },
  'exposure-letter': { ...nothing, fields: ['exposure_product', 'exposure_lot'] },
  'visit-letter': { ...nothing, fields: ['visit_reason'] },
};
