import { useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { FileContent } from '../../../shared/attachments/attachment.ts';
import type { Failure } from '../../../shared/errors.ts';
import { pieceBytes } from '../../../shared/ipc/attachment-channels.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { call } from '../../api.ts';

/** Where a file is on its way from the disk of this computer into the vault. */
export type ImportState =
  | { readonly step: 'none' }
  /** Being handed over: so many bytes of so many. */
  | { readonly step: 'sending'; readonly name: string; readonly done: number; readonly of: number }
  | { readonly step: 'looking'; readonly name: string }
  | { readonly step: 'ready'; readonly name: string; readonly import: string; readonly content: FileContent }
  | { readonly step: 'failed'; readonly name: string; readonly failure: Failure };

const base64 = (bytes: Uint8Array): string => (bytes as Uint8Array & { toBase64: () => string }).toBase64();

/** Hands a file over piece by piece; `told` is asked before each, and `false` calls it off. */
export const handOver = async (
  id: string,
  file: File,
  told: (done: number) => boolean,
): Promise<Result<boolean>> => {
  const { name, size } = file;
  const begun = await call('attachments:begin', { import: id, name: name.slice(-1000), bytes: size });
  if (!begun.ok) return begun;
  for (let at = 0; at < size; at += pieceBytes) {
    if (!told(at)) return ok(false);
    const bytes = await file
      .slice(at, at + pieceBytes)
      .arrayBuffer()
      .catch(() => undefined);
    if (!bytes) return fail('refused', 'file-unreadable');
    const added = await call('attachments:piece', { import: id, at, piece: base64(new Uint8Array(bytes)) });
    if (!added.ok) return added;
  }
  return ok(true);
};

/** The same, and what came of it; undefined when it was called off. */
export const sendFile = async (
  id: string,
  file: File,
  told: (state: ImportState) => boolean,
): Promise<ImportState | undefined> => {
  const { name, size } = file;
  const failed = (failure: Failure): ImportState => ({ step: 'failed', name, failure });
  const sent = await handOver(id, file, (done) => told({ step: 'sending', name, done, of: size }));
  if (!sent.ok) return failed(sent.error);
  if (!sent.value || !told({ step: 'looking', name })) return undefined;
  const looked = await call('attachments:look', { import: id });
  return looked.ok ? { step: 'ready', name, import: id, content: looked.value } : failed(looked.error);
};

/** Brings one file at a time; another one, `stop` or going away calls off the one before. */
export const useImport = () => {
  const [state, setState] = useState<ImportState>({ step: 'none' });
  const running = useRef<string | null>(null);
  const stop = (): void => {
    const id = running.current;
    running.current = null;
    if (id !== null) void call('attachments:cancel', { import: id });
  };
  useEffect(() => stop, []);
  return {
    state,
    bring: (file: File): void => {
      stop();
      const id = newId();
      running.current = id;
      const told = (next: ImportState): boolean => {
        if (running.current !== id) return false;
        setState(next);
        return true;
      };
      void sendFile(id, file, told).then((ended) => {
        if (ended) told(ended);
        if (ended?.step === 'failed') stop();
      });
    },
    /** Ends it: the file was attached, or is not wanted. */
    stop: (): void => {
      stop();
      setState({ step: 'none' });
    },
  };
};
