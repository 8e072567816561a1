// The gateway's signature, for requests that are made anew here rather than by Hive Gateway.
import { createHmac } from 'node:crypto';
import { defaultExecutionRequestSerializer } from '@graphql-mesh/hmac-upstream-signature';

/** Signs a request with a secret. */
export function signWith(secret) {
  return (request) => {
    const signature = createHmac('sha256', secret).update(defaultExecutionRequestSerializer(request)).digest('base64');
    return { ...request, extensions: { ...request.extensions, 'hmac-signature': signature } };
  };
}

/** A signed request as it is sent, member by member what was signed. */
export function bodyOf(request) {
  return JSON.stringify({ ...JSON.parse(defaultExecutionRequestSerializer(request)), extensions: request.extensions });
}
