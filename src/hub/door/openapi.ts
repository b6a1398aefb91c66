import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { hubContract } from '#contract/hub.ts';

/** The contract as an OpenAPI document, of the plain form under `/api`. */
export async function openApiDocument(program: string): Promise<string> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(hubContract, {
    info: { title: 'Meja Aduan: hub', version: program },
    servers: [{ url: '/api' }],
    security: [{ device: [] }],
    components: { securitySchemes: { device: { type: 'http', scheme: 'bearer' } } },
  });
  return JSON.stringify(document);
}
