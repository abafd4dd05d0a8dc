import { formatQuantity, withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import type { SessionArea } from '../../../shared/sessions/session.ts';

/**
 * The depth of an area, "1.75 mm" or "1.50–1.75 mm", with a question mark for an end that is not recorded: "1.50–? mm"; undefined
 * when neither is.
 */
export const depthOf = (
  area: Pick<SessionArea, 'depthMinUm' | 'depthMaxUm'>,
  locale: string,
): string | undefined => {
  const { depthMinUm: least, depthMaxUm: most } = area;
  if (least === null && most === null) return undefined;
  if (most === null || least === null) {
    const known = formatQuantity(least ?? most ?? 0, depthSpec, locale);
    return `${most === null ? `${known}–?` : `?–${known}`}\u202F${depthSpec.unit}`;
  }
  if (least === most) return withUnit(most, depthSpec, locale);
  return `${formatQuantity(least, depthSpec, locale)}–${withUnit(most, depthSpec, locale)}`;
};
