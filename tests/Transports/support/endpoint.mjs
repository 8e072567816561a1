// Where the server under test is, and plain requests to it.
export const url = process.env.GRAPHQL_URL;
export const socketUrl = url?.replace(/^http/, 'ws');

export const json = 'application/json';
export const graphqlJson = 'application/graphql-response+json';

export function post(body, { accept = graphqlJson, contentType = json, headers = {}, signal } = {}) {
  return fetch(url, {
    method: 'POST',
    headers: { accept, ...(contentType ? { 'content-type': contentType } : {}), ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    signal,
  });
}

export function get(parameters, { accept = graphqlJson, headers = {}, signal } = {}) {
  return fetch(`${url}?${new URLSearchParams(parameters)}`, { headers: { accept, ...headers }, signal });
}

/** Resolves like the promise, or fails after a time that is far beyond what the answer needs. */
export function within(promise, milliseconds = 10_000, what = 'the answer') {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${milliseconds} ms for ${what}`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
