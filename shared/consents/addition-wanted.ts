import { depthSpec } from '../quantity/specs.ts';
import type { Finding } from '../rules/finding.ts';
import { parseSubject } from '../rules/subjects.ts';
import type { SessionFields } from '../sessions/session.ts';
import type { ConsentDraft } from './consent-draft.ts';

/** What an addendum would begin with. */
export type AdditionStart = Pick<ConsentDraft, 'areas' | 'depth' | 'device' | 'sessions' | 'productClasses'>;

export const emptyStart: AdditionStart = {
  areas: [],
  depth: '',
  device: null,
  sessions: '',
  productClasses: [],
};

/** Whether this finding says that something lies outside the signed consent, and not only that it is not known. */
export const isOutsideConsent = ({ rule, unknown }: Pick<Finding, 'rule' | 'unknown'>): boolean =>
  rule === 'CONSENT_SCOPE' && !unknown;

/** Just what the findings of a session say lies outside the signed consent, ready to be put into an addendum. */
export const additionWanted = (
  findings: readonly Pick<Finding, 'rule' | 'unknown' | 'subject' | 'values'>[],
  { device, products }: Pick<SessionFields, 'device' | 'products'>,
): AdditionStart => {
  const outside = findings
    .filter(isOutsideConsent)
    .map(({ subject, values }) => ({ values, place: parseSubject(subject) }));
  const of = (what: string) => outside.filter(({ values }) => values['what'] === what);
  const depths = of('depth').map(({ values }) => Number(values['depthUm']));
  const counts = of('sessions').map(({ values }) => Number(values['count']));
  const classes = of('product').flatMap(({ place }) => {
    const routeClass = place?.kind === 'product' ? products[place.index]?.routeClass : undefined;
    return routeClass === undefined || routeClass === 'unknown' ? [] : [routeClass];
  });
  return {
    areas: of('area').flatMap(({ place }) => (place?.kind === 'area' ? [place.area] : [])),
    depth: depths.length === 0 ? '' : (Math.max(...depths) / depthSpec.scale).toFixed(depthSpec.decimals),
    device: of('device').length > 0 ? (device?.device ?? null) : null,
    sessions: counts.length === 0 ? '' : String(Math.max(...counts)),
    productClasses: [...new Set(classes)],
  };
};
