import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Addendum, noAddition } from '../../../../shared/consents/addendum.ts';
import type { Consent } from '../../../../shared/consents/consent.ts';
import type { SmallConsent } from '../../../../shared/consents/small-consent.ts';
import type { DocumentInfo, DocumentKind } from '../../../../shared/documents/document.ts';
import { neededOf, type NeedSources } from '../../../../shared/documents/shelf-needs.ts';
import { shelfOf, type ShelfSources } from '../../../../shared/documents/shelf.ts';
import { quiet } from '../rules/quiet-facts.ts';

const [today, day] = ['2026-05-20', 86_400_000];
const signed = quiet.consent as unknown as Consent;
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const info = (id: string, kind: DocumentKind, source: string, at = 5 * day): DocumentInfo => ({
  id,
  patient: 'p',
  kind,
  source,
  title: `Title of ${id}`,
  fileName: 'x.pdf',
  hash: 'h',
  at,
});
const consentOf = (id: string, more: Partial<Consent> = {}): Consent => ({
  ...signed,
  id,
  outcome: 'agreed',
  withdrawnAt: null,
  withdrawals: [],
  kind: 'treatment',
  addenda: [],
  signing: null,
  photos: { record: 'no', teaching: 'no', marketing: 'no' },
  ...more,
});
const addendumOf = (id: string, outcome: 'agreed' | 'declined'): Addendum =>
  ({ id, outcome, addition: noAddition, signedAt: 6 * day }) as Addendum;
const nothing: NeedSources = {
  now: Date.UTC(2027, 0, 1),
  today,
  dateOf,
  templates: [],
  consents: [],
  documents: [],
  attachments: [],
  corrections: [],
  offered: [],
  smallConsents: [],
  born: '1991-03-04',
  adultAge: 18,
  planned: [],
  screened: true,
};
const scan = (id: string, document: string | null, invalid = false) => ({
  id,
  kind: 'paper-sheet' as const,
  label: `Scan ${id}`,
  at: 7 * day,
  takenOn: '1970-01-08',
  document,
  invalid: invalid ? { at: 8 * day, by: 'T. W.', reason: 'Of another patient' } : null,
});
const states = (sources: Partial<ShelfSources>) =>
  Object.fromEntries(
    shelfOf({ ...nothing, ...sources }).map(({ key, kind, state }) => [key, `${kind} ${state}`]),
  );

/** Any shelf: consents in every state with their sheets, forms, papers, scans, marks and drafts. */
const anySources: fc.Arbitrary<ShelfSources> = fc
  .array(
    fc.record({
      outcome: fc.constantFrom('agreed' as const, 'declined' as const),
      withdrawnAt: fc.option(fc.integer({ min: 1, max: 9 * day })),
      validUntil: fc.option(fc.constantFrom('2026-05-19', '2026-05-20', '2027-01-01')),
      addenda: fc.array(fc.constantFrom('agreed' as const, 'declined' as const), { maxLength: 3 }),
      form: fc.constantFrom<DocumentKind>('photo-consent', 'refusal', 'leaflet', 'session', 'withdrawal'),
      scanned: fc.constantFrom('none' as const, 'valid' as const, 'invalid' as const),
      marked: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((made) => ({
    ...nothing,
    consents: made.map(({ outcome, withdrawnAt, validUntil, addenda }, nth) =>
      consentOf(`c${nth}`, {
        outcome,
        withdrawnAt,
        scope: { ...signed.scope, validUntil },
        addenda: addenda.map((one, place) => addendumOf(`a${nth}-${place}`, one)),
      }),
    ),
    documents: made.flatMap(({ addenda, form }, nth) => [
      info(`dc${nth}`, 'consent', `c${nth}`, nth),
      ...addenda.map((_one, place) => info(`da${nth}-${place}`, 'addendum', `a${nth}-${place}`)),
      info(`df${nth}`, form, 'p', nth * day),
    ]),
    attachments: made.flatMap(({ scanned }, nth) =>
      scanned === 'none' ? [] : [scan(`s${nth}`, `df${nth}`, scanned === 'invalid')],
    ),
    corrections: made.flatMap(({ marked }, nth) =>
      marked
        ? [
            {
              id: `m${nth}`,
              patient: 'p',
              of: { type: 'document' as const, id: `df${nth}` },
              at: nth,
              by: 'T. W.',
              fields: { what: 'not-valid' as const, reason: 'Wrong patient' },
            },
          ]
        : [],
    ),
    offered: made.length % 2 === 0 ? [] : [{ id: 'draft', savedAt: 9 * day, kind: 'treatment' as const }],
  }));

describe('the shelf', () => {
  it('is the same whatever the order in which things are handed in, and every line is there once', () => {
    fc.assert(
      fc.property(anySources, fc.infiniteStream(fc.nat()), (sources, picks) => {
        const mixed = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => ({ one, pick: picks.next().value ?? 0 }))
            .toSorted((a, b) => a.pick - b.pick)
            .map(({ one }) => one);
        const lines = shelfOf(sources);
        const other = {
          ...sources,
          consents: mixed(sources.consents),
          documents: mixed(sources.documents),
          attachments: mixed(sources.attachments),
          corrections: mixed(sources.corrections),
        };
        expect(shelfOf(other)).toEqual(lines);
        expect(neededOf({ ...nothing, ...other })).toEqual(neededOf({ ...nothing, ...sources }));
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
        const { documents, attachments, offered } = sources;
        expect(lines).toHaveLength(documents.length + attachments.length + offered.length);
      }),
    );
  });

  it('never shows as signed what was withdrawn, ran out, is not valid, or came back on no valid scan', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const lines = new Map(shelfOf(sources).map((line) => [line.key, line]));
        for (const consent of sources.consents) {
          const own = [`document:dc${consent.id.slice(1)}`];
          const added = consent.addenda.map(({ id }) => `document:d${id}`);
          for (const key of [...own, ...added]) {
            const state = lines.get(key)?.state;
            if (consent.withdrawnAt !== null) expect(state).not.toBe('signed');
            const until = consent.scope.validUntil;
            if (consent.outcome === 'agreed' && until !== null && until < today)
              expect(state).not.toBe('signed');
          }
        }
        for (const line of lines.values()) {
          if (line.reason !== '') expect(line.state).toBe('not-valid');
          if (line.state === 'signed' && line.kind === 'photo') expect(line.returned).not.toBeNull();
        }
      }),
    );
  });

  it('says how consents, addenda, forms, papers and scans stand', () => {
    const consent = consentOf('c', { addenda: [addendumOf('a', 'agreed'), addendumOf('b', 'declined')] });
    const declined = consentOf('d', { outcome: 'declined' });
    const documents = [
      info('1', 'consent', 'c'),
      info('2', 'addendum', 'a'),
      info('3', 'addendum', 'b'),
      info('4', 'consent', 'd'),
      info('5', 'photo-consent', 'p'),
      info('6', 'withdrawal', 'c/1'),
      info('7', 'withdrawal', 'p'),
      info('8', 'exposure-letter', 'p'),
    ];
    const attachments = [scan('x', '7'), scan('y', null), { ...scan('z', null), kind: 'photo' as const }];
    const offered = [{ id: 'draft', savedAt: 9 * day, kind: 'treatment' as const }];
    expect(states({ consents: [consent, declined], documents, attachments, offered })).toEqual({
      'document:1': 'treatment signed',
      'document:2': 'addendum signed',
      'document:3': 'addendum kept',
      'document:4': 'refusal signed',
      'document:5': 'photo offered',
      'document:6': 'withdrawal kept',
      'document:7': 'withdrawal signed',
      'document:8': 'letter kept',
      'attachment:x': 'scan kept',
      'attachment:y': 'scan kept',
      'draft:draft': 'treatment offered',
    });
  });
});

describe('what is needed', () => {
  const abdomen = { region: 'abdomen-lower', side: 'right' } as const;
  const [flank] = [{ region: 'flank', side: 'left' } as const];
  const plan = { areas: [abdomen], maxDepthUm: 1500, prescribed: false };
  const covering = consentOf('c', {
    scope: { ...signed.scope, areas: [abdomen], maxDepthUm: 2000, validUntil: null },
  });
  const needs = (sources: Partial<NeedSources>): readonly string[] =>
    neededOf({ ...nothing, ...sources }).map(({ kind, need }) => `${kind}: ${String(need)}`);

  it('is nothing while nothing is planned and no photo is kept', () => {
    expect(needs({ screened: false, born: '2020-01-01' })).toEqual([]);
  });

  it('is a consent for what is planned, with why there is none that stands', () => {
    const planned = [plan];
    expect(needs({ planned })).toEqual(['treatment: no-consent']);
    expect(needs({ planned, offered: [{ id: 'd', savedAt: 1, kind: 'treatment' }] })).toEqual([]);
    expect(needs({ planned, consents: [covering] })).toEqual([]);
    expect(needs({ planned, consents: [{ ...covering, withdrawnAt: 3 }] })).toEqual(['treatment: withdrawn']);
    expect(needs({ planned, consents: [{ ...covering, outcome: 'declined' }] })).toEqual([
      'treatment: declined',
    ]);
    const old = { ...covering, scope: { ...covering.scope, validUntil: '2026-05-19' } };
    expect(needs({ planned, consents: [old] })).toEqual(['treatment: expired']);
    const newer = {
      id: covering.template,
      language: covering.templateLanguage,
      version: covering.templateVersion + 1,
      kind: 'consent' as const,
      title: '',
      adoptedBy: 'T. W.',
      adoptedAt: 1,
    };
    expect(needs({ planned, consents: [covering], templates: [newer] })).toEqual(['treatment: new-text']);
  });

  it('is an addendum where areas or depth go past every consent that stands', () => {
    const beyond = { ...plan, areas: [abdomen, flank] };
    for (const planned of [[beyond], [{ ...plan, maxDepthUm: 2001 }], [plan, beyond]])
      expect(needs({ planned, consents: [covering] })).toEqual(['addendum: scope']);
  });

  it('is a consent to photos, of a guardian, to a prescribed medicine, and the screening', () => {
    const attachments = [{ ...scan('z', null), kind: 'photo' as const }];
    expect(needs({ attachments })).toEqual(['photo: photos-without-consent']);
    const yes = { ...covering, photos: { ...covering.photos, record: 'yes' as const } };
    expect(needs({ attachments, consents: [yes] })).toEqual([]);
    const taken = [
      {
        purposes: ['record'],
        addendum: null,
        on: null,
        told: 'phone',
        reason: '',
        revision: 1,
        at: Date.UTC(2026, 11, 31),
        by: '',
      },
    ];
    expect(
      needs({ attachments, consents: [{ ...yes, withdrawals: taken as Consent['withdrawals'] }] }),
    ).toEqual(['photo: photos-without-consent']);
    const small = {
      id: 's',
      kind: 'photo-consent',
      outcome: 'agreed',
      signedAt: 5 * day,
      withdrawnAt: null,
      withdrawals: [],
      photos: { ...covering.photos, record: 'yes' },
    } as unknown as SmallConsent;
    const read = info('r', 'consent', 's');
    expect(needs({ attachments, smallConsents: [small], documents: [read] })).toEqual([]);
    expect(states({ smallConsents: [small], documents: [read] })).toEqual({ 'document:r': 'photo signed' });
    const whole = [{ ...taken[0], purposes: null, at: 6 * day }];
    const back = { ...small, withdrawnAt: 6 * day, withdrawals: whole } as unknown as SmallConsent;
    expect(states({ smallConsents: [back], documents: [read] })).toEqual({ 'document:r': 'photo withdrawn' });
    expect(needs({ attachments, smallConsents: [back], documents: [read] })).toEqual([
      'photo: photos-without-consent',
    ]);
    const form = info('f', 'photo-consent', 'p');
    expect(needs({ attachments, documents: [form] })).toEqual([]);
    const child = { planned: [{ ...plan, prescribed: true }], consents: [covering], born: '2010-05-21' };
    expect(needs({ ...child, screened: false })).toEqual([
      'guardian: minor',
      'anaesthetic: prescribed',
      'screening: no-screening',
    ]);
    expect(needs({ ...child, born: '2008-05-20' })).toEqual(['anaesthetic: prescribed']);
  });
});
