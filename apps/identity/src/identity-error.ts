import { StartError } from '@jejak/runtime';

/** The identity provider for trials cannot or may not run here. The message begins with the code and says what to do. */
export class IdentityError extends StartError {
  constructor(
    readonly code: `IDENTITY.${string}`,
    whatToDo: string,
  ) {
    super(`${code}: ${whatToDo}`);
  }
}
