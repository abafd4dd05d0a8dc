import { describe, expect, it } from 'vitest';
import { readTrace } from '../../../../build/faults/read-trace.ts';

const socket = (fd: number, inode: number, family: string, kind: string): string =>
  `7  socket(${family}, ${kind}|SOCK_CLOEXEC, IPPROTO_IP) = ${fd}<socket:[${inode}]>`;
const address = (ip: string, port: number): string =>
  `{sa_family=AF_INET, sin_port=htons(${port}), sin_addr=inet_addr("${ip}")}, 16`;
const tcp = socket(5, 90, 'AF_INET', 'SOCK_STREAM');
const forbidden = (...lines: readonly string[]): readonly string[] => readTrace(lines.join('\n')).forbidden;

describe('a trace of the network', () => {
  it('59 allows the dead proxy, Chromium’s probe and everything that is no internet socket', () => {
    const lines = [
      tcp,
      `7  connect(5<socket:[90]>, ${address('127.0.0.1', 9)}) = -1 EINPROGRESS (Operation now in progress)`,
      socket(6, 91, 'AF_INET6', 'SOCK_DGRAM'),
      '7  connect(6<socket:[91]>, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28) = -1 ENETUNREACH (Network is unreachable)',
      socket(7, 92, 'AF_UNIX', 'SOCK_STREAM'),
      '7  bind(7<socket:[92]>, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0',
      '7  listen(7<socket:[92]>, 5) = 0',
      '7  accept4(7<socket:[92]>, NULL, NULL, SOCK_CLOEXEC) = 8<socket:[93]>',
      '7  sendmsg(7<socket:[92]>, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="AF_INET", iov_len=7}]}, 0) = 7',
    ];
    expect(readTrace(lines.join('\n'))).toEqual({ forbidden: [], internetSockets: 2 });
  });

  it.each([
    ['listens', 'listen(5<socket:[90]>, 128) = 0'],
    ['takes', 'accept(5<socket:[90]>, NULL, NULL) = 8<socket:[94]>'],
    ['connects outside', `connect(5<socket:[90]>, ${address('93.184.216.34', 443)}) = 0`],
    ['connects outside', `connect(5<socket:[90]>, ${address('8.8.8.8', 53)}) = 0`],
    ['connects on this', `connect(5<socket:[90]>, ${address('127.0.0.1', 631)}) = 0`],
    ['sends', `sendto(5<socket:[90]>, "x", 1, 0, ${address('93.184.216.34', 53)}) = 1`],
    ['sends', 'sendmsg(5<socket:[90]>, {msg_name=NULL, msg_namelen=0}, 0) = 7'],
    ['connects outside', `connect(9<socket:[77]>, ${address('10.0.0.1', 80)}) = 0`],
  ])('59 names a process that %s: %s', (what, call) => {
    expect(forbidden(tcp, `7  ${call}`)).toEqual([expect.stringMatching(`^${what}`)]);
  });

  it('59 puts calls together that another thread’s line broke off', () => {
    const lines = [
      '7  socket(AF_INET, SOCK_STREAM, IPPROTO_IP <unfinished ...>',
      '8  listen(3<socket:[1]>, 5) = 0',
      '7  <... socket resumed>)             = 5<socket:[90]>',
      '9  listen(5<socket:[90]>, 5 <unfinished ...>',
      '9  <... listen resumed>) = 0',
    ];
    expect(forbidden(...lines)).toEqual(['listens on an internet socket: listen(5<socket:[90]>, 5) = 0']);
  });

  it('59 sees that nothing was traced', () => {
    expect(readTrace('')).toEqual({ forbidden: [], internetSockets: 0 });
  });
});
