import { saveDraft } from '../../electron/vault/db/drafts.ts';
import type { Projection } from '../../electron/vault/ledger/projection.ts';

export const passphrase = 'tundra violet anchor maple ferry';
export const owner = '0197a000-0000-7000-8000-000000000001';
/** The cheapest cost that is accepted, so that tests do not wait. */
export const cheapCost = { m: 19 * 1024, t: 2, p: 1 };
export const noon = { at: Date.UTC(2026, 10, 20, 12), offset: 60 };

/** Notes as a projection into the drafts table, which exists from the first migration on. */
export const noteProjection: Projection = {
  projectors: {
    note: (tx, entry, body) => {
      if (entry.action === 'erased') {
        tx.sqlite.prepare('delete from drafts where id = ?').run(entry.id);
        return;
      }
      const given = typeof body === 'object' && body !== null && 'text' in body ? body.text : '';
      const text = typeof given === 'string' ? given : '';
      saveDraft(tx, {
        id: entry.id,
        kind: 'note',
        patient: null,
        owner: entry.actor,
        body: text,
        save: entry.revision,
        saved_at: entry.at,
      });
    },
  },
  upcasters: {},
  tables: ['drafts'],
};
