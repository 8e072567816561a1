// What the gateway asks a subgraph a second time: what was not done, or is done once however often it is asked.
import { print } from 'graphql';

/** Somebody else was there, or nobody: nothing has reached a subgraph. */
const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

export function mayAskAgain({ response, executionRequest, executionResult }) {
  // A subgraph that ends, or cannot reach its database, refuses before it does anything.
  if (response?.status === 503) {
    return true;
  }

  const broken = executionResult?.errors?.filter((error) => error.extensions?.code === 'SUBREQUEST_HTTP_ERROR') ?? [];
  return broken.length > 0 && (isRepeatable(executionRequest) || broken.every((error) => unreached.includes(codeOf(error))));
}

/** A query, or a mutation that bears a key by which it is known again. */
function isRepeatable({ operationType, document, variables }) {
  return operationType === 'query' || print(document).includes('idempotencyKey') || (JSON.stringify(variables) ?? '').includes('"idempotencyKey"');
}

function codeOf(error) {
  return error?.code ?? codeOf(error?.cause ?? error?.originalError ?? { code: 'UNKNOWN' });
}
