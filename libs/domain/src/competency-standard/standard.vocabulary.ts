/** Kinds of competencies: technical, managerial, socio-cultural. UU 20/2023; Permenpan RB 38/2017. */
export const COMPETENCY_KINDS = ['TECHNICAL', 'MANAGERIAL', 'SOCIO_CULTURAL'] as const;
export type CompetencyKind = (typeof COMPETENCY_KINDS)[number];
