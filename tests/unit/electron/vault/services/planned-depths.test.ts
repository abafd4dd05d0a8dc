import { expect, it } from 'vitest';
import { upcast } from '../../../../../electron/vault/ledger/projection.ts';
import type { Json } from '../../../../../electron/vault/ledger/canonical.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import { bodies } from '../../../../../electron/vault/bodies.ts';
import type { SessionFields } from '../../../../../shared/sessions/session.ts';
import { afternoon } from '../../../../support/practice-at-work.ts';
import { hip, left, right, treat, withCourse } from './courses-at-work.ts';

const plansOf = ({ areas }: SessionFields) => areas.map(({ planned }) => planned);

it('a sealed session keeps what its course planned then, whatever the page sent and whatever is planned later', async () => {
  const { clock, vault, patient, input, course } = await withCourse();
  clock.at += 3_600_000;
  const { sent, sealed } = await treat(vault, patient, afternoon + 600_000, [right, left, hip]);
  const band = { course: course.id, minUm: 1000, maxUm: 1500 };
  // The left one is planned without a depth, the hip in no course.
  expect(plansOf(sealed.session)).toEqual([band, 'none', 'none']);

  const regions = input.fields.regions.map((area) => ({ ...area, depth: { minUm: 500, maxUm: 700 } }));
  await vault.get('courses:save', { ...input, revision: 1, fields: { ...input.fields, regions } });
  expect(await vault.get('sessions:get', { id: sent.id })).toMatchObject({ areas: sealed.session.areas });
  expect(await vault.get('sessions:seal', sent)).toMatchObject({ session: { areas: sealed.session.areas } });
});

it('an amendment keeps it, also of an area that was taken out and put back; of a new area nothing is known', async () => {
  const { clock, vault, patient, course } = await withCourse();
  clock.at += 3_600_000;
  const { sent, sealed } = await treat(vault, patient, afternoon + 600_000, [right, left]);
  const [first, second] = sealed.session.areas;
  if (!first || !second) throw new Error('An area is missing.');
  const amend = async (revision: number, areas: SessionFields['areas']) => {
    const { patient: _patient, id, ...rest } = sent;
    const change = { ...rest, session: id, revision, reason: 'Slip', fields: { ...sent.fields, areas } };
    return (await vault.get('sessions:amend', change)).session;
  };
  const without = await amend(1, [{ ...second, ...hip }, second]);
  expect(plansOf(without)).toEqual(['not-recorded', 'none']);
  const back = await amend(2, [{ ...first, planned: 'none', depthMaxUm: 1800 }, second]);
  expect(plansOf(back)).toEqual([{ course: course.id, minUm: 1000, maxUm: 1500 }, 'none']);
});

it('a session that was sealed when one depth, and hair among the hygiene, were kept is read as just that', async () => {
  const { clock, vault, patient } = await withCourse();
  clock.at += 3_600_000;
  const { sent } = await treat(vault, patient, afternoon + 600_000, [right, left]);
  const { hairRemoval: _hair, ...fields } = sent.fields;
  const before = {
    patient,
    ordinal: 1,
    byName: 'Ada',
    reason: '',
    startedAt: afternoon,
    courses: [],
    findings: [],
    fields: {
      ...fields,
      hygiene: ['hair-removed', 'gloves'],
      areas: fields.areas.map(({ planned: _planned, ...area }, index) => ({
        ...area,
        plannedUm: index === 0 ? 1500 : null,
      })),
    },
  };
  const read = upcast(projection, 'session', 8, JSON.parse(JSON.stringify(before)) as Json);
  const { fields: now } = bodies.session.parse(read);
  expect(plansOf(now)).toEqual([{ course: null, minUm: 1500, maxUm: 1500 }, 'not-recorded']);
  expect(now).toMatchObject({ hygiene: ['gloves'], hairRemoval: 'undated' });
  expect(now.products.every(({ appliedAt }) => appliedAt === null)).toBe(true);
});
