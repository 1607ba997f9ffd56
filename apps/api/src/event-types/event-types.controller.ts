import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { eventTypes, jsonSchemaOf } from '@jejak/domain';
import { Problem } from '../http/problem.js';

/** The event types of the log with their JSON Schemas, for systems that read the log themselves. */
@ApiTags('Event types')
@Controller('event-types')
export class EventTypesController {
  /** All event types with their newest schema versions. */
  @Get()
  list(): { readonly type: string; readonly version: number }[] {
    return [...eventTypes.values()].map(({ type, version }) => ({ type, version }));
  }

  /** The JSON Schema (2020-12) of the data of one event type, in its newest version. */
  @Get(':type')
  schema(@Param('type') name: string): object {
    const type = eventTypes.get(name);
    if (!type) throw new Problem('ROUTE.UNKNOWN');
    return {
      ...jsonSchemaOf(type.data),
      $id: `urn:jejak:event:${type.type}:v${type.version}`,
      title: type.type,
    };
  }
}
