import { v7 as newId } from 'uuid';
import { shapes, type Shape } from '../../shared/body-map/landmarks.ts';
import type { Region } from '../../shared/regions/regions.ts';
import type { SessionArea } from '../../shared/sessions/session.ts';
import { atWork, setUpIn } from './prepared-vault.ts';
import { deviceFields, sealInput, sealWithReasons } from './record-inputs.ts';
import { patientInput, sessionFields, type VaultAtWork } from './vault-at-work.ts';
import { zoneInput } from './zone-inputs.ts';

const day = 86_400_000;

/** What was needled how many days ago, on both sides and in µm: fresh, cooling and rested areas, all around the body. */
const before: readonly {
  readonly days: number;
  readonly depths: readonly (readonly [Region, number])[];
}[] = [
  {
    days: 63,
    depths: [
      ['knee', 1000],
      ['calf', 1250],
      ['cheek', 500],
    ],
  },
  {
    days: 35,
    depths: [
      ['breast', 750],
      ['upper-arm-inner', 750],
      ['upper-arm-outer', 1000],
    ],
  },
  {
    days: 20,
    depths: [
      ['lower-back', 1500],
      ['buttock', 2000],
      ['thigh-back', 1750],
    ],
  },
  {
    days: 9,
    depths: [
      ['abdomen-lower', 1500],
      ['flank', 1250],
      ['hip', 1500],
      ['thigh-outer', 1750],
      ['buttock', 2000],
    ],
  },
];

/** The family name of the patient who is drawn on a figure. */
export const patientOf: Readonly<Record<Shape, string>> = {
  slender: 'Abernathy',
  average: 'Okonkwo-Lindqvist',
  curvy: 'Nakamura',
  large: 'Delacroix',
};

/** Regions of the last session with their depths in µm, on both sides. */
export const lastNeedled = before.at(-1)?.depths ?? [];

/** Where the two avoid-zones of each patient are. */
export const zonesMarked = [
  { region: 'abdomen-lower', side: 'right', view: 'front', x: 420, y: 310 },
  { region: 'lower-back', side: 'left', view: 'back', x: 500, y: 500 },
] as const;

const areasOf = (depths: (typeof before)[number]['depths'], at: number): readonly SessionArea[] => {
  const [area] = sessionFields(at).areas;
  if (!area) throw new Error('The sample session has no area.');
  return depths.flatMap(([region, depthUm]) =>
    (['right', 'left'] as const).map((side) => ({
      ...area,
      region,
      side,
      parts: region === 'thigh-outer' && side === 'left' ? (['upper-third', 'middle-third'] as const) : [],
      depthMinUm: depthUm,
      depthMaxUm: depthUm,
    })),
  );
};

const fill = async (vault: VaultAtWork): Promise<void> => {
  const now = Date.now();
  await vault.get('devices:save', { id: newId(), revision: 0, fields: deviceFields });
  for (const shape of shapes) {
    const { id } = await vault.get('patients:save', patientInput({ family: patientOf[shape], shape }));
    const [mole, tattoo] = zonesMarked;
    await vault.get('zones:save', zoneInput(id, mole));
    await vault.get('zones:save', zoneInput(id, { kind: 'tattoo', words: 'Butterfly', ...tattoo }));
    for (const { days, depths } of before) {
      const at = now - days * day;
      await sealWithReasons(
        vault,
        sealInput(id, at, { ...sessionFields(at), areas: [...areasOf(depths, at)], nextDate: null }),
      );
    }
  }
};

/** Fills an empty home with a patient on each figure, who was needled around the body; it is left locked. */
export const fillMapPractice = async (home: string): Promise<void> => {
  setUpIn(home, Date.now() - 64 * day);
  await atWork(home, fill);
};
