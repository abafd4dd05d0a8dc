/** System calls that make, open or use a way out; the rest of strace's network group only reads or sets options. */
export const tracedCalls = 'socket,bind,listen,connect,accept,accept4,sendto,sendmsg,sendmmsg';

/** What a trace holds: ways to or from an internet address, and whether the tracer saw anything at all. */
export interface Traffic {
  /** Sentences about calls that no process of the program may make. */
  readonly forbidden: readonly string[];
  /** How many internet sockets were made: Chromium makes some at each start, so none means that nothing was traced. */
  readonly internetSockets: number;
}

interface Socket {
  readonly internet: boolean;
  readonly kind: string;
}

const loopback = /inet_addr\("127\.\d+\.\d+\.\d+"\)|inet_pton\(AF_INET6, "::1"/;
/** Chromium asks the kernel by which address it would go out to this one. Connecting a UDP socket sends nothing. */
const probe = /"2001:4860:4860::8888"|"8\.8\.8\.8"/;
/** The proxy that nobody answers (`electron/security/no-network.ts`). */
const deadProxy = /htons\(9\), sin_addr=inet_addr\("127\.0\.0\.1"\)/;

/** Whole calls: what was broken off by another thread's line is put together again. */
const wholeCalls = (trace: string): string[] => {
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const unfinished = /^(.*) <unfinished \.\.\.>$/.exec(text)?.[1];
    if (unfinished !== undefined) {
      begun.set(thread, unfinished);
      return [];
    }
    const rest = /^<\.\.\. \w+ resumed>(.*)$/.exec(text)?.[1];
    if (rest === undefined) return text === '' ? [] : [text];
    return [`${begun.get(thread) ?? ''}${rest}`];
  });
};

const socketOf = (call: string): string | undefined => /^\w+\(\d+<socket:\[(\d+)\]>/.exec(call)?.[1];

/** A reader of one call after the other; answers what is wrong with it. */
const judge = (): { readonly see: (call: string) => string | undefined; readonly made: () => number } => {
  const sockets = new Map<string, Socket>();
  let made = 0;
  const see = (call: string): string | undefined => {
    const [, family = '', kind = '', inode = ''] =
      /^socket\((AF_\w+), (SOCK_\w+)[^)]*\) += \d+<socket:\[(\d+)\]>/.exec(call) ?? [];
    if (inode !== '') {
      const internet = family === 'AF_INET' || family === 'AF_INET6' || family === 'AF_PACKET';
      sockets.set(inode, { internet, kind });
      if (internet) made += 1;
      return undefined;
    }
    const socket = sockets.get(socketOf(call) ?? '');
    const name = /^\w+/.exec(call)?.[0] ?? '';
    const named = /sa_family=AF_INET6?\b/.test(call);
    if (!named && socket?.internet !== true) return undefined;
    if (name === 'listen') return 'listens on an internet socket';
    if (name.startsWith('accept')) return 'takes an internet connection';
    if (name === 'connect') return connecting(call, socket);
    if (name.startsWith('send') && !loopback.test(call)) return 'sends through an internet socket';
    return undefined;
  };
  return { see, made: () => made };
};

const connecting = (call: string, socket: Socket | undefined): string | undefined => {
  if (deadProxy.test(call)) return undefined;
  if (probe.test(call) && socket?.kind === 'SOCK_DGRAM') return undefined;
  return loopback.test(call) ? 'connects on this computer' : 'connects outside this computer';
};

/** Reads what `strace -f -y` wrote of one start of the program: only the dead proxy and Chromium's probe are allowed. */
export const readTrace = (trace: string): Traffic => {
  const { see, made } = judge();
  const forbidden = wholeCalls(trace).flatMap((call) => {
    const wrong = see(call);
    return wrong === undefined ? [] : [`${wrong}: ${call.slice(0, 200)}`];
  });
  return { forbidden, internetSockets: made() };
};
