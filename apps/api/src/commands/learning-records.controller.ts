import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { learningRecord, type LearningRecord } from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { IdParam } from '../http/id.pipe.js';
import { presentLearningRecord } from './present.js';
import { StateReader } from './state.reader.js';
import { LearningRecordState } from './states.dto.js';

/** Learning records: the lesson hours (*jam pelajaran*, JP) credited to employees. Policies write them. */
@ApiTags('Learning records')
@Controller('learning-records')
export class LearningRecordsController {
  constructor(private readonly states: StateReader) {}

  /** One employee's learning record as the log tells it now. */
  @Get(':employeeId')
  read(
    @IdParam('employeeId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LearningRecordState> {
    const present = (state: LearningRecord) => presentLearningRecord(id, state);
    return this.states.read(learningRecord, id, present, 'LEARNING.UNKNOWN', reply);
  }
}
