import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';

/** Adverse events of the patient that still go on; unknown when the patient's events are not known. */
export function adverseEventOpen(
  { openEvents }: Facts,
  _params: Readonly<Record<never, never>>,
): readonly Hit[] {
  if (openEvents === null) return [unknownHit('patient')];
  const [first] = openEvents.map(({ beganOn }) => beganOn).sort();
  return first === undefined ? [] : [hit('patient', { count: openEvents.length, beganOn: first })];
}
