/** Whether two values of one shape, with their fields in one order, are spelled the same as JSON. */
export const sameText = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
