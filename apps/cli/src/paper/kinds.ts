/** What may be said of a paper beside which record it is of. */
export interface PaperChoices {
  readonly year?: string;
  readonly asOf?: string;
  readonly validOn?: string;
  readonly programme?: string;
  readonly number?: string;
  readonly issuedOn?: string;
}
type Choice = keyof PaperChoices;

/** A paper, as the API has it. */
export interface PaperKind {
  /** What the ids behind the kind are of. */
  readonly ids: readonly string[];
  /** Its address, without what is asked about. */
  readonly path: (...ids: readonly string[]) => string;
  /** What else may be said of it, by the name of the parameter. */
  readonly choices: Readonly<Partial<Record<Choice, string>>>;
  /** What must be said. */
  readonly needs?: readonly Choice[];
  /** The parameter that the first id is, where it is not in the address. */
  readonly idParameter?: string;
}

/** The papers (docs/how-to/print-papers.md). */
export const PAPER_KINDS = {
  'attendance-list': {
    ids: ['PROGRAMME', 'SESSION'],
    path: (programme, session) => `/programmes/${programme}/sessions/${session}/papers/attendance-list.pdf`,
    choices: {},
  },
  'certificate-draft': {
    ids: ['EMPLOYEE'],
    path: (employee) => `/learning-records/${employee}/papers/certificate.pdf`,
    choices: { programme: 'programmeId', number: 'number', issuedOn: 'issuedOn' },
    needs: ['programme', 'number', 'issuedOn'],
  },
  certificate: {
    ids: ['EMPLOYEE', 'CERTIFICATE'],
    path: (employee, certificate) =>
      `/learning-records/${employee}/certificates/${certificate}/papers/certificate.pdf`,
    choices: {},
  },
  plan: { ids: ['PLAN'], path: (plan) => `/development-plans/${plan}/papers/plan.pdf`, choices: {} },
  'evaluation-report': {
    ids: ['PROGRAMME'],
    path: (programme) => `/programmes/${programme}/papers/evaluation-report.pdf`,
    choices: {},
  },
  'hours-summary': {
    ids: ['UNIT'],
    path: () => '/learning-hours/papers/summary.pdf',
    choices: { year: 'year', asOf: 'asOf' },
    idParameter: 'unitId',
  },
  history: {
    ids: ['EMPLOYEE'],
    path: (employee) => `/employee-timeline/${employee}/papers/history.pdf`,
    choices: { asOf: 'asOf', validOn: 'validOn' },
  },
  'evidence-pack': {
    ids: ['PROGRAMME'],
    path: (programme) => `/programmes/${programme}/papers/evidence-pack.zip`,
    choices: {},
  },
} as const satisfies Readonly<Record<string, PaperKind>>;
export type PaperKindName = keyof typeof PAPER_KINDS;

export const isPaperKind = (text: string): text is PaperKindName => Object.hasOwn(PAPER_KINDS, text);

/**
 * The address of a paper, from the path on.
 *
 * @returns undefined where ids or choices are not those of the kind
 */
export function paperAddress(
  kind: PaperKind,
  ids: readonly string[],
  choices: PaperChoices,
  lang: string | undefined,
): string | undefined {
  const parameters = new Map<string, string>(Object.entries(kind.choices));
  const given = Object.entries(choices).filter(
    (choice): choice is [Choice, string] => choice[1] !== undefined,
  );
  const strays = given.some(([name]) => !parameters.has(name));
  const missing = kind.needs?.some((name) => choices[name] === undefined) ?? false;
  if (ids.length !== kind.ids.length || strays || missing) return undefined;
  const safe = ids.map(encodeURIComponent);
  const query = new URLSearchParams();
  if (kind.idParameter !== undefined) query.set(kind.idParameter, ids[0] ?? '');
  for (const [name, value] of given) query.set(parameters.get(name) ?? name, value);
  if (lang !== undefined) query.set('lang', lang);
  return query.size === 0 ? kind.path(...safe) : `${kind.path(...safe)}?${query.toString()}`;
}

/** How a kind is asked for, for whoever asked otherwise. */
export function usageOf(name: PaperKindName): string {
  const { ids, choices, needs = [] }: PaperKind = PAPER_KINDS[name];
  const options = Object.keys(choices).map((choice) => {
    const option = `--${choice.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} …`;
    return needs.some((one) => one === choice) ? option : `[${option}]`;
  });
  return ['jejak paper', name, ...ids, ...options, '--out FILE'].join(' ');
}
