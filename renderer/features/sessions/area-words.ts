import { formatQuantity, withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import type { SessionArea } from '../../../shared/sessions/session.ts';

/** The depth of an area, "1.75 mm" or "1.50–1.75 mm"; undefined when none is recorded. */
export const depthOf = (
  area: Pick<SessionArea, 'depthMinUm' | 'depthMaxUm'>,
  locale: string,
): string | undefined => {
  const { depthMinUm: least, depthMaxUm: most } = area;
  const [first, second] = [least ?? most, most ?? least];
  if (first === null || second === null) return undefined;
  if (first === second) return withUnit(first, depthSpec, locale);
  return `${formatQuantity(first, depthSpec, locale)}–${withUnit(second, depthSpec, locale)}`;
};
