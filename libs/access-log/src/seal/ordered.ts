import type pg from 'pg';

/** Rows fetched at a time: an entry may name 25,000 people. */
const FETCH = 100;

/** The rows of a query by column `number`, a few at a time, in the transaction of its client. */
export class Ordered<Row extends pg.QueryResultRow> {
  #rows: Row[] = [];
  #index = 0;
  #declared = false;
  #ended = false;

  /** @param query what follows `SELECT`; its table has a column `number` */
  constructor(
    private readonly client: pg.ClientBase,
    private readonly name: string,
    private readonly query: string,
    private readonly signal?: AbortSignal,
  ) {}

  /** The row that {@link next} will give; undefined behind the last. */
  async peek(): Promise<Row | undefined> {
    if (this.#index === this.#rows.length && !this.#ended) await this.#fetch();
    return this.#rows[this.#index];
  }

  async next(): Promise<Row | undefined> {
    const row = await this.peek();
    if (row) this.#index++;
    return row;
  }

  async #fetch(): Promise<void> {
    this.signal?.throwIfAborted();
    if (!this.#declared)
      // a table's own column, not the text that is selected under its name
      await this.client.query(
        `DECLARE ${this.name} NO SCROLL CURSOR FOR SELECT ${this.query} AS source ORDER BY source.number`,
      );
    this.#declared = true;
    this.#rows = (await this.client.query<Row>(`FETCH ${FETCH} FROM ${this.name}`)).rows;
    this.#index = 0;
    this.#ended = this.#rows.length < FETCH;
  }
}
