import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { VERSION } from '@jejak/xapi';

/** What is spoken here. */
export class XapiAbout {
  /** Versions of xAPI. */
  version: string[];
}

/** Which versions of xAPI are spoken (part 3, §2.8). */
@ApiTags('xAPI')
@Controller('xapi/about')
export class XapiAboutController {
  /** The versions of xAPI that are taken and told. */
  @Get()
  about(): XapiAbout {
    return { version: [VERSION] };
  }
}
