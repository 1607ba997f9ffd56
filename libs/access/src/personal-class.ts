/** Classes of personal fields; each is sealed under a key of its own and shown or masked on its own. */
export const PERSONAL_CLASSES = ['identity', 'sensitive', 'free-text'] as const;
export type PersonalClass = (typeof PERSONAL_CLASSES)[number];
