import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { noFilter, type SearchFilter } from '../../../../../shared/searches/search.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { concernFields, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { failed } from './users-at-work.ts';
import { device, find, product } from './searches-at-work.ts';

const day = 86_400_000;

describe('sessions are narrowed', () => {
  const areas = (depthMinUm: number, depthMaxUm: number, side: 'left' | 'right' = 'right') => {
    const [area] = sealInput('', 0).fields.areas;
    if (!area) throw new Error('No area.');
    return [{ ...area, side, depthMinUm, depthMaxUm }];
  };
  const withSessions = async () => {
    const vault = await practiceAtWork({ at: afternoon });
    await vault.get('devices:save', device);
    await vault.get('products:save', product);
    const one = patientInput({ family: 'Eins', skinType: 'iii' });
    const two = patientInput({ family: 'Zwei', skinType: 'v' });
    for (const each of [one, two]) await vault.get('patients:save', each);
    await vault.get('concerns:save', {
      id: newId(),
      patient: two.id,
      revision: 0,
      fields: concernFields(),
      draft: null,
    });
    const seal = async (patient: string, days: number, fields: Parameters<typeof sealInput>[2]) =>
      (await sealWithReasons(vault, sealInput(patient, afternoon - days * day, fields))).sealed.session.id;
    const shallow = await seal(one.id, 3, { areas: areas(500, 500, 'left') });
    const deep = await seal(two.id, 2, {
      areas: areas(1500, 2000),
      device: {
        device: device.id,
        kind: 'pen-motor',
        name: 'Zephyr',
        serial: '77',
        toleranceUm: null,
        needleLengthUm: null,
        pinCount: null,
        cartridgeLot: 'CART-9',
        cartridgeExpiry: null,
        sealIntact: 'yes',
      },
      products: [
        {
          product: product.id,
          name: 'Quellgel Aqua',
          routeClass: 'sterile-intradermal',
          lot: 'AB12-44',
          expiry: null,
          amount: null,
          unit: 'ul',
          timing: 'during',
          appliedAt: null,
        },
      ],
      reactions: [
        {
          region: 'abdomen-lower',
          side: 'right',
          time: 'end',
          erythema: 3,
          oedema: 1,
          bleeding: null,
          bruising: 0,
        },
      ],
    });
    return { vault, shallow, deep, two };
  };
  const ids = async (vault: VaultAtWork, filter: Partial<SearchFilter>, text = '') =>
    (await find(vault, text, filter)).map(({ id }) => id);

  it('by everything that was done, alone and together, with words', async () => {
    const { vault, shallow, deep, two } = await withSessions();
    const me = workOf(vault).user.id;
    const only: readonly (readonly [Partial<SearchFilter>, readonly string[]])[] = [
      [{ lot: 'AB12' }, [deep]],
      [{ lot: 'ab12-44' }, [deep]],
      [{ lot: 'CART' }, [deep]],
      [{ lot: 'B12' }, []],
      [{ cartridge: 'cart-9' }, [deep]],
      [{ cartridge: 'AB12' }, []],
      [{ device: device.id }, [deep]],
      [{ device: newId() }, []],
      [{ depth: { minUm: 1600, maxUm: 3000 } }, [deep]],
      [{ depth: { minUm: 100, maxUm: 20_000 } }, [deep, shallow]],
      [{ depth: { minUm: 600, maxUm: 1400 } }, []],
      [{ region: { region: 'abdomen-lower', side: null } }, [deep, shallow]],
      [{ region: { region: 'abdomen-lower', side: 'left' } }, [shallow]],
      [{ region: { region: 'flank', side: null } }, []],
      [{ region: { region: 'abdomen-lower', side: 'left' }, depth: { minUm: 1600, maxUm: 3000 } }, []],
      [{ striae: 'alba' }, [deep]],
      [{ striae: 'rubra' }, []],
      [{ skin: 'iii' }, [shallow]],
      [{ grade: { sign: 'erythema', atLeast: 3 } }, [deep]],
      [{ grade: { sign: 'oedema', atLeast: 2 } }, []],
      [{ grade: { sign: 'any', atLeast: 1 } }, [deep]],
      [{ person: me }, [deep, shallow]],
      [{ person: me, until: '2026-11-17' }, [shallow]],
      [{ person: me, from: '2026-11-18' }, [deep]],
      [
        { lot: 'AB12', cartridge: 'CART', skin: 'v', striae: 'alba', grade: { sign: 'any', atLeast: 2 } },
        [deep],
      ],
    ];
    for (const [filter, wanted] of only) expect([filter, await ids(vault, filter)]).toEqual([filter, wanted]);
    expect(await ids(vault, { person: me }, 'zwei')).toEqual([deep]);
    expect(await ids(vault, { person: me }, 'skin calm')).toEqual([deep, shallow]);
    expect(await ids(vault, { lot: 'AB12' }, 'eins')).toEqual([]);
    const [hit] = await find(vault, '', { lot: 'AB12' });
    expect(hit?.session).toMatchObject({ ordinal: 1, worst: 3, by: 'Tomasz Wiśniewski' });
    const chart = await vault.get('patients:chart', { id: two.id });
    const [concern] = chart.concerns;
    if (!concern) throw new Error('No concern.');
    const fields = { ...concernFields(), striaeType: 'rubra' as const };
    await vault.get('concerns:save', { id: concern.id, patient: two.id, revision: 1, fields, draft: null });
    expect(await ids(vault, { striae: 'alba' })).toEqual([]);
    expect(await ids(vault, { striae: 'rubra' })).toEqual([deep]);
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('and a span that ends before it begins, or a band turned round, is told', async () => {
    const vault = await practiceAtWork();
    const ask = (filter: Partial<SearchFilter>) =>
      vault.ask('searches:run', { text: 'a', filter: { ...noFilter, ...filter }, after: null, limit: 5 });
    expect(await ask({ from: '2026-02-01', until: '2026-01-01' })).toMatchObject(
      failed('invalid', 'search.dates-reversed'),
    );
    expect(await ask({ depth: { minUm: 2000, maxUm: 1000 } })).toMatchObject(failed('invalid', 'input'));
  });
});
