import type { APIRoute } from 'astro';
import { buildDay, library } from '#library/city';
import { policiesByDay } from '#library/in-order';
import { policyRecord } from '#views/policies/policy-record';

export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(
      policiesByDay(library).map((policy) => policyRecord(library, policy, buildDay)),
      null,
      1,
    )}\n`,
    {
      headers: { 'content-type': 'application/json; charset=utf-8' },
    },
  );
