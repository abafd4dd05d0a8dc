import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The pids of a process and all its living descendants, from /proc. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : undefined;
    if (parent === undefined) continue;
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (let index = 0; index < found.length; index += 1)
    found.push(...(children.get(found[index] ?? 0) ?? []));
  return found;
}

/** Whether a process still runs; one that ended and was not waited for does not. */
export function isAlive(pid: number): boolean {
  return parentOf(pid) !== undefined;
}

/** The internet sockets (TCP and UDP, as /proc/net names them) that processes hold open. */
export function internetSockets(pids: readonly number[]): string[] {
  const inodes = new Map<string, string>();
  for (const table of ['tcp', 'tcp6', 'udp', 'udp6']) {
    for (const line of readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1)) {
      const fields = line.trim().split(/\s+/);
      const [local = '', remote = '', inode = ''] = [fields[1], fields[2], fields[9]];
      if (inode !== '' && inode !== '0') inodes.set(inode, `${table} ${local} ${remote}`);
    }
  }
  return pids.flatMap((pid) => socketInodes(pid).flatMap((inode) => inodes.get(inode) ?? []));
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : Number(parent);
  } catch {
    return undefined;
  }
}

function socketInodes(pid: number): string[] {
  const folder = `/proc/${String(pid)}/fd`;
  try {
    return readdirSync(folder).flatMap((name) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/${name}`))?.[1] ?? [];
      } catch {
        return []; // closed meanwhile
      }
    });
  } catch {
    return []; // ended meanwhile
  }
}
