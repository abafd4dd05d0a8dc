import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { striaeTypes } from '../../../../../shared/concerns/concern.ts';
import { dateOfInstant } from '../../../../../shared/dates/calendar.ts';
import { skinTypes } from '../../../../../shared/patients/patient.ts';
import {
  asksForSessions,
  noFilter,
  searchedSigns,
  type SearchFilter,
} from '../../../../../shared/searches/search.ts';
import type { SessionFields } from '../../../../../shared/sessions/session.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  concernFields,
  deviceFields,
  productFields,
  sealInput,
  sealWithReasons,
} from '../../../../support/record-inputs.ts';
import { passphrase, patientInput } from '../../../../support/vault-at-work.ts';
import { seeded } from '../../../../support/seeded.ts';
import { addCheaply, assistant, hers, openAs } from './users-at-work.ts';

const day = 86_400_000;
const regions = ['abdomen-lower', 'flank', 'thigh-outer'] as const;
const sides = ['left', 'right'] as const;
const lots = ['', 'AB1', 'AB12', 'AB12-44', 'XAB1', 'Q_9', 'Q%9'] as const;
const depths = [250, 500, 1000, 1500, 2000, 2500] as const;
const devices = [newId(), newId()] as const;
const product = newId();

type Seal = ReturnType<typeof sealInput>['fields'];

/** A session of anything that a filter asks about. */
const anySession = (random: () => number): Partial<Seal> => {
  const of = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('Nothing to choose from.');
    return item;
  };
  const [area] = sealInput('', 0).fields.areas;
  if (!area) throw new Error('No area.');
  const places = regions.flatMap((region) => sides.map((side) => ({ region, side })));
  const chosen = places.filter(() => random() < 0.4);
  const known = chosen.map((place) => {
    const pair = [of(depths), of(depths)].toSorted((one, other) => one - other);
    const [least = null, most = null] = random() < 0.15 ? [] : random() < 0.2 ? [null, pair[1]] : pair;
    return { ...area, ...place, depthMinUm: least, depthMaxUm: most };
  });
  const grade = (): number | null => (random() < 0.4 ? null : Math.floor(random() * 4));
  return {
    areas: known,
    device:
      random() < 0.3
        ? null
        : {
            device: of(devices),
            kind: 'pen-motor',
            name: 'Pen',
            serial: '',
            toleranceUm: null,
            needleLengthUm: null,
            pinCount: null,
            cartridgeLot: of(lots),
            cartridgeExpiry: null,
            sealIntact: 'yes',
          },
    products:
      random() < 0.5
        ? []
        : [
            {
              product,
              name: 'Gel',
              routeClass: 'sterile-intradermal',
              lot: of(lots),
              expiry: null,
              amount: null,
              unit: 'ul',
              timing: 'during',
              appliedAt: null,
            },
          ],
    reactions: chosen
      .filter(() => random() < 0.6)
      .map((place) => ({
        ...place,
        time: 'end' as const,
        erythema: grade(),
        oedema: grade(),
        bleeding: grade(),
        bruising: grade(),
      })),
  };
};

interface Known {
  readonly id: string;
  readonly at: number;
  readonly person: string;
  readonly skin: string;
  readonly concerns: readonly { readonly type: string; readonly region: string; readonly side: string }[];
  readonly fields: SessionFields;
}

/** Reads one session and says whether the filter fits: no index, no column. */
const fits = ({ at, person, skin, concerns, fields }: Known, filter: SearchFilter): boolean => {
  const on = dateOfInstant(at);
  const { areas, reactions } = fields;
  const begins = (lot: string, asked: string): boolean =>
    lot !== '' && (lot.startsWith(asked) || lot.startsWith(asked.toUpperCase()));
  const cartridge = fields.device?.cartridgeLot ?? '';
  const inPlace = ({ region, side }: { readonly region: string; readonly side: string }): boolean =>
    filter.region === null ||
    (filter.region.region === region && (filter.region.side === null || filter.region.side === side));
  const inBand = ({ depthMinUm, depthMaxUm }: (typeof areas)[number]): boolean => {
    const [least, most] = [depthMinUm ?? depthMaxUm, depthMaxUm ?? depthMinUm];
    if (filter.depth === null) return true;
    return least !== null && most !== null && most >= filter.depth.minUm && least <= filter.depth.maxUm;
  };
  const signs = ['erythema', 'oedema', 'bleeding', 'bruising'] as const;
  const { grade } = filter;
  const asked = grade === null || grade.sign === 'any' ? signs : [grade.sign];
  return (
    (filter.from === null || on >= filter.from) &&
    (filter.until === null || on <= filter.until) &&
    (filter.person === null || person === filter.person) &&
    (filter.device === null || fields.device?.device === filter.device) &&
    (filter.lot === '' ||
      [cartridge, ...fields.products.map(({ lot }) => lot)].some((lot) => begins(lot, filter.lot))) &&
    (filter.cartridge === '' || begins(cartridge, filter.cartridge)) &&
    (filter.region === null && filter.depth === null
      ? true
      : areas.some((area) => inPlace(area) && inBand(area))) &&
    (filter.striae === null ||
      concerns.some(
        ({ type, region, side }) =>
          type === filter.striae && areas.some((area) => area.region === region && area.side === side),
      )) &&
    (filter.skin === null || skin === filter.skin) &&
    (grade === null || reactions.some((each) => asked.some((sign) => (each[sign] ?? -1) >= grade.atLeast)))
  );
};

/** Three patients of different skin and marks, whose sessions two people sealed; all of it known beside the vault. */
const practice = async () => {
  const vault = await practiceAtWork({ at: afternoon });
  const random = seeded(20_261_130);
  for (const id of devices) await vault.get('devices:save', { id, revision: 0, fields: deviceFields });
  await vault.get('products:save', { id: product, revision: 0, fields: productFields });
  addCheaply(vault, assistant({ role: 'practitioner' }));
  const sessions: Known[] = [];
  for (const [index, skin] of (['ii', 'iv', 'vi'] as const).entries()) {
    const patient = patientInput({ family: `Type ${skin}`, skinType: skin });
    await vault.get('patients:save', patient);
    const type = striaeTypes[index] ?? 'alba';
    const place = { region: regions[index] ?? 'flank', side: 'right' as const };
    const fields = { ...concernFields(), striaeType: type, areas: [place] };
    await vault.get('concerns:save', { id: newId(), patient: patient.id, revision: 0, fields, draft: null });
    for (const secret of [hers, passphrase]) {
      await openAs(vault, secret);
      for (let count = 0; count < 6; count += 1) {
        const at = afternoon - (1 + Math.floor(random() * 40)) * day;
        const { sent } = await sealWithReasons(vault, sealInput(patient.id, at, anySession(random)));
        const concerns = [{ type, ...place }];
        sessions.push({
          id: sent.id,
          at,
          person: workOf(vault).user.id,
          skin,
          concerns,
          fields: sent.fields,
        });
      }
    }
  }
  return { vault, sessions };
};

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 1 });
const anyDay = fc.integer({ min: 0, max: 42 }).map((days) => dateOfInstant(afternoon - days * day));

it('a session is found by any filters together just when a plain look at it says that they fit', async () => {
  const { vault, sessions } = await practice();
  const people = [...new Set(sessions.map(({ person }) => person)), newId()];
  expect(people).toHaveLength(3);
  const band = fc
    .tuple(fc.constantFrom(...depths, 1, 20_000), fc.constantFrom(...depths, 1, 20_000))
    .map(([one, other]) => ({ minUm: Math.min(one, other), maxUm: Math.max(one, other) }));
  const filters: fc.Arbitrary<SearchFilter> = fc.record({
    kind: fc.constant(null),
    from: orNull(anyDay),
    until: orNull(anyDay),
    person: orNull(fc.constantFrom(...people)),
    device: orNull(fc.constantFrom(...devices)),
    lot: fc.constantFrom('', '', '', 'AB1', 'ab12', 'AB12-', 'Q_', '%'),
    cartridge: fc.constantFrom('', '', '', 'A', 'ab1', 'XAB1'),
    depth: orNull(band),
    region: orNull(
      fc.record({ region: fc.constantFrom(...regions), side: orNull(fc.constantFrom(...sides)) }),
    ),
    striae: orNull(fc.constantFrom(...striaeTypes)),
    skin: orNull(fc.constantFrom(...skinTypes)),
    grade: orNull(
      fc.record({ sign: fc.constantFrom(...searchedSigns), atLeast: fc.integer({ min: 1, max: 4 }) }),
    ),
  });
  const names = Object.keys(noFilter).filter((name) => name !== 'kind') as (keyof SearchFilter)[];
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      filters,
      fc.shuffledSubarray(names, { minLength: 1, maxLength: 4 }),
      async (all, asked) => {
        // A few at a time, so that there is something to find.
        const some = Object.fromEntries(asked.map((name) => [name, all[name]]));
        const filter: SearchFilter = { ...noFilter, ...some };
        fc.pre(asksForSessions(filter));
        fc.pre(filter.from === null || filter.until === null || filter.from <= filter.until);
        const { hits } = await vault.get('searches:run', { text: '', filter, after: null, limit: 50 });
        const wanted = sessions.filter((session) => fits(session, filter)).map(({ id }) => id);
        expect(hits.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
        found += hits.length;
      },
    ),
    { numRuns: 400 },
  );
  expect(found).toBeGreaterThan(400);
});
