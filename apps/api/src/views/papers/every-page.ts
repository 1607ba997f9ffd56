/** A part of a list, and where the next one begins. */
interface Part<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** Rows of a part. */
const LIMIT = 500;

/** All rows of a list, part by part. */
export async function everyPage<Item>(
  ask: (part: { readonly limit: number; readonly cursor?: string }) => Promise<Part<Item>>,
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await ask({ limit: LIMIT, ...(cursor !== undefined && { cursor }) });
    all.push(...items);
    cursor = next;
  } while (cursor !== undefined);
  return all;
}
