import type { RegionSide } from '../../../shared/regions/regions.ts';
import { bandOf, bandWords } from '../../../shared/sessions/planned.ts';
import { samePlace } from '../../../shared/sessions/session.ts';
import { useSessionForm } from './form-context.ts';

/**
 * The band of depth that is planned for these areas, as it will be sealed: "1.50–2.00 mm". Undefined where none is planned, or
 * where the plan differs between them.
 */
export const usePlannedDepth = (areas: readonly RegionSide[]): string | undefined => {
  const { locale, record } = useSessionForm();
  const bands = areas.map((area) => {
    const recorded = record.fields.areas.find((each) => samePlace(each, area));
    const band = recorded ? bandOf(recorded.planned) : null;
    return band === null ? undefined : bandWords(band, locale);
  });
  const [first] = bands;
  return bands.every((words) => words === first) ? first : undefined;
};
