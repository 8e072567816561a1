// Asks one place of the shop: the single process, or the gateway.

/** The whole answer to a document or an id of one. */
export async function ask(url, { id, query }, variables = {}, { token, channel, language, trace } = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(channel && { channel }),
      ...(language && { 'accept-language': language }),
      ...(trace && { traceparent: trace }),
    },
    body: JSON.stringify({ ...(id ? { documentId: id } : { query }), variables }),
    signal: AbortSignal.timeout(35_000),
  });
  const { data, errors } = await response.json();

  // Where the gateway asks by itself, paths and places are its own; what went wrong is the same.
  return errors ? { data, errors: errors.map(({ message, extensions }) => ({ message, code: extensions?.code })) } : { data };
}

/** The data of an answer that must be one. */
export async function told(url, document, variables, caller) {
  const { data, errors } = await ask(url, document, variables, caller);
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }
  return data;
}
