// Keeps subscriptions alive while the process that tells them is replaced: when its stream ends, another one is asked to go on behind the last cursor.
import { setTimeout as wait } from 'node:timers/promises';
import { Kind, visit } from 'graphql';

/** The longest that nobody may be there to go on; then the client is told, and comes back by itself. */
const patience = 30_000;
const pause = 100;

/** @param sign Signs a request as the gateway: what is asked to go on is another request. */
export function useResume(sign) {
  return {
    onSubgraphExecute({ executionRequest, executor, setExecutor }) {
      if (executionRequest.operationType === 'subscription') {
        setExecutor((request) => follow(executor, request, sign));
      }
    },
  };
}

async function follow(executor, request, sign) {
  const told = await executor(request);
  return isStream(told) ? new Told((cursor) => executor(sign(behind(request, cursor))), told) : told;
}

/** What is told, over the lives of those who tell it. */
class Told {
  #goOnBehind;
  #stream;
  #cursor;
  #isOver = false;

  constructor(goOnBehind, stream) {
    this.#goOnBehind = goOnBehind;
    this.#stream = stream[Symbol.asyncIterator]();
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  async next() {
    while (!this.#isOver) {
      const { done, value } = await this.#stream.next();
      if (!done && !isBroken(value)) {
        this.#cursor = cursorOf(value) ?? this.#cursor;
        // An answer without data is the last one: the token has ended, say.
        this.#isOver = value.data == null;
        return { done: false, value };
      }

      const refusal = this.#isOver ? undefined : await this.#goOn();
      if (refusal) {
        this.#isOver = true;
        return { done: false, value: refusal };
      }
    }

    return { done: true, value: undefined };
  }

  async return() {
    this.#isOver = true;
    await this.#stream.return?.();
    return { done: true, value: undefined };
  }

  /** Asks until somebody goes on; what that one refuses, if it does. */
  async #goOn() {
    const end = Date.now() + patience;
    for (;;) {
      await wait(pause);
      if (this.#isOver) {
        return undefined;
      }

      const told = await this.#goOnBehind(this.#cursor);
      if (isStream(told)) {
        this.#stream = told[Symbol.asyncIterator]();
        if (this.#isOver) {
          await this.#stream.return?.();
        }

        return undefined;
      }

      if (!isBroken(told) || Date.now() > end) {
        return told;
      }
    }
  }
}

const isStream = (told) => typeof told?.[Symbol.asyncIterator] === 'function';

/** Whether a connection failed, or the process is about to end; what a subgraph refuses is no instance of Error, or has another code. */
function isBroken({ errors } = {}) {
  return errors?.some((error) => error.originalError || ['SUBREQUEST_HTTP_ERROR', 'SHUTTING_DOWN', 'UNAVAILABLE'].includes(error.extensions?.code)) ?? false;
}

function cursorOf({ data }) {
  return Object.values(data ?? {})[0]?.cursor;
}

/** The same request, behind a cursor. Who does not ask for cursors is told the state as it is. */
function behind(request, cursor) {
  const document = visit(request.document, {
    OperationDefinition: (operation) => ({
      ...operation,
      selectionSet: { ...operation.selectionSet, selections: operation.selectionSet.selections.map((field) => withAfter(field, cursor)) },
    }),
  });
  return { ...request, document: withoutUnused(document), extensions: { ...request.extensions } };
}

function withAfter(field, cursor) {
  if (field.kind !== Kind.FIELD || field.name.value.startsWith('__')) {
    return field;
  }

  const others = field.arguments.filter((argument) => argument.name.value !== 'after');
  const after = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'after' }, value: { kind: Kind.STRING, value: cursor } };
  return { ...field, arguments: cursor ? [...others, after] : others };
}

function withoutUnused(document) {
  const used = new Set();
  for (const definition of document.definitions) {
    visit(definition.selectionSet, { Variable: (variable) => void used.add(variable.name.value) });
  }

  return visit(document, { VariableDefinition: (definition) => (used.has(definition.variable.name.value) ? undefined : null) });
}
