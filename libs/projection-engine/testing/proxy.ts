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
  /** Keeps what the database sends from now on. */
  readonly hold: () => Held;
  /** Pieces that clients have sent so far. */
  readonly sent: () => number;
  readonly close: () => Promise<void>;
}

/** What the database has sent, and clients have not got. */
export interface Held {
  readonly pieces: () => number;
  /** Gives it to them as one piece, and what follows as it comes. */
  readonly release: () => void;
}

export async function testProxy(databaseUrl: string): Promise<TestProxy> {
  const target = new URL(databaseUrl);
  const pairs = new Set<{ client: Socket; server: Socket; silent: boolean }>();
  let refuses = false;
  let sent = 0;
  let held: { readonly to: Socket; readonly bytes: Buffer }[] | undefined;
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
        if (from === server && held) held.push({ to, bytes });
        else if (!pair.silent) to.write(bytes);
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
    hold: () => {
      const pieces: NonNullable<typeof held> = (held = []);
      const release = () => {
        held = undefined;
        for (const to of new Set(pieces.map((piece) => piece.to)))
          to.write(Buffer.concat(pieces.filter((piece) => piece.to === to).map(({ bytes }) => bytes)));
      };
      return { pieces: () => pieces.length, release };
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
