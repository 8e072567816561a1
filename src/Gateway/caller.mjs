// Tells the subgraphs who asks, through which channel, in which language, and in which trace. It is done at each fetch, since the gateway's own propagation of headers
// forgets them when it asks a second time.

export function useCaller() {
  return {
    onFetch({ executionRequest, options }) {
      if (executionRequest?.context?.request) {
        options.headers = { ...options.headers, ...headersOf(executionRequest.context) };
      }
    },
  };
}

/** A browser's socket says in `connection_init` what it cannot say in headers. */
function headersOf({ request, connectionParams: socket = {} }) {
  const headers = {
    authorization: socket.authorization ?? request.headers.get('authorization'),
    channel: socket.channel ?? request.headers.get('channel'),
    'accept-language': socket.language ?? request.headers.get('accept-language'),
    traceparent: request.headers.get('traceparent'),
    tracestate: request.headers.get('tracestate'),
  };
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value));
}
