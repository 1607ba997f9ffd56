import type { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { policy, PURPOSES, type Action } from '@jejak/access';
import * as domain from '@jejak/domain';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import { z } from 'zod';
import { routeActions } from './access/route-actions.js';
import * as bodies from './commands/bodies.dto.js';
import * as publicBodies from './public/public.dto.js';

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
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'An access token of your identity provider.' },
      SIGN_IN,
    )
    .addSecurityRequirements(SIGN_IN)
    .build();
  const document = SwaggerModule.createDocument(app, config);
  for (const Body of [...Object.values(domain), ...Object.values(bodies), ...Object.values(publicBodies)]) {
    if (typeof Body === 'function') describeFields(document, Body);
  }
  describeQueries(document, app);
  for (const [route, action] of Object.entries(routeActions)) {
    describePurpose(document, route, action);
    describeOpen(document, route, action);
  }
  return document;
}

const SIGN_IN = 'sign-in';

const operationOf = (document: OpenAPIObject, route: string) => {
  const [method = '', path = ''] = route.split(' ');
  return document.paths[path]?.[method.toLowerCase() as 'get' | 'post'];
};

/** Says of a route that is for everybody that nobody has to sign in. */
function describeOpen(document: OpenAPIObject, route: string, action: Action): void {
  const operation = operationOf(document, route);
  if (operation && policy[action].open) operation.security = [];
}

/** Adds the header by which somebody says why they look, where personal fields of others are shown for a purpose only. */
function describePurpose(document: OpenAPIObject, route: string, action: Action): void {
  const operation = operationOf(document, route);
  const { roles } = policy[action];
  const shows = domain.ROLES.some(
    (role) => roles[role]?.scope !== 'self' && (roles[role]?.sees.length ?? 0) > 0,
  );
  if (!operation || !shows) return;
  const parameter: NonNullable<typeof operation.parameters>[number] = {
    name: 'Jejak-Purpose',
    in: 'header',
    required: false,
    description: 'Why one looks, unless at oneself; it is recorded with who looked at whom.',
    schema: { type: 'string', enum: [...PURPOSES] },
  };
  operation.parameters = [...(operation.parameters ?? []), parameter];
}

/** Adds what the schemas of a command's fields say (format, pattern, bounds) to the description of its class. */
function describeFields(document: OpenAPIObject, Body: { readonly name: string }): void {
  const schema = document.components?.schemas?.[Body.name];
  if (!schema || !('properties' in schema)) return;
  for (const rule of rulesOf(Body)) {
    const property = schema.properties?.[rule.propertyName];
    if (!property || !('type' in property)) continue;
    Object.assign(rule.each ? (property.items ?? {}) : property, describedBy(rule));
  }
}

/** Adds the same to what may stand in the address, whose classes have no description of their own. */
function describeQueries(document: OpenAPIObject, app: INestApplication): void {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = new Map(
    modules.flatMap((one) => [...one.controllers.values()]).map(({ name, metatype }) => [name, metatype]),
  );
  for (const operation of Object.values(document.paths).flatMap(({ get, post }) => [get, post])) {
    const [name = '', method = ''] = operation?.operationId?.split('_') ?? [];
    const told = (controllers.get(name)?.prototype ?? {}) as object;
    const taken = (Reflect.getMetadata('design:paramtypes', told, method) ?? []) as (Type | undefined)[];
    for (const rule of taken.flatMap((one) => (one ? rulesOf(one) : []))) {
      const parameter = operation?.parameters?.find(
        (one) => 'in' in one && one.in === 'query' && one.name === rule.propertyName,
      );
      if (parameter && 'schema' in parameter) Object.assign(parameter.schema ?? {}, describedBy(rule));
    }
  }
}

const rulesOf = (Class: { readonly name: string }) =>
  getMetadataStorage().getTargetValidationMetadatas(Class as never, '', false, false);

/** What a rule says in the words of JSON Schema, beyond what the type of the field does. */
function describedBy({ name, constraints }: ReturnType<typeof rulesOf>[number]): object {
  if (name === 'isInt') return { type: 'integer' };
  // its type says otherwise, but decorators without constraints leave it undefined
  const [schema] = (constraints as unknown[] | undefined) ?? [];
  if (name !== 'fits' || !(schema instanceof z.ZodType)) return {};
  const described = z.toJSONSchema(schema, { io: 'input' });
  delete described.$schema;
  return described;
}

/** Serves the description at `/openapi.json` and as pages at `/docs`. */
export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => describe(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Jejak',
  });
}
