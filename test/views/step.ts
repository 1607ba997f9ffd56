import fc from 'fast-check';

export const EMPLOYEES = 4;
export const UNITS = 3;
export const PROGRAMMES = 3;

/** A UUID for a number. */
export const uuid = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
export const employeeId = (n: number) => uuid(100 + n);
export const unitId = (n: number) => uuid(200 + n);
export const programmeId = (n: number) => uuid(300 + n);
export const needsId = (n: number) => uuid(600 + n);

/** The day so many days after the beginning of 2024. */
export const dayAt = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);

/** Something that may happen; what is not possible at that point does not. */
export const step = fc.record({
  what: fc.integer({ min: 0, max: 119 }),
  employee: fc.integer({ min: 0, max: EMPLOYEES - 1 }),
  unit: fc.integer({ min: 0, max: UNITS - 1 }),
  programme: fc.integer({ min: 0, max: PROGRAMMES - 1 }),
  /** Days since the beginning of 2024. */
  day: fc.integer({ min: 0, max: 800 }),
  /** Days between the happening and the recording. */
  lag: fc.integer({ min: 0, max: 60 }),
  numbers: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }),
});
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
