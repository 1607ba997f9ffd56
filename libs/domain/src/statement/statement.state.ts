/** A statement of xAPI that was taken. */
export interface TakenStatement {
  readonly status: 'taken';
  readonly programmeId: string;
  readonly employeeId: string;
  readonly digest: string;
  /** The statement that it voids; absent where it says what was done. */
  readonly voids?: string;
}

export type LearningStatement = { readonly status: 'unknown' } | TakenStatement;
