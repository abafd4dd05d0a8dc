import type { Message } from '../../../shared/labels/message.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { sectionMessages } from '../../../shared/sessions/completeness-messages.ts';
import { sections } from '../../../shared/sessions/completeness.ts';

/** The parts of the form in the order of the appointment; the note belongs to none of the sections that can lack something. */
export const steps = [...sections, 'note'] as const;
export type Step = (typeof steps)[number];

export const stepNames: Readonly<Record<Step, Message>> = {
  ...sectionMessages,
  note: { id: 'sessions.step.note', defaultMessage: 'Note' },
};

/** Where something is filled in: a part, or what is said of the paper above all parts. */
export type Place = Step | 'paper';

export const placeNames: Readonly<Record<Place, Message>> = {
  ...stepNames,
  paper: { id: 'sessions.paper', defaultMessage: 'From paper' },
};

/** The element of a place on the page; the heading button of a part is this with `-head`. */
export const stepElementId = (place: Place): string => `session-${place}`;

const byHead: Readonly<Record<string, Step>> = {
  areas: 'treatment',
  session: 'treatment',
  concerns: 'screening',
  patient: 'screening',
  screening: 'screening',
  photos: 'consent',
  consent: 'consent',
  device: 'preparation',
  antiseptic: 'preparation',
  hygiene: 'preparation',
  gloves: 'preparation',
  anaesthetic: 'anaesthetic',
  products: 'products',
  reactions: 'reaction',
  otherReaction: 'reaction',
  pain: 'reaction',
  settled: 'reaction',
  nextDate: 'next',
  note: 'note',
};

/** Where a finding's subject or a problem's path stands ("areas.abdomen-lower/right" is in the treatment). */
export const stepOf = (subject: string): Step => byHead[subject.split('.')[0] ?? ''] ?? 'treatment';

/** What a path speaks of; that of a reason ends with the subject of its finding: "reasons.KELOID.screening.keloid". */
const subjectOf = (path: string): string => path.replace(/^reasons\.[^.]+\./, '');

/** Where the field of a problem's path stands. When aftercare was given is the one time of a paper that has a part. */
export const placeOf = (path: string): Place =>
  path === 'paper.given' ? 'aftercare' : path.startsWith('paper.') ? 'paper' : stepOf(subjectOf(path));

/** The areas that paths or subjects name, as "region/side": "areas.0.depthMinUm", "areas.abdomen-lower/right". */
export const areasOf = (paths: readonly string[], areas: readonly RegionSide[]): ReadonlySet<string> => {
  const keys = areas.map(regionSideKey);
  const named = paths.map((path) => /^areas\.([^.]+)/.exec(subjectOf(path))?.[1]);
  return new Set<string>(keys.filter((key, index) => named.includes(key) || named.includes(String(index))));
};
