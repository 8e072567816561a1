// Every MUST and SHOULD of the graphql-http server audits.
import assert from 'node:assert/strict';
import test from 'node:test';
import { serverAudits } from 'graphql-http';
import { url } from '../support/endpoint.mjs';

for (const audit of serverAudits({ url, fetchFn: fetch })) {
  test(`audit ${audit.id}: ${audit.name}`, { skip: audit.name.startsWith('MAY') }, async () => {
    const result = await audit.fn();
    assert.equal(result.status, 'ok', `${result.reason}, answer: ${result.response?.status}`);
  });
}
