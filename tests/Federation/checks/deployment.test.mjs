// What the graph is deployed with: the manifests are what Kubernetes takes, and they and the containers divide the modules as the supergraph does.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';
import { factors, tableOf, today } from '../../../docs/scaling.mjs';
import { subgraphs } from '../../../src/Gateway/subgraph-sdl.mjs';

const root = new URL('../../../', import.meta.url);
const folder = new URL('docs/kubernetes/', root);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const resources = files
  .filter((name) => name !== 'kustomization.yaml')
  .flatMap((name) => parseAllDocuments(readFileSync(new URL(name, folder), 'utf8'), { merge: true }).map((document) => document.toJS()));
const all = (kind) => resources.filter((resource) => resource.kind === kind);
const named = (kind, name) => all(kind).find(({ metadata }) => metadata.name === name);
const deployments = all('Deployment');

test('Every manifest is one, and is applied', async () => {
  for (const resource of resources) {
    const { [resource.kind]: Model } = await import(`kubernetes-models/${resource.apiVersion}`);
    new Model(resource).validate();
  }
  const { resources: applied } = parse(readFileSync(new URL('kustomization.yaml', folder), 'utf8'));
  assert.deepEqual([...applied, 'kustomization.yaml'].sort(), [...files].sort());
});

test('Each process has a service, a budget for disruptions and a scale', () => {
  assert.deepEqual(deployments.map(({ metadata }) => metadata.name).sort(), ['gateway', ...Object.keys(subgraphs)].sort());
  for (const { metadata: { name }, spec } of deployments) {
    const labels = { 'app.kubernetes.io/name': name };
    assert.deepEqual(spec.selector.matchLabels, labels);
    assert.deepEqual(named('Service', name).spec.selector, labels);
    assert.deepEqual(named('PodDisruptionBudget', name).spec.selector.matchLabels, labels);
    const scale = named('HorizontalPodAutoscaler', name).spec;
    assert.deepEqual(scale.scaleTargetRef, { apiVersion: 'apps/v1', kind: 'Deployment', name });
    assert.equal(scale.minReplicas, spec.replicas);
    assert.ok(spec.replicas > named('PodDisruptionBudget', name).spec.minAvailable, 'One can go at a time.');
  }
});

test('Processes may do nothing that they need not, and end in peace', () => {
  for (const { metadata: { name }, spec } of deployments) {
    const pod = spec.template.spec;
    const [container] = pod.containers;
    assert.equal(pod.securityContext.runAsNonRoot, true, name);
    assert.equal(pod.automountServiceAccountToken, false, name);
    assert.deepEqual(container.securityContext, { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } }, name);
    assert.ok(container.resources.limits.memory && container.resources.requests.cpu, name);
    assert.deepEqual(spec.strategy.rollingUpdate, { maxSurge: 1, maxUnavailable: 0 }, name);
    assert.ok(container.startupProbe && container.readinessProbe && container.livenessProbe, name);
    assert.ok(pod.terminationGracePeriodSeconds > container.lifecycle.preStop.sleep.seconds + 30, name);
  }
});

test('Ports, secrets and services that are named are there', () => {
  const ports = Object.fromEntries(deployments.map(({ metadata, spec }) => [metadata.name, spec.template.spec.containers[0].ports.map(({ name }) => name)]));
  for (const { metadata, spec } of all('Service')) {
    spec.ports.forEach(({ targetPort }) => assert.ok(ports[metadata.name].includes(targetPort), metadata.name));
    const { http } = Object.fromEntries(deployments.find((one) => one.metadata.name === metadata.name).spec.template.spec.containers[0].ports.map(({ name, containerPort }) => [name, containerPort]));
    assert.equal(spec.ports[0].port, http);
  }
  for (const [name, { url }] of Object.entries(subgraphs)) {
    assert.equal(url, `http://${name}:${named('Service', name).spec.ports[0].port}/graphql`);
  }
  const read = readFileSync(new URL('README.md', folder), 'utf8');
  for (const { spec } of deployments) {
    for (const { valueFrom } of spec.template.spec.containers[0].env) {
      assert.ok(!valueFrom || read.includes(`=${valueFrom.secretKeyRef.key}`) || read.includes(`${valueFrom.secretKeyRef.key}=`));
    }
  }
  for (const { http } of named('Ingress', 'shop').spec.rules) {
    http.paths.forEach(({ backend }) => assert.ok(named('Service', backend.service.name)));
  }
});

test('The modules are divided in every deployment as in the supergraph', () => {
  const compose = parse(readFileSync(new URL('docker-compose.yml', root), 'utf8'), { merge: true });
  for (const [name, { modules }] of Object.entries(subgraphs)) {
    const words = ['--modules', modules.join(',')];
    assert.deepEqual(compose.services[name].command, words);
    assert.deepEqual(named('Deployment', name).spec.template.spec.containers[0].args, words);
  }
});

test('The containers are read-only, without rights, and know when they are well', () => {
  const { services } = parse(readFileSync(new URL('docker-compose.yml', root), 'utf8'), { merge: true });
  const ours = Object.entries(services).filter(([, { build }]) => build);
  assert.equal(ours.length, 8);
  for (const [name, service] of ours) {
    assert.deepEqual([service.read_only, service.cap_drop, service.tmpfs], [true, ['ALL'], ['/tmp']], name);
    const dockerfile = readFileSync(new URL(service.build.dockerfile, root), 'utf8');
    assert.match(dockerfile, /^USER (?!root)/m);
    assert.match(dockerfile, /^HEALTHCHECK /m);
  }
  const known = Object.keys(services);
  Object.values(services).forEach(({ depends_on: needs = {}, profiles }) => Object.keys(needs).forEach((need) => {
    assert.ok(known.includes(need));
    assert.deepEqual(profiles.filter((profile) => !services[need].profiles.includes(profile)), []);
  }));
  assert.equal(services.gateway.environment.GATEWAY_SECRET, services.orders.environment.Gateway__Secret);
});

test('What is written about scaling is what its formulas say', () => {
  assert.ok(readFileSync(new URL('docs/scaling.md', root), 'utf8').includes(tableOf(today, factors)), 'Print it anew: node docs/scaling.mjs');
});
