import { ApiProperty } from '@nestjs/swagger';

/** The command was carried out; what it led to is in the log. */
export class Accepted {
  /** Of the aggregate. */
  @ApiProperty({ format: 'uuid' }) id!: string;
  /** Of its stream, after the command; also the `ETag`. */
  @ApiProperty({ type: 'integer' }) revision!: number;
}
