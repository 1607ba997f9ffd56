import { Injectable } from '@nestjs/common';
import { erasureDeadlines, type ErasureDeadlines } from '@jejak-projections/erasures';
import { Views } from '../views/views.js';

/** How requests for erasure stand against their deadlines, for operators: numbers only. */
@Injectable()
export class ErasureClock {
  constructor(private readonly views: Views) {}

  /** @throws Problem VIEW.UNAVAILABLE while the database cannot answer */
  read(): Promise<ErasureDeadlines> {
    return erasureDeadlines(this.views.as({ scope: 'all' }), new Date());
  }
}
