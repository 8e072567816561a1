// What the gateway tells of itself, as the processes do: traces by OTLP to OTEL_EXPORTER_OTLP_ENDPOINT, so that one trace leads from the client through gateway and
// subgraphs to the SQL, and metrics for Prometheus on a port of their own. Where neither is configured nothing is measured.
import { createServer } from 'node:http';

/** The part of the gateway's configuration. */
export async function telemetryOf({ OTEL_EXPORTER_OTLP_ENDPOINT, METRICS_PORT, HOST = '0.0.0.0' }) {
  return {
    ...(OTEL_EXPORTER_OTLP_ENDPOINT && { openTelemetry: await traced() }),
    ...(METRICS_PORT && { prometheus: await scraped(Number(METRICS_PORT), HOST) }),
  };
}

/** The exporter reads the variables that every OpenTelemetry program does. */
async function traced() {
  const [{ openTelemetrySetup }, { AsyncLocalStorageContextManager }, { OTLPTraceExporter }] = await Promise.all([
    import('@graphql-hive/gateway/opentelemetry/setup'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  openTelemetrySetup({
    contextManager: new AsyncLocalStorageContextManager(),
    resource: { serviceName: 'omnichannel-gateway' },
    traces: { exporter: new OTLPTraceExporter() },
  });
  return { traces: true };
}

/** Not where clients ask: what is scraped is for those who run it. What clients choose is no label, as there would be no end of them. */
async function scraped(port, host) {
  const { default: prometheus } = await import('prom-client');
  prometheus.collectDefaultMetrics();
  const server = createServer(async (request, response) => {
    const isThere = request.url === '/metrics';
    response.writeHead(isThere ? 200 : 404, { 'content-type': prometheus.register.contentType });
    response.end(isThere ? await prometheus.register.metrics() : '');
  });
  server.listen(port, host).unref();
  return { metrics: true, endpoint: false, labels: { operationName: false, url: false, path: false } };
}
