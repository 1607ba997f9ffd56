/** What can be traced. */
export const TRACE_KINDS = [
  ...(['need', 'plan', 'plan-item', 'series', 'programme'] as const),
  ...(['evaluation', 'follow-up', 'adjustment', 'feedback', 'forum', 'unit'] as const),
];
export type TraceKind = (typeof TRACE_KINDS)[number];

/** Something on the way from a need to its effect. */
export class TraceNode {
  kind: TraceKind;

  id: string;

  /** How it stands, in the words of its own view; null where nothing is said of that. @example COMPLETED */
  state: string | null;

  /** Links between it and where the trace began. */
  distance: number;
}

/** What led to what. */
export class TraceLink {
  fromKind: TraceKind;

  fromId: string;

  /** @example CARRIED_OUT_BY */
  relation: string;

  toKind: TraceKind;

  toId: string;
}

/** What citizens think of the services of a unit on the way, by quarter: beside the chain, not proof that one made the other. */
export class TraceEffect {
  unitId: string;

  /** @example 2026-Q2 */
  period: string;

  /** Answers that count. */
  n: number;

  /** 25 to 100; null with too few answers. */
  index: number | null;

  grade: string | null;
}

/** The chain around one thing, in both directions. */
export class Trace {
  /** Nearest first; the first is where it began. */
  nodes: TraceNode[];

  /** The links between these. */
  links: TraceLink[];

  /** Of the units among them, the latest quarter first. */
  effects: TraceEffect[];

  /** Whether there is more than is shown: begin anew at one of the far nodes. */
  truncated: boolean;
}
