/** The protobuf wire format, for the few messages that come so often that the generated classes are too slow. */
export { WireReader } from './reader.js';
export { bytesField, numberField, putVarint, varintSize } from './writer.js';
