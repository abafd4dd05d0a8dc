import type { BrowserWindow } from 'electron';
import { stillRunning } from '../shared/clocks/clock.ts';
import {
  contract,
  type ChannelName,
  type ChannelOf,
  type InputOf,
  type OutputOf,
} from '../shared/ipc/contract.ts';
import { isWellWritten, plainSize } from '../shared/ipc/plain-input.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Attachments } from './attachments/attachments.ts';
import type { Backups } from './backups/backups.ts';
import { type Locks, opening } from './locks.ts';
import type { OneGo } from './in-one-go.ts';
import type { AskLeaving } from './leaving/ask-leaving.ts';
import type { OldCopiesOfHome } from './leaving/old-copies.ts';
import { saveCopy } from './leaving/save-copy.ts';
import type { OnTheWay } from './on-the-way.ts';
import { listPrinters, printPapers, savePdf } from './print.ts';
import type { PrintWindow } from './print-window.ts';
import { saveFile } from './save-file.ts';
import type { pdfSaving } from './save-pdfs.ts';
import type { Drills } from './restores/drills.ts';
import type { Restores } from './restores/restores.ts';
import type { CameraGate } from './security/camera-gate.ts';
import type { WindowCaptures } from './security/captures.ts';
import type { Storage } from './storage/storage.ts';
import type { SystemKeys } from './system-keys/system-keys.ts';
import type { ServedDocument, VaultState } from './vault/messages.ts';
import type { VaultProcess } from './vault-process.ts';

export interface MainSide {
  readonly vault: VaultProcess;
  readonly camera: CameraGate;
  readonly captures: WindowCaptures;
  readonly print: PrintWindow;
  readonly onTheWay: OnTheWay;
  readonly window: () => BrowserWindow | undefined;
  readonly locks: Pick<Locks, 'lock' | 'last' | 'hand' | 'answered'>;
  readonly version: string;
  readonly going: Pick<OneGo, 'read'>;
  readonly attachments: Attachments;
  readonly backups: Backups;
  readonly oldCopies: OldCopiesOfHome;
  readonly drills: Drills;
  readonly restores: Restores;
  readonly storage: Storage;
  readonly systemKeys: SystemKeys;
  readonly savePdfs: ReturnType<typeof pdfSaving>;
}

type Handler<Name extends ChannelName> = (
  side: MainSide,
  input: InputOf<Name>,
) => Promise<Result<OutputOf<Name>>>;

const status: Handler<'vault:status'> = async (side) => {
  const state = (await side.vault.ask({ kind: 'state' })) as Result<VaultState>;
  if (!state.ok) return state;
  const last = side.locks.last();
  const locked = state.value.state === 'locked';
  return ok({
    ...state.value,
    clocks: locked ? stillRunning(last?.clocks ?? [], Date.now()) : state.value.clocks,
    host: process.versions.electron ? 'electron' : 'chromium',
    captures: side.captures.read(),
    version: side.version,
    lockedAt: last?.at ?? null,
    lockedBy: last?.by ?? null,
  });
};

const askLeaving = ({ vault }: MainSide): AskLeaving =>
  ((question) => vault.ask({ kind: 'leaving', ask: question })) as AskLeaving;

const saveDocument: Handler<'documents:save-pdf'> = async (side, { id, leaving }) => {
  const window = side.window();
  const may = await askLeaving(side)({ do: 'release', ids: [id], action: 'save', leaving });
  if (!may.ok) return may;
  const document = (await side.vault.ask({ kind: 'document', id })) as Result<ServedDocument>;
  if (!document.ok) return document;
  return window ? savePdf(side.print, window, id, document.value) : fail('unexpected');
};

const saveDocuments: Handler<'documents:save-pdfs'> = async (side, { leaving, ...input }) => {
  const window = side.window();
  const may = await askLeaving(side)({ do: 'release', ids: input.ids, action: 'save', leaving });
  if (!may.ok) return may;
  const read = (id: string): Promise<Result<ServedDocument>> =>
    side.vault.ask({ kind: 'document', id }) as Promise<Result<ServedDocument>>;
  return window ? side.savePdfs(window, read, input) : fail('unexpected');
};

const saveTemplates: Handler<'templates:export-file'> = async (side, input) => {
  const window = side.window();
  const asked = { kind: 'call', channel: 'templates:export', input } as const;
  const file = (await side.vault.ask(asked)) as Result<OutputOf<'templates:export'>>;
  if (!file.ok) return file;
  if (!window) return fail('unexpected');
  const filter = { name: 'JSON', extension: 'json' };
  return saveFile(window, { name: 'stria-texts.json', filter, make: async () => file.value.text });
};

const saveExposures: Handler<'exposures:save-table'> = async (side, input) => {
  const window = side.window();
  const asked = { kind: 'call', channel: 'exposures:table', input } as const;
  const table = (await side.vault.ask(asked)) as Result<OutputOf<'exposures:table'>>;
  if (!table.ok) return table;
  if (!window) return fail('unexpected');
  const filter = { name: 'CSV', extension: 'csv' };
  return saveFile(window, { name: 'stria-exposed.csv', filter, make: async () => table.value.text });
};

const saveKeeping: Handler<'keeping:save-table'> = async (side, input) => {
  const window = side.window();
  const asked = { kind: 'call', channel: 'keeping:table', input } as const;
  const table = (await side.vault.ask(asked)) as Result<OutputOf<'keeping:table'>>;
  if (!table.ok) return table;
  if (!window) return fail('unexpected');
  const filter = { name: 'CSV', extension: 'csv' };
  return saveFile(window, { name: 'stria-keeping.csv', filter, make: async () => table.value.text });
};

const saveOutcomes: Handler<'outcomes:save-table'> = async (side, input) => {
  const window = side.window();
  const asked = { kind: 'call', channel: 'outcomes:table', input } as const;
  const table = (await side.vault.ask(asked)) as Result<OutputOf<'outcomes:table'>>;
  if (!table.ok) return table;
  if (!window) return fail('unexpected');
  const { text, fileName: name } = table.value;
  return saveFile(window, { name, filter: { name: 'CSV', extension: 'csv' }, make: async () => text });
};

/** Whether what waits for an unlock may go on: where records can only be read all of it would be refused. */
const mayBeWritten = async ({ vault }: MainSide): Promise<boolean> => {
  const state = (await vault.ask({ kind: 'state' })) as Result<VaultState>;
  return state.ok && state.value.onlyRead === null;
};

/** Lets the clock of the lock and what waits for an unlock hear of an answer, before the page has it. */
const heard = async <Name extends ChannelName>(
  side: MainSide,
  name: Name,
  asked: Promise<Result<OutputOf<Name>>>,
): Promise<Result<OutputOf<Name>>> => {
  const answer = await asked;
  side.locks.answered(name, answer);
  if (answer.ok && opening.has(name) && (await mayBeWritten(side))) {
    await side.storage.unlocked();
    side.backups.unlocked();
    side.restores.unlocked();
    void side.systemKeys.unlocked();
  }
  return answer;
};

const handlers: { readonly [Name in ChannelOf<'main'>]: Handler<Name> } = {
  'vault:status': status,
  'vault:going': async ({ going }) => ok(going.read()),
  'vault:lock': async (side, { by }) => {
    await side.locks.lock(by);
    return ok(null);
  },
  'vault:hand': async (side, { inSession }) => {
    side.locks.hand(inSession);
    return ok(null);
  },
  'vault:hide-from-captures': async ({ captures }, { hidden }) => captures.hide(hidden),
  'documents:save-pdf': saveDocument,
  'printing:printers': listPrinters,
  'printing:print': async (side, { leaving, ...job }) => {
    const window = side.window();
    const release = (ids: readonly string[], action: 'save' | 'print') =>
      askLeaving(side)({ do: 'release', ids, action, leaving });
    return window ? printPapers({ ...side, release }, window, job) : fail('unexpected');
  },
  'printing:making': async ({ print }) => ok(print.making()),
  'printing:cancel': async ({ print }) => {
    print.stop();
    return ok(null);
  },
  'printing:save-logo': (side, input) => side.attachments.saveLogo(input),
  'documents:save-pdfs': saveDocuments,
  'scans:open-camera': async (side) => {
    side.camera.open();
    return ok(null);
  },
  'scans:close-camera': async (side) => {
    side.camera.close();
    return ok(null);
  },
  'attachments:begin': (side, input) => side.attachments.begin(input),
  'attachments:piece': (side, input) => side.attachments.piece(input),
  'attachments:look': (side, input) => side.attachments.look(input),
  'attachments:attach': (side, input) => side.attachments.attach(input),
  'attachments:cancel': (side, input) => side.attachments.cancel(input),
  'templates:export-file': saveTemplates,
  'exposures:save-table': saveExposures,
  'keeping:save-table': saveKeeping,
  'outcomes:save-table': saveOutcomes,
  'system-keys:status': (side) => side.systemKeys.status(),
  'system-keys:start': (side, { passphrase }) => side.systemKeys.start(passphrase),
  'system-keys:stop': (side) => side.systemKeys.stop(),
  'system-keys:ready': (side) => side.systemKeys.isReady(),
  'system-keys:unlock': (side) => heard(side, 'system-keys:unlock', side.systemKeys.unlock()),
  'storage:status': async (side) => ok(await side.storage.status()),
  'backups:status': (side) => side.backups.status(),
  'backups:make': (side) => side.backups.make(),
  'backups:making': async (side) => ok(side.backups.making()),
  'backups:cancel': async (side) => {
    side.backups.cancel();
    return ok(null);
  },
  'backups:leave': (side, { today }) => side.backups.leave(today),
  'backups:choose-folder': (side) => side.backups.chooseFolder(side.window()),
  'erasures:old-copies': (side) => side.oldCopies.list(),
  'erasures:remove-old-copies': (side, { passphrase }) => side.oldCopies.replace(passphrase),
  'copies:save': async (side, input) => {
    const window = side.window();
    return window ? saveCopy(askLeaving(side), window, input) : fail('unexpected');
  },
  'drills:status': (side) => side.drills.status(),
  'drills:start': (side, { place, secret }) => side.drills.start(place, secret),
  'drills:cancel': async (side) => {
    await side.drills.stop();
    return ok(null);
  },
  'restores:status': (side) => side.restores.status(),
  'restores:choose-folder': (side) => side.restores.chooseFolder(side.window()),
  'restores:start': (side, { id, secret }) => side.restores.start(id, secret),
  'restores:cancel': async (side) => {
    await side.restores.stop();
    return ok(null);
  },
  'restores:undo': (side) => side.restores.undo(),
};

/** Asks the vault. */
const passOn = <Name extends ChannelName>(
  side: MainSide,
  name: Name,
  input: unknown,
): Promise<Result<OutputOf<Name>>> => {
  const asked = side.vault.ask({ kind: 'call', channel: name, input, packed: true });
  return heard(side, name, asked as Promise<Result<OutputOf<Name>>>);
};

/** Answers a call of main's own channels: shape, what the vault says of lock and role, then the handler. */
const answerHere = async (side: MainSide, name: ChannelName, input: unknown): Promise<Result<unknown>> => {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) return fail('invalid', 'input');
  if (!isWellWritten(parsed.data)) return fail('invalid', 'broken-text');
  try {
    if (!contract[name].whileLocked) {
      const may = await side.vault.ask({ kind: 'may', channel: name });
      if (!may.ok) return may;
    }
    const handler = handlers[name as ChannelOf<'main'>] as (
      side: MainSide,
      input: unknown,
    ) => Promise<Result<unknown>>;
    return await handler(side, parsed.data);
  } catch {
    return fail('unexpected');
  }
};

/**
 * Answers one call of the page, unless there were too many of late or too much is on its way already: own channels here, everything
 * else by the vault process. A lock is never too much. Never throws.
 */
export const answerPage = async (
  side: MainSide,
  channel: unknown,
  input: unknown,
): Promise<Result<unknown>> => {
  const isLock = channel === 'vault:lock';
  if (!isLock && !side.onTheWay.next(Date.now())) return fail('busy', 'too-many-calls');
  if (typeof channel !== 'string' || !Object.hasOwn(contract, channel))
    return fail('refused', 'unknown-channel');
  const name = channel as ChannelName;
  const bytes = plainSize(input, contract[name].maxBytes);
  if (bytes === undefined) return fail('invalid', 'not-plain');
  const answer = contract[name].answeredBy === 'vault' ? passOn : answerHere;
  if (isLock) return answer(side, name, input);
  if (!side.onTheWay.enter(bytes)) return fail('busy', 'too-much-at-once');
  try {
    return await answer(side, name, input);
  } finally {
    side.onTheWay.leave(bytes);
  }
};
