/** The part that tests use of a library that brings no types. */
declare module '@digitalbazaar/bitstring' {
  export class Bitstring {
    constructor(options: { buffer: Uint8Array });
    readonly length: number;
    get(at: number): boolean;
    /** @param options.encoded base64url, without the multibase prefix */
    static decodeBits(options: { encoded: string }): Promise<Uint8Array>;
  }
}
