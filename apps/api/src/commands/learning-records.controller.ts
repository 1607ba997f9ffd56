import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { learningRecord } from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { IdParam } from '../http/id.pipe.js';
import { StateReader } from './state.reader.js';

/** Learning records: the lesson hours (*jam pelajaran*, JP) credited to employees. Policies write them. */
@ApiTags('Learning records')
@Controller('learning-records')
export class LearningRecordsController {
  constructor(private readonly states: StateReader) {}

  /** One employee's learning record as the log tells it now. */
  @Get(':employeeId')
  read(@IdParam('employeeId') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.states.read(learningRecord, id, 'LEARNING.UNKNOWN', reply);
  }
}
