import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { Refusal, survey } from '@jejak/domain';
import type { FastifyReply } from 'fastify';
import { StateReader } from '../../commands/state.reader.js';
import { idOf } from '../../http/id.pipe.js';
import { Problem } from '../../http/problem.js';
import { PublicRead } from '../public-route.js';
import { PublicUnitsReader, thisYear } from '../public-units.reader.js';
import { assets } from './assets.js';
import { feedbackPage, ratingPage, startPage, unknownPage, type Named } from './form-pages.js';
import { languageOf, type Language } from './language.js';
import { nameOf, unitPage } from './unit-page.js';

/** Pages for citizens, in Indonesian and English. They are there only where `JEJAK_PUBLIC_FORMS` is `on`. */
@Controller('public/pages')
export class PublicPagesController {
  constructor(
    private readonly units: PublicUnitsReader,
    private readonly states: StateReader,
  ) {}

  /** Style and script of the pages. */
  @Get('assets/:file')
  @PublicRead()
  @ApiProduces('text/css', 'text/javascript')
  asset(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    const asset = assets.get(file);
    if (!asset) throw new Problem('ROUTE.UNKNOWN');
    void reply.type(asset.type);
    return asset.text;
  }

  /** The first page: look up a ticket. */
  @Get(':language')
  @PublicRead()
  @ApiProduces('text/html')
  start(@Param('language') language: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    return show(reply, startPage(languageOf(language)));
  }

  /** How a unit serves, and what it promised this year. */
  @Get(':language/units/:unitId')
  @PublicRead()
  @ApiProduces('text/html')
  unit(
    @Param('language') language: string,
    @Param('unitId') unitId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return found(reply, languageOf(language), unitId, async (id, language) =>
      unitPage(language, await this.units.unit(id), await this.units.forums(id, thisYear())),
    );
  }

  /** Say something about the service of a unit. */
  @Get(':language/units/:unitId/feedback')
  @PublicRead()
  @ApiProduces('text/html')
  feedback(
    @Param('language') language: string,
    @Param('unitId') unitId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return found(reply, languageOf(language), unitId, async (id, language) =>
      feedbackPage(language, await this.named(id, language)),
    );
  }

  /** Answer a survey. */
  @Get(':language/surveys/:surveyId')
  @PublicRead()
  @ApiProduces('text/html')
  rating(
    @Param('language') language: string,
    @Param('surveyId') surveyId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return found(reply, languageOf(language), surveyId, async (id, language) => {
      const state = await this.states.state(survey, id);
      if (state.status === 'unknown') throw new Refusal('SURVEY.UNKNOWN');
      const unit = await this.named(state.unitId, language);
      return ratingPage(language, { surveyId: id, open: state.status === 'open', unit });
    });
  }

  private async named(unitId: string, language: Language): Promise<Named> {
    const { name } = await this.units.known(unitId);
    return { unitId, name: nameOf({ nameId: name.id, nameEn: name.en }, language) };
  }
}

function show(reply: FastifyReply, page: string): string {
  void reply.type('text/html; charset=utf-8');
  return page;
}

/** The page about what has this id; where there is none, a page that says so. */
async function found(
  reply: FastifyReply,
  language: Language,
  text: string,
  pageAbout: (id: string, language: Language) => Promise<string>,
): Promise<string> {
  const id = idOf(text);
  try {
    if (id !== undefined) return show(reply, await pageAbout(id, language));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  void reply.status(404);
  return show(reply, unknownPage(language));
}
