/**
 * What sort of refusal it is: something is not there; it does not go with how things stand now; the values do not
 * go together, whatever the state; or these people may not do it.
 */
export type RefusalKind = 'not-found' | 'conflict' | 'invalid' | 'forbidden';

/** What a refusal means and what to do, for people, in Indonesian and English. */
export interface RefusalText {
  readonly kind: RefusalKind;
  readonly id: string;
  readonly en: string;
}

/** The refusals of one aggregate, by code. */
export type RefusalTable = Readonly<Record<`${Uppercase<string>}.${Uppercase<string>}`, RefusalText>>;
