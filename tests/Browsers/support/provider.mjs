// A tiny OpenID Connect provider: one customer, who presses a button; authorization code with PKCE, as RFC 7636 says, and no secret.
import assert from 'node:assert/strict';
import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const lifetimeSeconds = 3600;

export async function startProvider({ subject, name, audience }) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map();
  const asked = [];
  const pages = {
    '/.well-known/openid-configuration': () => ({
      json: {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        end_session_endpoint: `${issuer}/end`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      },
    }),
    '/keys': () => ({ json: { keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'key' }] } }),
    '/authorize': (query) => {
      asked.push(Object.fromEntries(query));
      const code = randomUUID();
      codes.set(code, query);
      const back = new URL(query.get('redirect_uri'));
      back.search = new URLSearchParams({ code, state: query.get('state') });
      return { html: `<!doctype html><html lang="en"><title>Provider</title><a href="${back.href.replaceAll('&', '&amp;')}">I am ${name}</a></html>` };
    },
    '/token': (_query, form) => {
      const request = codes.get(form.get('code'));
      codes.delete(form.get('code'));
      assert.ok(request, 'The code was not given, or used before.');
      assert.equal(createHash('sha256').update(form.get('code_verifier')).digest('base64url'), request.get('code_challenge'));
      const claims = { iss: issuer, sub: subject, name, iat: seconds(), exp: seconds() + lifetimeSeconds };
      return {
        json: {
          token_type: 'Bearer',
          expires_in: lifetimeSeconds,
          access_token: signed('at+jwt', { ...claims, aud: audience }),
          id_token: signed('JWT', { ...claims, aud: request.get('client_id'), nonce: request.get('nonce') ?? undefined }),
        },
      };
    },
    '/end': (query) => ({ location: query.get('post_logout_redirect_uri') }),
  };

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, issuer);
    let body = '';
    for await (const part of request) {
      body += part;
    }

    const answer = pages[pathname]?.(searchParams, new URLSearchParams(body));
    const headers = { 'Access-Control-Allow-Origin': '*', ...(answer?.location ? { Location: answer.location } : {}) };
    if (answer?.json) {
      response.writeHead(200, { ...headers, 'Content-Type': 'application/json' }).end(JSON.stringify(answer.json));
    } else if (answer?.html) {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(answer.html);
    } else {
      response.writeHead(answer ? 302 : 204, headers).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;

  function signed(type, claims) {
    const text = [{ alg: 'RS256', kid: 'key', typ: type }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
  }

  return { issuer, asked, stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) };
}

const seconds = () => Math.floor(Date.now() / 1000);
