import pg from 'pg';

/** How many looks were recorded as permitted, and how many as refused. */
export interface Entries {
  readonly permit: number;
  readonly deny: number;
}

/** The access log, asked past the API. */
export class AccessEntries {
  private constructor(private readonly client: pg.Client) {}

  static async open(databaseUrl: string): Promise<AccessEntries> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    return new AccessEntries(client);
  }

  async counts(): Promise<Entries> {
    const { rows } = await this.client.query<Entries>(
      `SELECT count(*) FILTER (WHERE effect = 'permit')::int AS permit,
         count(*) FILTER (WHERE effect = 'deny')::int AS deny FROM jejak_access_log.entry`,
    );
    return rows[0] ?? { permit: 0, deny: 0 };
  }

  /** The latest entry, as it stands in the table. */
  async latest(): Promise<Readonly<Record<string, unknown>>> {
    const { rows } = await this.client.query<Record<string, unknown>>(
      `SELECT * FROM jejak_access_log.entry ORDER BY number DESC LIMIT 1`,
    );
    return rows[0] ?? {};
  }

  /** Does the work while nothing can be recorded. */
  async whileAway(work: () => Promise<void>): Promise<void> {
    await this.client.query(`ALTER TABLE jejak_access_log.entry RENAME TO away`);
    try {
      await work();
    } finally {
      await this.client.query(`ALTER TABLE jejak_access_log.away RENAME TO entry`);
    }
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
