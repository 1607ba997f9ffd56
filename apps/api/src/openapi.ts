import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI 3.1 description of the routes, made from the same classes that check what comes in. */
export function describe(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Jejak')
    .setDescription(
      'System of record for the development of civil servants (ASN). Commands append facts to the log; views answer ' +
        'questions about them. Errors are RFC 9457 problem documents with a stable `code`.',
    )
    .setVersion('0.1.0')
    .build();
  return SwaggerModule.createDocument(app, config);
}

/** Serves the description at `/openapi.json` and as pages at `/docs`. */
export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => describe(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Jejak',
  });
}
