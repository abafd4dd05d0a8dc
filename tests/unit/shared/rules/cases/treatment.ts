import type { Case } from './case.ts';
import type { treatmentRules } from '../../../../../shared/rules/rows/treatment.ts';
import type { lawRules } from '../../../../../shared/rules/rows/law.ts';
import type { Law } from '../../../../../shared/laws/law.ts';
import type { ZoneState } from '../../../../../shared/zones/zone.ts';
import type { Facts } from '../../../../../shared/rules/facts.ts';
import {
  day,
  hour,
  quiet,
  session,
  withAnaesthetic,
  withArea,
  withDevice,
  withProduct,
  withRegister,
  withSession,
} from '../quiet-facts.ts';

const zone = { id: '0197a000-0000-7000-8000-00000000000a', region: 'abdomen-lower', side: 'right' } as const;
const withZone = (state: ZoneState | undefined): Facts => ({
  ...quiet,
  zones: [zone],
  session: {
    ...session,
    zones:
      state === undefined
        ? []
        : [
            {
              region: zone.region,
              side: zone.side,
              zone: zone.id,
              kind: 'mole',
              words: '',
              view: 'front',
              x: 500,
              y: 500,
              sizeMm: 4,
              state,
            },
          ],
  },
});

const scot = (facts: Facts): Facts => ({ ...facts, country: 'GB-SCT' });
/** A row that a practice wrote for itself. */
const ownLaws: readonly Law[] = [
  {
    place: 'EU',
    topic: 'depth',
    fromUm: 1500,
    appliesTo: '',
    text: 'Our board lists needling from 1.5 mm.',
    source: 'Letter of the board',
    on: '2026-05-12',
    inUse: true,
    revision: 1,
    by: 'T. W.',
    at: 1,
  },
];
const own: Facts = { ...quiet, laws: ownLaws };
const nowhere = (facts: Facts): Facts => ({ ...facts, country: null });

/** The practice has read which areas its law counts as intimate: 1 counts, 2 does not. */
const counted = (limits: Readonly<Record<string, number>>): Facts => ({
  ...quiet,
  changes: [
    {
      rule: 'INTIMATE_AREA',
      revision: 1,
      at: 1,
      by: 'T. W.',
      level: null,
      off: false,
      limits,
      reason: 'Read in the Act',
    },
  ],
});

export const treatmentCases: Readonly<Record<(typeof treatmentRules)[number]['id'], readonly Case[]>> = {
  DEPTH_OVER_REGION: [
    [withArea({ depthMaxUm: 2050 }), 'caution'],
    [withArea({ depthMaxUm: 2000 }), 'silent'],
    [withArea({ depthMinUm: 950 }), 'caution'],
    [
      withArea({ depthMinUm: null, depthMaxUm: null, planned: { course: null, minUm: 1500, maxUm: 2050 } }),
      'caution',
    ],
    [
      withArea({ depthMinUm: null, depthMaxUm: null, planned: { course: null, minUm: 900, maxUm: 1500 } }),
      'caution',
    ],
    [withArea({ depthMinUm: null, depthMaxUm: null, planned: 'none' }), 'caution', 'unknown'],
  ],
  DEPTH_OVER_NEEDLE: [
    [withArea({ depthMaxUm: 2550 }), 'ask'],
    [withArea({ depthMaxUm: 2500 }), 'silent'],
    [withDevice({ needleLengthUm: null }), 'caution', 'unknown'],
    [withSession({ device: null }), 'caution', 'unknown'],
  ],
  DEPTH_OVER_2_5: [
    [withArea({ depthMaxUm: 2550 }), 'ask'],
    [withArea({ depthMaxUm: 2500 }), 'silent'],
    [withArea({ depthMaxUm: 9000 }), 'ask'],
  ],
  DEPTH_UNUSUAL: [
    [withArea({ depthMaxUm: 9000 }), 'ask'],
    [withArea({ depthMinUm: 90 }), 'ask'],
    [withArea({ depthMaxUm: 3500, depthMinUm: 100 }), 'silent'],
    [withArea({ planned: { course: null, minUm: 90, maxUm: 9000 } }), 'silent'],
  ],
  DEPTH_REVERSED: [
    [withArea({ depthMinUm: 1550 }), 'ask'],
    [withArea({ depthMinUm: 1500 }), 'silent'],
  ],
  INTERVAL_REGION_14: [
    [{ ...quiet, lastNeedled: { 'abdomen-lower/right': session.startedAt - 13 * day } }, 'ask'],
    [{ ...quiet, lastNeedled: { 'abdomen-lower/right': session.startedAt - 14 * day } }, 'silent'],
    [{ ...quiet, lastNeedled: { 'abdomen-lower/right': session.startedAt } }, 'ask'],
    [{ ...quiet, lastNeedled: { 'abdomen-lower/left': session.startedAt - day } }, 'silent'],
    [{ ...quiet, lastNeedled: null }, 'caution', 'unknown'],
  ],
  INTERVAL_REGION_28: [
    [{ ...quiet, lastNeedled: { 'abdomen-lower/right': session.startedAt - 27 * day } }, 'caution'],
    [{ ...quiet, lastNeedled: { 'abdomen-lower/right': session.startedAt - 14 * day } }, 'caution'],
    [{ ...quiet, lastNeedled: { 'abdomen-lower/right': session.startedAt - 28 * day + 9 * hour } }, 'silent'],
    [{ ...quiet, lastNeedled: { 'abdomen-lower/right': session.startedAt - 13 * day } }, 'silent'],
  ],
  ZONE_NOT_CONFIRMED: [
    [withZone('not-looked'), 'ask'],
    [withZone(undefined), 'ask'],
    [withZone('there'), 'silent'],
    [withZone('gone'), 'silent'],
    [{ ...quiet, zones: [{ ...zone, side: 'left' }] }, 'silent'],
    [{ ...quiet, zones: null }, 'caution', 'unknown'],
  ],
  ZONE_IN_AREA: [
    [withZone('there'), 'caution'],
    [withZone('gone'), 'silent'],
    [withZone('not-looked'), 'silent'],
    [{ ...quiet, zones: null }, 'silent'],
  ],
  RF_RISK: [
    [withDevice({ kind: 'rf-insulated' }), 'caution'],
    [withDevice({ kind: 'roller' }), 'silent'],
    [withSession({ device: null }), 'caution', 'unknown'],
  ],
  OUTSIDE_AUTHORISED_USE: [
    [withRegister({ authorisedUse: 'no' }), 'info'],
    [withRegister({ authorisedUse: 'unknown' }), 'info', 'unknown'],
    [{ ...quiet, device: null }, 'info', 'unknown'],
    [quiet, 'silent'],
  ],
  CARTRIDGE_REUSED: [
    [{ ...quiet, cartridgeUsedBefore: 1 }, 'ask'],
    [{ ...quiet, cartridgeUsedBefore: 0 }, 'silent'],
  ],
};

export const lawCases: Readonly<Record<(typeof lawRules)[number]['id'], readonly Case[]>> = {
  DEPTH_LEGAL_SCOT: [
    [scot(quiet), 'info'],
    [scot(withArea({ depthMaxUm: 1450 })), 'silent'],
    [quiet, 'silent'],
    [scot(withDevice({ kind: 'rf-insulated' })), 'silent'],
    [scot(withArea({ depthMinUm: null, depthMaxUm: null, planned: 'none' })), 'info', 'unknown'],
    [nowhere(quiet), 'info', 'unknown'],
  ],
  RF_ANY: [
    [scot(withDevice({ kind: 'rf-noninsulated' })), 'info'],
    [scot(quiet), 'silent'],
    [withDevice({ kind: 'rf-noninsulated' }), 'silent'],
    [scot(withSession({ device: null })), 'info', 'unknown'],
    [nowhere(withDevice({ kind: 'rf-noninsulated' })), 'info', 'unknown'],
  ],
  DEPTH_LEGAL: [
    [own, 'info'],
    [{ ...own, country: 'FR' }, 'info'],
    [{ ...own, country: 'CH' }, 'silent'],
    [scot(own), 'silent'],
    [{ ...own, laws: ownLaws.map((law) => ({ ...law, inUse: false })) }, 'silent'],
    [{ ...withArea({ depthMaxUm: 1250 }), laws: ownLaws }, 'silent'],
    [nowhere(own), 'info', 'unknown'],
  ],
  INJECTED_SUBSTANCE: [
    [scot(quiet), 'info'],
    [scot(withProduct({ timing: 'after-closure' })), 'silent'],
    [scot(withProduct({ timing: null })), 'info', 'unknown'],
    [quiet, 'silent'],
    [nowhere(quiet), 'info', 'unknown'],
  ],
  INTIMATE_AREA: [
    [scot(quiet), 'info', 'unknown'],
    [scot(counted({ 'abdomen-lower.intimate': 1 })), 'info'],
    [scot(counted({ 'abdomen-lower.intimate': 2 })), 'silent'],
    [scot(counted({ 'breast.intimate': 1 })), 'info', 'unknown'],
    [nowhere(counted({ 'abdomen-lower.intimate': 1 })), 'info', 'unknown'],
    [quiet, 'silent'],
  ],
  RX_ANAESTHETIC: [
    [scot(withAnaesthetic({ prescribed: 'yes' })), 'info'],
    [scot(withAnaesthetic({ prescribed: 'no' })), 'silent'],
    [withAnaesthetic({ prescribed: 'yes' }), 'silent'],
    [scot(withAnaesthetic({ prescribed: 'not-asked' })), 'info', 'unknown'],
    [nowhere(withAnaesthetic({ prescribed: 'yes' })), 'info', 'unknown'],
  ],
};
