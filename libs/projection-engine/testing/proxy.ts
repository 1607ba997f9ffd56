import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to PostgreSQL that a test can disturb. */
export interface TestProxy {
  /** The database behind it. */
  readonly url: string;
  /** From now on nothing passes on the connections that there are; they stay open. New ones work. */
  readonly silence: () => void;
  /** Cuts all connections, and refuses new ones until it is told otherwise. */
  readonly refuse: (refuses: boolean) => void;
  /** Pieces that clients have sent so far. */
  readonly sent: () => number;
  readonly close: () => Promise<void>;
}

export async function testProxy(databaseUrl: string): Promise<TestProxy> {
  const target = new URL(databaseUrl);
  const pairs = new Set<{ client: Socket; server: Socket; silent: boolean }>();
  let refuses = false;
  let sent = 0;
  const proxy = createServer((client) => {
    if (refuses) {
      client.destroy();
      return;
    }
    const server = connect(Number(target.port), target.hostname);
    const pair = { client, server, silent: false };
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.on('data', (bytes) => {
        if (from === client) sent++;
        if (!pair.silent) to.write(bytes);
      });
      from.on('error', end).on('close', end);
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((proxy.address() as AddressInfo).port);
  const cut = () => {
    for (const { client } of [...pairs]) client.destroy();
  };
  return {
    url: url.href,
    silence: () => {
      for (const pair of pairs) pair.silent = true;
    },
    refuse: (now) => {
      refuses = now;
      if (now) cut();
    },
    sent: () => sent,
    close: async () => {
      cut();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
