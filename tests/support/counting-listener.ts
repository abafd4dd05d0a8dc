import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

/** Somebody on this computer who counts what reaches them. */
export interface CountingListener {
  readonly port: number;
  /** TCP connections and UDP packets so far. */
  readonly counts: () => { readonly tcp: number; readonly udp: number };
  /** Reaches it once by each, so that a count of nothing means something. */
  readonly reach: () => Promise<void>;
  readonly close: () => void;
}

/** Listens on one port of 127.0.0.1 for TCP and UDP. */
export const countingListener = async (): Promise<CountingListener> => {
  let [tcp, udp] = [0, 0];
  const server = createServer((socket) => {
    tcp += 1;
    socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const packets = createSocket('udp4', () => (udp += 1));
  packets.bind(port, '127.0.0.1');
  await once(packets, 'listening');
  return {
    port,
    counts: () => ({ tcp, udp }),
    reach: async () => {
      const packet = once(packets, 'message');
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.end();
      const sender = createSocket('udp4');
      sender.send('x', port, '127.0.0.1', () => sender.close());
      await packet;
    },
    close: () => {
      server.close();
      packets.close();
    },
  };
};
