/** Kinds of civil servants (*ASN*): UU 20/2023; CPNS are PNS on probation, PPPK are contracted. */
export const EMPLOYEE_KINDS = ['PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU'] as const;
export type EmployeeKind = (typeof EMPLOYEE_KINDS)[number];

/** Classes of positions (*jabatan*): UU 20/2023 art. 13 to 18. */
export const POSITION_CLASSES = [
  'JPT_UTAMA',
  'JPT_MADYA',
  'JPT_PRATAMA',
  'ADMINISTRATOR',
  'PENGAWAS',
  'FUNGSIONAL',
  'PELAKSANA',
] as const;
export type PositionClass = (typeof POSITION_CLASSES)[number];

/** What changed a placement. `RETIREMENT` and `EXIT` end it; only `REINSTATED` follows them. */
export const PLACEMENT_CHANGES = ['MUTATION', 'PROMOTION', 'RETIREMENT', 'EXIT', 'REINSTATED'] as const;
export type PlacementChange = (typeof PLACEMENT_CHANGES)[number];

/** How levels of competencies were found. */
export const ASSESSMENT_METHODS = ['ASSESSMENT_CENTRE', 'SUPERIOR', 'SELF', 'TEST', 'OBSERVATION'] as const;
export type AssessmentMethod = (typeof ASSESSMENT_METHODS)[number];

/** Levels of formal education (*jenjang pendidikan*), the lowest first; D4 and S1 stand beside each other. */
export const QUALIFICATION_LEVELS = ['SD', 'SMP', 'SMA', 'D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3'] as const;
export type QualificationLevel = (typeof QUALIFICATION_LEVELS)[number];

/** How severe a disciplinary measure is (*tingkat hukuman disiplin*): PP 94/2021. `NONE` states that there is none. */
export const DISCIPLINE_SEVERITIES = ['NONE', 'LIGHT', 'MEDIUM', 'SEVERE'] as const;
export type DisciplineSeverity = (typeof DISCIPLINE_SEVERITIES)[number];
