import { Injectable } from '@nestjs/common';
import type { SiasnSettings } from '@jejak/runtime';
import { siasnBacklog, type SiasnBacklog } from '@jejak-projections/siasn-submissions';
import { Views } from '../views/views.js';

/** How it goes with what is sent to SIASN, for operators: numbers only. */
@Injectable()
export class SiasnState {
  constructor(
    private readonly views: Views,
    private readonly settings: SiasnSettings | undefined,
  ) {}

  /** Whether this installation sends by itself: then a sender has to live. */
  get sends(): boolean {
    return this.settings !== undefined;
  }

  /** For `/health/ready`: what is not known is null. */
  async summary(): Promise<Record<string, unknown>> {
    const backlog = await this.read().catch(() => undefined);
    const { pending = null, held = null, sent = null, failed = null } = backlog ?? {};
    return {
      ...{ sender: this.sender(backlog), pending, held, sent, failed },
      oldestQueuedAt: backlog?.oldestQueuedAt?.toISOString() ?? null,
      lastContactAt: backlog?.lastContactAt?.toISOString() ?? null,
    };
  }

  private sender(backlog: SiasnBacklog | undefined): 'active' | 'absent' | 'off' | null {
    if (!this.sends) return 'off';
    if (!backlog) return null;
    return backlog.senderActive ? 'active' : 'absent';
  }

  /** @throws Problem VIEW.UNAVAILABLE while the database cannot answer */
  read(): Promise<SiasnBacklog> {
    return siasnBacklog(this.views.as({ scope: 'all' }), this.settings?.fromYear);
  }
}
