import { isRadiofrequency } from '../devices/device.ts';
import { lacksRfSettings } from './rf.ts';
import { creams } from '../rules/predicates/agents.ts';
import type { Finding } from '../rules/finding.ts';
import { reasonsNeeded } from '../rules/reasons.ts';
import { parseSubject } from '../rules/subjects.ts';
import type { OpenCarried } from './carry.ts';
import { openPoints, type OpenPoint } from './completeness-messages.ts';
import { samePlace, type Application, type SessionFields, type SessionReaction } from './session.ts';
import type { ReactionTime } from './values.ts';

/** The sections of an appointment, in their order. */
export const sections = [
  'screening',
  'consent',
  'preparation',
  'anaesthetic',
  'treatment',
  'products',
  'reaction',
  'aftercare',
  'next',
] as const;
export type Section = (typeof sections)[number];

/** `skipped`: nothing recorded and nothing required; `todo`: something open. None of it keeps a session from being sealed. */
export interface SectionState {
  readonly section: Section;
  readonly state: 'done' | 'todo' | 'skipped';
  readonly missing: readonly OpenPoint[];
}

/** Pairs of "is it open?" and what to say. */
type Check = readonly [open: boolean, point: OpenPoint];

function preparation({ device, antiseptic }: SessionFields): readonly Check[] {
  const cartridge = device?.kind === 'pen-motor' || device?.kind.startsWith('rf-') === true;
  return [
    [antiseptic === null, openPoints.antiseptic],
    [device === null, openPoints.device],
    [device?.needleLengthUm === null, openPoints.needle],
    [cartridge && device?.cartridgeLot.trim() === '', openPoints.cartridge],
    [cartridge && device?.sealIntact === 'not-asked', openPoints.seal],
  ];
}

/** Whether something is missing in any application, or all of it because none was recorded. */
const lacks = (
  { applications }: NonNullable<SessionFields['anaesthetic']>,
  missing: (each: Application) => boolean,
): boolean => applications.length === 0 || applications.some(missing);

function anaesthetic({ anaesthetic: used }: SessionFields): readonly Check[] {
  if (used === null) return [[true, openPoints.anaesthetic]];
  if (!creams.includes(used.agent)) return [];
  return [
    [lacks(used, ({ massMg }) => massMg === null), openPoints.grams],
    [lacks(used, ({ areaMm2 }) => areaMm2 === null), openPoints.creamArea],
    [lacks(used, ({ onAt, offAt }) => onAt === null || offAt === null), openPoints.clock],
  ];
}

function treatment({ areas, device, endedAt, zones }: SessionFields): readonly Check[] {
  return [
    [areas.length === 0, openPoints.areas],
    [areas.some((area) => area.depthMaxUm === null && area.depthMinUm === null), openPoints.depth],
    [areas.some((area) => area.passes === null), openPoints.passes],
    [
      device !== null && isRadiofrequency(device.kind) && areas.some(({ rf }) => lacksRfSettings(rf)),
      openPoints.rf,
    ],
    [areas.some((area) => area.endPoint === null), openPoints.endPoint],
    [
      areas.some((area) => area.endPoint === 'stopped-early' && area.stoppedReason.trim() === ''),
      openPoints.stoppedReason,
    ],
    [zones.some(({ state }) => state === 'not-looked'), openPoints.zones],
    [endedAt === null, openPoints.ended],
  ];
}

function products({ products: used }: SessionFields): readonly Check[] {
  return [
    [used.some((product) => product.lot.trim() === ''), openPoints.lot],
    [used.some((product) => product.amount === null), openPoints.amount],
    [used.some((product) => product.timing === null), openPoints.timing],
  ];
}

const graded = ({ erythema, oedema, bleeding, bruising }: SessionReaction): boolean =>
  [erythema, oedema, bleeding, bruising].every((grade) => grade !== null);

function reaction({ areas, reactions, otherReaction, pain }: SessionFields): readonly Check[] {
  const seen = (time: ReactionTime): boolean =>
    areas.length > 0 &&
    areas.every((area) => reactions.some((one) => one.time === time && samePlace(one, area) && graded(one)));
  return [
    [!seen('end'), openPoints.reaction],
    [!seen('15-min'), openPoints.reactionLater],
    [otherReaction.state === 'not-recorded', openPoints.otherReaction],
    [pain === null, openPoints.pain],
  ];
}

/** Where a finding is dealt with. */
function sectionOf(finding: Finding): Section {
  const kind = parseSubject(finding.subject)?.kind;
  if (kind === 'patient' || kind === 'screening' || kind === 'question' || kind === 'concern')
    return 'screening';
  if (kind === 'device' || kind === 'antiseptic' || kind === 'gloves') return 'preparation';
  if (kind === 'consent' || kind === 'photos') return 'consent';
  if (kind === 'anaesthetic') return 'anaesthetic';
  return kind === 'product' ? 'products' : 'treatment';
}

const checks: Readonly<Record<Section, (session: SessionFields) => readonly Check[]>> = {
  screening: ({ screening, paper }) => [
    [screening === null && paper?.screening !== 'no-change', openPoints.screening],
  ],
  consent: (session) => [[session.consent === null, openPoints.consent]],
  preparation,
  anaesthetic,
  treatment,
  products,
  reaction,
  aftercare: (session) => [[session.aftercareGivenAt === null, openPoints.aftercare]],
  next: () => [],
};

const nothingOpen: OpenCarried = { device: false, areas: 0, products: 0 };

/**
 * What each section of the appointment still lacks, reasons for findings and a look at what was carried over included;
 * informs, never blocks.
 */
export function completeness(
  session: SessionFields,
  findings: readonly Finding[],
  open: OpenCarried = nothingOpen,
): SectionState[] {
  const unreasoned = new Set(reasonsNeeded(findings, session.reasons).map(sectionOf));
  const unused: Partial<Record<Section, boolean>> = {
    products: session.products.length === 0,
    next: session.nextDate === null,
  };
  const waits: Partial<Record<Section, boolean>> = {
    preparation: open.device,
    treatment: open.areas > 0,
    products: open.products > 0,
  };
  return sections.map((section) => {
    const missing: OpenPoint[] = checks[section](session).flatMap(([open, point]) => (open ? [point] : []));
    if (unreasoned.has(section)) missing.push(openPoints.reason);
    if (waits[section] === true) missing.push(openPoints.carried);
    if (missing.length > 0) return { section, state: 'todo', missing };
    return { section, state: unused[section] ? 'skipped' : 'done', missing };
  });
}
