import {
  type Attachment,
  contentSchema,
  type FileContent,
  mostFileBytes,
} from '../../shared/attachments/attachment.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { FileAsk, FilePart } from '../vault/messages.ts';
import type { VaultProcess } from '../vault-process.ts';
import type { ImportProcess } from './import-process.ts';

/** Brings files from the page, through a process without keys, into the vault; and pictures from there to the page. */
export interface Attachments {
  readonly begin: (input: InputOf<'attachments:begin'>) => Promise<Result<null>>;
  readonly piece: (input: InputOf<'attachments:piece'>) => Promise<Result<null>>;
  readonly look: (input: InputOf<'attachments:look'>) => Promise<Result<FileContent>>;
  readonly attach: (input: InputOf<'attachments:attach'>) => Promise<Result<Attachment>>;
  /** Makes a file that came the practice's logo. */
  readonly saveLogo: (input: InputOf<'printing:save-logo'>) => Promise<Result<null>>;
  readonly cancel: (input: InputOf<'attachments:cancel'>) => Promise<Result<null>>;
  /** A picture whole, or why it cannot be shown. */
  readonly picture: (id: string, size: 'whole' | 'small') => Promise<Result<Picture>>;
  /** Ends every import; nothing of one is left. */
  readonly dropAll: () => void;
}

export interface Picture {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Import {
  readonly name: string;
  readonly expected: number;
  readonly child: ImportProcess;
  received: number;
  content: FileContent | undefined;
  attaching: boolean;
}

/** Files that may be brought at once; the page brings one. */
const mostAtOnce = 2;

const pictureTypes: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** Makes it; `start` begins a process for one file. */
export const attachments = (vault: Pick<VaultProcess, 'ask'>, start: () => ImportProcess): Attachments => {
  const imports = new Map<string, Import>();
  const ask = (question: FileAsk) => vault.ask({ kind: 'file', ask: question });

  const drop = (id: string): void => {
    imports.get(id)?.child.end();
    imports.delete(id);
  };

  const begin: Attachments['begin'] = async ({ import: id, name, bytes }) => {
    if (bytes === 0) return fail('refused', 'file-empty');
    if (bytes > mostFileBytes) return fail('refused', 'file-too-large');
    if (imports.has(id)) return fail('conflict', 'import-begun');
    if (imports.size >= mostAtOnce) return fail('busy', 'too-much-at-once');
    imports.set(id, {
      name,
      expected: bytes,
      child: start(),
      received: 0,
      content: undefined,
      attaching: false,
    });
    return ok(null);
  };

  const piece: Attachments['piece'] = async ({ import: id, at, piece: text }) => {
    const coming = imports.get(id);
    if (!coming) return fail('not-found', 'import');
    const bytes = Buffer.from(text, 'base64');
    if (at !== coming.received || bytes.length === 0 || at + bytes.length > coming.expected)
      return fail('invalid', 'piece');
    coming.received += bytes.length;
    const added = await coming.child.add(bytes);
    if (!added.ok) drop(id);
    return added;
  };

  const look: Attachments['look'] = async ({ import: id }) => {
    const coming = imports.get(id);
    if (!coming) return fail('not-found', 'import');
    if (coming.content) return ok(coming.content);
    if (coming.received !== coming.expected) return fail('invalid', 'piece');
    const looked = await coming.child.look(coming.name);
    if (!looked.ok) drop(id);
    else coming.content = looked.value;
    return looked;
  };

  /** Everything that the process hands out of one part, piece by piece, no more than it said before. */
  const eachPiece = async (
    child: ImportProcess,
    most: number,
    use: (piece: Uint8Array) => Promise<Result<unknown>>,
  ): Promise<Result<unknown>> => {
    for (let at = 0; ;) {
      const taken = await child.take('file', at);
      if (!taken.ok || taken.value.length === 0) return taken;
      at += taken.value.length;
      if (at > most) return fail('refused', 'file-stopped');
      const used = await use(taken.value);
      if (!used.ok) return used;
    }
  };

  const store = async (
    { child }: Import,
    content: FileContent,
    { id, of, fields }: InputOf<'attachments:attach'>,
  ): Promise<Result<Attachment>> => {
    const token = await ask({ do: 'begin', bytes: content.bytes });
    if (!token.ok) return token;
    const file = String(token.value);
    const moved = await eachPiece(child, content.bytes, (given) =>
      ask({ do: 'piece', token: file, piece: given }),
    );
    const small = moved.ok ? await child.take('thumbnail', 0) : moved;
    if (!small.ok) {
      await ask({ do: 'drop', token: file });
      return small;
    }
    const thumbnail = small.value as Uint8Array;
    return (await ask({
      do: 'attach',
      token: file,
      attach: { id, of, fields, content, thumbnail },
    })) as Result<Attachment>;
  };

  const attach: Attachments['attach'] = async (input) => {
    const coming = imports.get(input.import);
    const content = contentSchema.safeParse(coming?.content).data;
    if (!coming || !content) return fail('not-found', 'import');
    if (coming.attaching) return fail('busy', 'import-begun');
    coming.attaching = true;
    const stored = await store(coming, content, input);
    coming.attaching = false;
    // With no room, or a form that is not right, the person may try again with the same file.
    if (stored.ok || stored.error.code === 'locked') drop(input.import);
    return stored;
  };

  const saveLogo: Attachments['saveLogo'] = async ({ import: id, revision }) => {
    const coming = imports.get(id);
    if (!coming) return fail('not-found', 'import');
    if (coming.received !== coming.expected) return fail('invalid', 'piece');
    try {
      const looked = await coming.child.look(coming.name, 'logo');
      if (!looked.ok) return looked;
      const taken = await coming.child.take('file', 0);
      if (!taken.ok) return taken;
      const { type, widthPx, heightPx } = looked.value;
      const logo = { type, widthPx, heightPx, bytes: Buffer.from(taken.value).toString('base64') };
      return (await ask({ do: 'logo', revision, logo })) as Result<null>;
    } finally {
      drop(id);
    }
  };

  const picture: Attachments['picture'] = async (id, size) => {
    const parts: Uint8Array[] = [];
    for (let segment = 0; ; segment += 1) {
      const part = (await ask({ do: 'picture', id, size, segment })) as Result<FilePart>;
      if (!part.ok) return part;
      const type = pictureTypes[part.value.type];
      if (type === undefined) return fail('refused', 'no-picture');
      parts.push(part.value.bytes);
      if (part.value.last) return ok({ type, bytes: new Uint8Array(Buffer.concat(parts)) });
    }
  };

  return {
    begin,
    piece,
    look,
    attach,
    saveLogo,
    cancel: async ({ import: id }) => {
      drop(id);
      return ok(null);
    },
    picture,
    dropAll: () => [...imports.keys()].forEach(drop),
  };
};
