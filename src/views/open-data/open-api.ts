import { z } from 'zod';
import * as AT from '#i18n/addresses';
import type { Library } from '#library/library';
import { answerFileSchema, namesFileSchema } from '#schemas/answer-file';
import { publishedFeeSchema, publishedFeesSchema } from '#schemas/published-fee';
import { guideRecordSchema, journeyRecordSchema } from '#views/guides/guide-record';

/** What stands at one address: a JSON file, always the same until the next build. */
interface Resource {
  summary: string;
  schema: object;
}

const ANYTHING = { description: 'JSON' };

const RESOURCES: Readonly<Record<string, Resource>> = {
  '/answers/{id}.json': {
    summary: '一项收费的全部回答，按日子 / every answer about one charge, by day',
    schema: schemaOf(answerFileSchema),
  },
  '/names.json': {
    summary: '折叠后的名称 → 编号 / folded name → ids',
    schema: schemaOf(namesFileSchema),
  },
  '/fees.json': { summary: '收费目录 / the catalogue of charges', schema: schemaOf(publishedFeesSchema) },
  '/fees/{slug}.json': {
    summary: '目录的一项 / one item of the catalogue',
    schema: schemaOf(publishedFeeSchema),
  },
  '/proofs/{id}/{period}.json': {
    summary: '一段标准的封存证明 / proof that a sealed release holds a period',
    schema: ANYTHING,
  },
  '/releases.json': { summary: '发布版清单 / sealed releases', schema: ANYTHING },
  '/releases/{id}.json': {
    summary: '一个发布版 / a sealed release',
    schema: ANYTHING,
  },
  '/policies.json': { summary: '政策文件 / policy documents', schema: ANYTHING },
  '/guides.json': { summary: '办事指南 / service guides', schema: schemaOf(z.array(guideRecordSchema)) },
  '/journeys.json': { summary: '一件事 / journeys', schema: schemaOf(z.array(journeyRecordSchema)) },
  '/interpretations.json': { summary: '政策解读 / interpretations', schema: ANYTHING },
  '/infographics.json': { summary: '一图读懂 / infographics', schema: ANYTHING },
  '/matches.json': { summary: '与谁有关 / whom it concerns', schema: ANYTHING },
};

/** The description of `/data/v1` (OpenAPI 3.1): static files, so every operation is a GET without a query. */
export function openApi({ site }: Library): object {
  return {
    openapi: '3.1.0',
    info: {
      title: `${site.name['zh-CN']} /data/v1`,
      version: '1',
      description:
        '静态文件，只增不减。译文为参考译文，以中文为准。 / Static files; v1 changes only by adding. Translations are for reference; the Chinese counts.',
    },
    externalDocs: {
      description: '更新记录 / changes',
      url: site.domain + AT.dataChanges,
    },
    servers: [{ url: site.domain + AT.dataFiles.replace(/\/$/, '') }],
    paths: Object.fromEntries(
      Object.entries(RESOURCES).map(([path, resource]) => [path, { get: operationOf(path, resource) }]),
    ),
  };
}

function operationOf(path: string, { summary, schema }: Resource): object {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return {
    operationId: path.replace(/\W+/g, '_').replace(/^_|_json$/g, ''),
    summary,
    parameters,
    responses: {
      200: { description: summary, content: { 'application/json': { schema } } },
      404: { description: '没有这个编号 / no such id' },
    },
  };
}

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'output',
    unrepresentable: 'any',
  });
  return rest;
}
