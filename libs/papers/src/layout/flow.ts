import type { Sheet } from './sheet.js';

/** Something of a fixed height that is drawn at a height of a page. */
export interface Flowable {
  /** In points. */
  readonly height: number;
  readonly draw: (sheet: Sheet, y: number) => void;
  /** Drawn again above it where it begins a page. */
  readonly head?: Flowable;
  /** Stands on one page with what follows. */
  readonly keepWithNext?: boolean;
}

/** Something on a page. */
export interface Placed {
  readonly y: number;
  readonly item: Flowable;
}

/** Between which heights pages are filled, in points. */
export interface Frame {
  /** Of the first page, below its head. */
  readonly first: number;
  /** Of the others. */
  readonly top: number;
  readonly bottom: number;
}

/** Breaks what follows one another into pages. What keeps with the next moves with it. */
export function paginate(flow: readonly Flowable[], { first: start, top, bottom }: Frame): Placed[][] {
  let page: Placed[] = [];
  const pages = [page];
  let y = start;
  for (let index = 0; index < flow.length;) {
    const group = together(flow, index, bottom - top);
    const height = heightOf(group);
    const first = group[0];
    if (y + height > bottom && y > top) {
      pages.push((page = []));
      y = top;
      if (first?.head) {
        page.push({ y, item: first.head });
        y += first.head.height;
      }
    }
    for (const item of group) {
      page.push({ y, item });
      y += item.height;
    }
    index += group.length;
  }
  return pages;
}

/** What stands on one page from here on, if a page has room for it. */
function together(flow: readonly Flowable[], from: number, room: number): readonly Flowable[] {
  let to = from;
  while (flow[to]?.keepWithNext) to++;
  const group = flow.slice(from, to + 1);
  return heightOf(group) + (group[0]?.head?.height ?? 0) <= room ? group : group.slice(0, 1);
}

const heightOf = (group: readonly Flowable[]): number => group.reduce((sum, { height }) => sum + height, 0);
