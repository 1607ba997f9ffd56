/** Where an export goes. Who writes waits until the bytes are taken, so that memory stays flat. */
export interface Output {
  write(bytes: Uint8Array): Promise<void>;
}
