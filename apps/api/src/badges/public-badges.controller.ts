import { applyDecorators, Controller, Get, Header, Param } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Json } from '@jejak/badges';
import { IdParam } from '../http/id.pipe.js';
import { PublicRead } from '../public/public-route.js';
import { BadgeKeySet } from './badges.dto.js';
import { Badges } from './badges.js';
import { ListParam } from './list.pipe.js';

/** Of a credential as a compact JWS (Securing Verifiable Credentials using JOSE and COSE, 3.1.1). */
const VC_JWT = 'application/vc+jwt';

/** A route that answers everybody with a signed credential. */
const PublicCredential = () =>
  applyDecorators(PublicRead(), ApiProduces(VC_JWT), Header('Content-Type', VC_JWT));

/** What everybody needs to verify a badge: they name no person, and whom they are about nobody can tell from them. */
@Controller()
export class PublicBadgesController {
  constructor(private readonly badges: Badges) {}

  /** The badge of a certificate, for whoever has its address. */
  @Get('badges/:certificateId')
  @PublicCredential()
  badge(@IdParam('certificateId') id: string): Promise<string> {
    return this.badges.published(id);
  }

  /** The same as a picture (SVG) with the badge in it: to show, to keep, and to hand to whoever verifies it. */
  @Get('badges/:certificateId/badge.svg')
  @PublicRead()
  @ApiProduces('image/svg+xml')
  @Header('Content-Type', 'image/svg+xml')
  picture(@IdParam('certificateId') id: string): Promise<string> {
    return this.badges.picture(id);
  }

  /** Which badges were revoked: a Bitstring Status List of 131,072 certificates, in the order of their issue, as of now. */
  @Get('badges/status/:list')
  @PublicCredential()
  status(@Param('list', ListParam) list: number): Promise<string> {
    return this.badges.statusList(list);
  }

  /** The public keys by which badges are verified, also those that sign no more. */
  @Get('.well-known/jwks.json')
  @PublicRead()
  keys(): Promise<BadgeKeySet> {
    return this.badges.keySet();
  }

  /** The issuer of the badges, as did:web has it. */
  @Get('.well-known/did.json')
  @PublicRead()
  did(): Promise<Json> {
    return this.badges.didDocument();
  }
}
