import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { Fits, IsId, IsMoment, IsText, ListOf, Optional } from '../kernel/validators.js';
import { streamName, viewName } from './breach.fields.js';
import { AffectedGroup, SuspectUse } from './breach.parts.dto.js';
import {
  NOTICE_ADDRESSEES,
  NOTICE_CHANNELS,
  type NoticeAddressee,
  type NoticeChannel,
} from './breach.vocabulary.js';

/** Take down that personal data were seen, changed or lost by or to somebody who had no right to them. */
export class RecordBreach {
  /** When it was found: from then on the clock runs. @example 2026-03-02T08:00:00+07:00 */
  @IsMoment() discoveredAt!: string;
  /** What happened. Sealed under a key of whoever takes it down. */
  @IsText(3, 2000) what!: string;
}

/**
 * Look up whom it affects, in a scope; what an earlier scope found stays. The API adds the people, out of the access log, the
 * audit trail and the views.
 */
export class DetermineAffected {
  @IsArray() @ArrayMaxSize(50) @ListOf(() => SuspectUse) accounts!: SuspectUse[];
  /** Views of which a copy came into wrong hands, by the names that the data dictionary has. */
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @Fits(viewName, 'the name of a view', { each: true }) views!: string[];
  @IsArray() @ArrayMaxSize(200) @ArrayUnique() @Fits(streamName, 'the name of a stream', { each: true }) streams!: string[];
  /** People of whom it is known otherwise. */
  @IsArray() @ArrayMaxSize(1000) @ArrayUnique() @IsId({ each: true }) subjectIds!: string[];
  /** Why this scope. Sealed under a key of whoever determines it. */
  @IsText(3, 500) reason!: string;
  /** Whom the API found in the scope. */
  @IsArray() @ListOf(() => AffectedGroup) people!: AffectedGroup[];
} // prettier-ignore

/** Record that notice was given: what data, when and how, and what is done about it (UU 27/2022 art. 46(2)). */
export class IssueBreachNotice {
  @IsIn(NOTICE_ADDRESSEES) to!: NoticeAddressee;
  @IsIn(NOTICE_CHANNELS) channel!: NoticeChannel;
  /** When it went out. @example 2026-03-03T10:00:00+07:00 */
  @IsMoment() issuedAt!: string;
  /** By what it is found in the files; no names. @example 800/112/BKPSDM/2026 */
  @IsText(3, 200) textReference!: string;
  /** With `SUBJECTS`: who was told; without it everybody who was left. */
  @Optional() @IsArray() @ArrayMaxSize(1000) @ArrayUnique() @IsId({ each: true }) subjectIds?: string[];
}

/** Close it, as another person than who took it down. */
export class CloseBreach {
  /** What was done about it. Sealed under a key of whoever closes. */
  @IsText(3, 500) reason!: string;
  /** Why somebody affected, or the agency, is not told. Sealed in the same way. */
  @Optional() @IsText(3, 500) untoldReason?: string;
}
