import { Injectable } from '@nestjs/common';
import {
  BadgeError,
  credentialOf,
  didDocument,
  type Issuer,
  type Json,
  keySet,
  LIST_BITS,
  pictureOf,
  signed,
  SigningKeys,
  statusCredential,
} from '@jejak/badges';
import type { Narrow, ReportingReader } from '@jejak/projection-engine';
import type { BadgeSettings, Logger } from '@jejak/runtime';
import { CertificateIssued } from '@jejak/domain';
import { badgedCertificate } from '@jejak-projections/certificate-proof';
import { issuedBefore, type Missing, revokedIn } from '@jejak-projections/certificates';
import { Problem } from '../http/problem.js';
import { found } from '../views/found.js';
import { Views } from '../views/views.js';
import type { BadgeKeySet, CertificateBadge } from './badges.dto.js';

/** How many parked events are asked for at a time. */
const PARKED_PAGE = 500;

/** Makes and signs badges and status lists (Open Badges 3.0) out of the views. Nothing of them is kept. */
@Injectable()
export class Badges {
  private readonly keys: SigningKeys;

  constructor(
    private readonly settings: BadgeSettings,
    private readonly views: Views,
    private readonly logger: Logger,
  ) {
    this.keys = new SigningKeys(settings.keys, settings.makesKeys);
  }

  /**
   * The badge of a certificate.
   *
   * @param seeing the views, as far as whoever asks may see them
   * @param narrow whose certificates they may see; default: everybody's
   * @throws Problem VIEW.NOT_FOUND, BADGE.OFF, BADGE.NO_KEY
   */
  async of(
    certificateId: string,
    seeing: ReportingReader,
    narrow?: Narrow<'employee'>,
  ): Promise<CertificateBadge> {
    const issuer = this.issuer();
    const { employeeId, state, ...certificate } = found(
      await badgedCertificate(seeing, certificateId, narrow),
    );
    const index = found(await issuedBefore(this.all, certificateId, await this.missing()));
    const credential = credentialOf({ ...certificate, index }, issuer);
    const badge = await this.signing(async (signer) => signed(credential, await signer, issuer));
    return { certificateId, employeeId, state, address: credential.id, badge };
  }

  /** The same, for everybody: nothing in it is personal. */
  async published(certificateId: string): Promise<string> {
    return (await this.of(certificateId, this.all)).badge;
  }

  /** The same as a picture that holds it. @throws Problem VIEW.NOT_FOUND, BADGE.OFF, BADGE.NO_KEY */
  async picture(certificateId: string): Promise<string> {
    const { name: issuer } = this.issuer();
    const badge = await this.published(certificateId);
    return pictureOf({ ...found(await badgedCertificate(this.all, certificateId)), issuer }, badge);
  }

  /** Where the picture of a certificate's badge is, from the root of the API on; undefined where no badges are issued. */
  pictureAddress(certificateId: string): string | undefined {
    return this.settings.url === undefined ? undefined : `badges/${certificateId}/badge.svg`;
  }

  /** The status list of a number, signed. @throws Problem VIEW.NOT_FOUND, BADGE.OFF, BADGE.NO_KEY */
  async statusList(list: number): Promise<string> {
    const issuer = this.issuer();
    const at = new Date();
    const revoked = found(await revokedIn(this.all, list * LIST_BITS, LIST_BITS, await this.missing()));
    const credential = statusCredential({ list, revoked, at }, issuer);
    return this.signing(async (signer) => signed(credential, await signer, issuer));
  }

  /** @throws Problem BADGE.OFF, BADGE.NO_KEY */
  async keySet(): Promise<BadgeKeySet> {
    this.issuer();
    return keySet(await this.usable(this.keys.published()));
  }

  /** @throws Problem BADGE.OFF, BADGE.NO_KEY */
  async didDocument(): Promise<Json> {
    return didDocument(this.issuer(), await this.usable(this.keys.published()));
  }

  private get all(): ReportingReader {
    return this.views.as({ scope: 'all' });
  }

  private issuer(): Issuer {
    const { url, issuerName: name } = this.settings;
    if (url === undefined) throw new Problem('BADGE.OFF');
    return { url, name };
  }

  private signing<T>(sign: (signer: ReturnType<SigningKeys['signer']>) => Promise<T>): Promise<T> {
    return this.usable(sign(this.keys.signer()));
  }

  private usable<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      if (!(error instanceof BadgeError)) throw error;
      this.logger.error({ code: error.code, err: error }, 'no badge can be signed');
      throw new Problem('BADGE.NO_KEY', { cause: error });
    });
  }

  /** Certificates that the view could not take in yet. */
  private async missing(): Promise<Missing> {
    const places: bigint[] = [];
    for (let after: bigint | undefined; ;) {
      const page = await this.views.parked({
        projection: 'certificates',
        most: PARKED_PAGE,
        ...(after !== undefined && { after }),
      });
      for (const { type, position } of page) if (type === CertificateIssued.type) places.push(position);
      after = page.at(-1)?.position;
      if (page.length < PARKED_PAGE) return places;
    }
  }
}
