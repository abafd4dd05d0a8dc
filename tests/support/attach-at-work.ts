import { v7 as newId } from 'uuid';
import type { Attachment, FileContent } from '../../shared/attachments/attachment.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { FileAsk, NewAttachment } from '../../electron/vault/messages.ts';
import { guarded } from '../../electron/vault/ipc/answer-call.ts';
import { answerFile } from '../../electron/vault/services/attached-files.ts';
import { saveRecord } from '../../electron/vault/services/save-record.ts';
import { workOf } from './practice-at-work.ts';
import type { VaultAtWork } from './vault-at-work.ts';

/** What answers main's questions about files: a vault here, or a process of its own. */
export type AskFile = (ask: FileAsk) => Promise<Result<unknown>>;

export const askFileOf =
  ({ holder }: VaultAtWork): AskFile =>
  (ask) =>
    guarded(() => answerFile(holder, ask));

/** A PDF's worth of facts, for bytes that are only stored. */
export const contentOf = (bytes: Uint8Array): FileContent => ({
  type: 'pdf',
  bytes: bytes.length,
  widthPx: null,
  heightPx: null,
  pages: 1,
  capturedAt: null,
});

/** An attachment as main hands it over, with what a test wants to be different. */
export const attachInput = (
  patient: string,
  bytes: Uint8Array,
  changes: Partial<NewAttachment> = {},
): NewAttachment => ({
  id: newId(),
  of: { patient, session: null, consent: null, document: null },
  fields: { kind: 'paper-sheet', label: 'Sheet of 19-Nov', note: '', takenOn: '2026-11-19' },
  content: contentOf(bytes),
  thumbnail: Buffer.alloc(0),
  ...changes,
});

const piece = 700_000;

/** Brings bytes into the vault as main does, piece by piece, and makes the record. */
export async function attachBytes(
  ask: AskFile,
  bytes: Uint8Array,
  attach: NewAttachment,
): Promise<Result<Attachment>> {
  const begun = await ask({ do: 'begin', bytes: bytes.length });
  if (!begun.ok) return begun;
  const token = String(begun.value);
  for (let at = 0; at < bytes.length; at += piece) {
    const added = await ask({ do: 'piece', token, piece: bytes.subarray(at, at + piece) });
    if (!added.ok) return added;
  }
  return (await ask({ do: 'attach', token, attach })) as Result<Attachment>;
}

/** The same, for an attachment that has to be made. */
export async function attached(ask: AskFile, bytes: Uint8Array, attach: NewAttachment): Promise<Attachment> {
  const made = await attachBytes(ask, bytes, attach);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

/** Notes that an attachment is not valid, or that this is taken back; answers the attachment as it is then. */
export async function markAttachment(
  { get }: Pick<VaultAtWork, 'get'>,
  id: string,
  reason: string,
  what: 'not-valid' | 'valid-again' = 'not-valid',
): Promise<Attachment> {
  await get('attachments:mark', { id: newId(), of: { type: 'attachment', id }, fields: { what, reason } });
  return get('attachments:get', { id });
}

/** Marks an attachment with the entry that did so before marks could be taken back. */
export function markAsBefore(vault: VaultAtWork, patient: string, id: string, reason: string): void {
  const work = workOf(vault);
  const body = { patient, byName: work.user.name, reason };
  const saved = work.vault.write(work.user.id, work.now(), (tx) =>
    saveRecord(tx, work, { type: 'invalidation', id, revision: 0, body, draft: null }),
  );
  if (!saved.ok) throw new Error(saved.error.reason);
}

/** Everything of an attachment's file, decrypted. */
export async function wholeFile(ask: AskFile, id: string): Promise<Result<Buffer>> {
  const parts: Uint8Array[] = [];
  for (let segment = 0; ; segment += 1) {
    const part = (await ask({ do: 'picture', id, size: 'whole', segment })) as Result<{
      readonly bytes: Uint8Array;
      readonly last: boolean;
    }>;
    if (!part.ok) return fail(part.error.code, part.error.reason);
    parts.push(part.value.bytes);
    if (part.value.last) return { ok: true, value: Buffer.concat(parts) };
  }
}
