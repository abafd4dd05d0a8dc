import type { DeviceKind } from '../devices/device.ts';
import type { RouteClass } from '../products/product.ts';
import { regionSideKey } from '../regions/region-side.ts';
import type { RegionSide } from '../regions/regions.ts';
import type { Addendum } from './addendum.ts';
import type { Consent, ConsentScope } from './consent.ts';

/** What the signatures cover together: the consent and every addendum that was agreed to. */
export interface EffectiveScope {
  readonly areas: readonly RegionSide[];
  readonly maxDepthUm: number;
  readonly deviceKinds: readonly DeviceKind[];
  /** Null = not limited. */
  readonly productClasses: readonly RouteClass[] | null;
  readonly sessions: number;
  readonly validUntil: string | null;
}

type SignedAddendum = Pick<Addendum, 'addition' | 'outcome' | 'withdrawnAt'>;

const onlyOnce = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

const alone = (scope: ConsentScope): EffectiveScope => ({
  areas: scope.areas,
  maxDepthUm: scope.maxDepthUm,
  deviceKinds: [scope.deviceKind],
  productClasses: scope.productClasses,
  sessions: scope.sessions,
  validUntil: scope.validUntil,
});

const extended = (scope: EffectiveScope, { addition }: SignedAddendum): EffectiveScope => ({
  ...scope,
  areas: onlyOnce([...scope.areas, ...addition.areas], regionSideKey),
  maxDepthUm: Math.max(scope.maxDepthUm, addition.maxDepthUm ?? 0),
  deviceKinds: onlyOnce(
    addition.deviceKind === null ? scope.deviceKinds : [...scope.deviceKinds, addition.deviceKind],
    String,
  ),
  productClasses:
    scope.productClasses && onlyOnce([...scope.productClasses, ...addition.productClasses], String),
  sessions: Math.max(scope.sessions, addition.sessions ?? 0),
});

/** The addenda that count: agreed to and not taken back. One that was declined adds nothing. */
export const standingAddenda = <Signed extends Pick<Addendum, 'outcome' | 'withdrawnAt'>>(
  addenda: readonly Signed[],
): readonly Signed[] =>
  addenda.filter(({ outcome, withdrawnAt }) => outcome === 'agreed' && withdrawnAt === null);

/**
 * The scope of a consent with its addenda, without those that were taken back; null while nothing stands: a withdrawn or declined consent ends its addenda
 * too. It is never smaller than what was signed first, and says nothing of the day: an addendum never makes it hold longer.
 */
export const effectiveScope = (
  consent: Pick<Consent, 'scope' | 'outcome' | 'withdrawnAt'> & {
    readonly addenda: readonly SignedAddendum[];
  },
): EffectiveScope | null =>
  consent.outcome === 'agreed' && consent.withdrawnAt === null
    ? standingAddenda(consent.addenda).reduce(extended, alone(consent.scope))
    : null;
