import { Injectable } from '@nestjs/common';
import { foresee } from '@jejak/commands';
import { learningStatement, Refusal, TakeStatement, nameId } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import type { TakenLine, TakenVoiding } from '@jejak/xapi';
import { v7 as uuidv7 } from 'uuid';
import { AuthorisedCommands } from '../access/authorised-commands.js';
import type { RequestAccess } from '../access/request-access.js';
import { readStatements, type Given } from './read-statements.js';
import { XapiHome } from './xapi-home.js';

/** Ids of statements that bring none, but say when they were made. */
const WITHOUT_ID = 'b0a5a5a2-5f2c-4c0c-8a51-0f6a7d3f7a19';

interface Taking {
  readonly id: string;
  readonly command: TakeStatement;
  /** Whether it voids one that comes before it in the same list. */
  readonly voidsListed: boolean;
}

/** What was taken. */
export interface Taken {
  readonly ids: readonly string[];
  /** In the log: views that reached it show all of them. */
  readonly position: bigint;
}

/** Takes statements of xAPI: all of a list, or none. */
@Injectable()
export class TakeStatements {
  constructor(
    private readonly commands: AuthorisedCommands,
    private readonly log: EventLog,
    private readonly home: XapiHome,
  ) {}

  /**
   * Everything is looked at and permitted before the first is recorded. Should the process be killed in between, or the log not
   * answer, the same statements again record what is missing.
   *
   * @param expectedRevision of the streams of the statements, where the request names one in `If-Match`
   * @throws Problem of a statement that is not taken, or with the code of the denial; Refusal
   */
  async take(access: RequestAccess, given: Given, expectedRevision?: bigint): Promise<Taken> {
    const takings = await this.takings(access, readStatements(given, this.home.page));
    const order = ({ id, command }: Taking) => ({
      ...{ id, command, commandId: uuidv7(), correlationId: access.correlationId },
    });
    for (const taking of takings) {
      const actor = await this.commands.permit({ access, ...taking });
      if (taking.voidsListed) continue;
      const { id } = taking;
      const foreseen = await foresee(
        this.log,
        { ...order(taking), aggregate: learningStatement, actor },
        access.now,
      );
      if (foreseen.outcome === 'refused') throw new Refusal(foreseen.code, { statementId: id });
    }
    let position = -1n;
    for (const taking of takings) {
      const receipt = await this.commands.send({ access, ...order(taking), expectedRevision });
      if (receipt.position > position) position = receipt.position;
    }
    return { ids: takings.map(({ id }) => id), position };
  }

  private async takings(
    access: RequestAccess,
    taken: readonly (TakenLine | TakenVoiding)[],
  ): Promise<Taking[]> {
    const takings = new Map<string, Taking>();
    for (const one of taken) {
      const { digest, timestamp } = one;
      const id = one.statementId ?? (timestamp === undefined ? uuidv7() : nameId(digest, WITHOUT_ID));
      const listed = 'voids' in one ? takings.get(one.voids) : undefined;
      const said =
        'line' in one
          ? lineOf(one, id, timestamp ?? access.now.toISOString())
          : await this.voiding(one, listed);
      const command = Object.assign(new TakeStatement(), { digest, ...said });
      takings.set(id, { id, command, voidsListed: listed !== undefined });
    }
    return [...takings.values()];
  }

  /** Of whom a voiding statement tells follows from the one that it voids. @throws Refusal STATEMENT.VOIDS_UNKNOWN */
  private async voiding({ voids }: TakenVoiding, listed: Taking | undefined) {
    const { state } = await this.log.load(learningStatement, voids);
    const voided = listed?.command ?? (state.status === 'taken' ? state : undefined);
    if (!voided || voided.voids !== undefined)
      throw new Refusal('STATEMENT.VOIDS_UNKNOWN', { statementId: voids });
    const { programmeId, employeeId } = voided;
    return { programmeId, employeeId, voids };
  }
}

const lineOf = ({ programmeId, employeeId, line }: TakenLine, sourceId: string, at: string) => ({
  ...{ programmeId, employeeId, line: { ...line, sourceId, at } },
});
