import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { selectBodyVersions } from '../../../../../electron/vault/db/entry-bodies.ts';
import { writeMeta } from '../../../../../electron/vault/db/meta.ts';
import { type Db, write } from '../../../../../electron/vault/db/run.ts';
import { typedOf, typedTexts } from '../../../../../electron/vault/db/texts.ts';
import { erasePatient } from '../../../../../electron/vault/erasures/erase-patient.ts';
import { fillTyped } from '../../../../../electron/vault/ledger/fill-typed.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  concernFields,
  screeningInput,
  sealInput,
  sealWithReasons,
} from '../../../../support/record-inputs.ts';
import { mergeInput } from '../../../../support/merge-charts.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';
import { zoneInput } from '../../../../support/zone-inputs.ts';

const day = 86_400_000;
const note = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => `x ${text}`.trim().normalize('NFC'));

const typedIn = (db: Db): readonly unknown[] =>
  db.sqlite.prepare('select kind, id, typed, shown from texts order by kind, id').all();

/** The note of the newest body of a record, read out of the ledger. */
const noteOf = (db: Db, kind: string, id: string): unknown => {
  const body = selectBodyVersions(db, kind, id).at(-1)?.body;
  const { fields } = JSON.parse(body ?? '{}') as { fields?: Readonly<Record<string, unknown>> };
  return fields?.[kind === 'zone' ? 'words' : 'note'];
};

it('a title and texts come back as they were put in, and a sign that stands between them is a space', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ unit: 'binary' })), (title, texts) => {
      const plain = (text: string): string => text.replaceAll('\u001f', ' ');
      expect(typedTexts(typedOf(title, texts))).toEqual({ title: plain(title), texts: texts.map(plain) });
    }),
  );
});

it('what was typed stands beside the words after saves, amendments, merges, erasures and an update', async () => {
  const vault = await practiceAtWork({ at: afternoon });
  const { vault: open, user } = workOf(vault);
  const { db } = open;
  await fc.assert(
    fc.asyncProperty(fc.array(note, { minLength: 4, maxLength: 4 }), async ([own, first, second, other]) => {
      const [patient, twin] = [patientInput({ note: own ?? '' }), patientInput()];
      const gone = patientInput({ note: other ?? '' });
      for (const input of [patient, twin, gone]) await vault.get('patients:save', input);
      const concern = { id: newId(), patient: patient.id, revision: 0, fields: concernFields(first ?? '') };
      await vault.get('concerns:save', { ...concern, draft: null });
      await vault.get('zones:save', zoneInput(twin.id, { words: second ?? '' }));
      await vault.get('screenings:save', screeningInput(patient.id, { note: other ?? '' }));
      await vault.get('zones:save', zoneInput(gone.id, { words: first ?? '' }));
      const { sealed, sent } = await sealWithReasons(
        vault,
        sealInput(patient.id, afternoon - day, { note: first ?? '' }),
      );
      const fields = { ...sent.fields, note: second ?? '' };
      const amendment = {
        session: sealed.session.id,
        revision: 1,
        draft: null,
        reason: 'Typed wrong.',
        fields,
      };
      await vault.get('sessions:amend', amendment);
      await vault.get('merges:merge', await mergeInput(vault, patient.id, twin.id));
      const rows = typedIn(db) as readonly {
        readonly kind: string;
        readonly id: string;
        readonly typed: string;
      }[];
      for (const { kind, id, typed } of rows) expect(typedTexts(typed).texts[0]).toBe(noteOf(db, kind, id));
      write(db, (tx) => {
        tx.sqlite.exec(`update texts set typed = '' where rowid % 2 = 0; update texts set shown = ''`);
        writeMeta(tx, 'typed-due', 'yes');
      });
      expect(fillTyped(db, projection)).toBe(true);
      expect(typedIn(db)).toEqual(rows);
      expect(verifyLedger(db, open.ledger)).toMatchObject({ ok: true });
      open.write(user.id, { at: afternoon, offset: 0 }, (tx) => erasePatient(tx, gone.id));
      expect(typedIn(db).length).toBeLessThan(rows.length);
      expect(db.sqlite.prepare('select count(*) from texts where patient = ?').pluck().get(gone.id)).toBe(0);
      expect(verifyLedger(db, open.ledger)).toMatchObject({ ok: true });
    }),
    { numRuns: 4 },
  );
});
