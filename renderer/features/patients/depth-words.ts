import { formatQuantity, withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import type { SessionArea } from '../../../shared/sessions/session.ts';

/** The depths that were used, least to greatest: "1.50–2.00 mm", which does not break at its dash; null when none is recorded. */
export const depthWords = (
  areas: readonly Pick<SessionArea, 'depthMinUm' | 'depthMaxUm'>[],
  locale: string,
): string | null => {
  const depths = areas
    .flatMap((area) => [area.depthMinUm, area.depthMaxUm])
    .filter((depth) => depth !== null);
  if (depths.length === 0) return null;
  const [least, most] = [Math.min(...depths), Math.max(...depths)];
  const greatest = withUnit(most, depthSpec, locale);
  return least === most ? greatest : `${formatQuantity(least, depthSpec, locale)}\u2060–\u2060${greatest}`;
};
