/** What of a programme is changed: *materi, metode, fasilitator, jadwal, fasilitas*. */
export const ADJUSTMENT_CHANGES = ['CONTENT', 'METHOD', 'FACILITATOR', 'SCHEDULE', 'FACILITIES'] as const;
export type AdjustmentChange = (typeof ADJUSTMENT_CHANGES)[number];

/** What led to the decision. */
export const ADJUSTMENT_SOURCES = ['EVALUATION', 'FOLLOW_UP', 'FEEDBACK', 'FORUM'] as const;
export type AdjustmentSource = (typeof ADJUSTMENT_SOURCES)[number];

/** How far it is. `unchanged`: it was decided that nothing is changed. */
export const ADJUSTMENT_STATUSES = ['decided', 'unchanged', 'carried-out', 'withdrawn'] as const;
export type AdjustmentStatus = (typeof ADJUSTMENT_STATUSES)[number];
