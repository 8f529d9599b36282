import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { BulwarkError } from '../engine/error';
import { installed } from './installed';

/** Policies by language, as the engine takes them. */
export interface Sources {
  readonly regoRules?: readonly Source[];
  readonly celRules?: readonly Source[];
  readonly guardRules?: readonly Source[];
}

interface Source {
  readonly name: string;
  readonly content: string;
}

/** What a policy says of a template. */
export interface Diagnostic {
  readonly ruleId: string;
  readonly message: string;
  readonly entity?: { readonly logicalId: string; readonly entityType: string };
  readonly propertyPath?: string;
}

/** A template, as text, and its name. */
export interface Shown {
  readonly name: string;
  readonly text: string;
}

/** What became of a template: what policies say of it, or why they say nothing. */
export type Outcome =
  | { readonly diagnostics: readonly Diagnostic[] }
  | { readonly error: string }
  | { readonly late: true };

/** The engine is WebAssembly, which nothing but the end of its thread stops. It is kept for the policies that were asked last. */
const JUDGE = `
const { workerData: { engine, port, state } } = require('node:worker_threads');
const { CompositeEngine, TemplateContent } = require(engine);
const told = new Int32Array(state);
const tell = (step) => { Atomics.store(told, 0, step); Atomics.notify(told, 0); };
const kept = new Map();
const judged = ({ sources, name, template }) => {
  const key = JSON.stringify(sources);
  let by = kept.get(key);
  if (!by) {
    for (const [old, engine] of kept) if (kept.size > 3) { kept.delete(old); engine.free(); }
    by = new CompositeEngine(sources);
    kept.set(key, by);
  }
  tell(1);
  const { status, diagnostics, metadata } = by.validateTemplate(new TemplateContent(template, name), {
    detailLevel: 'STANDARD', severityLevel: 'DEBUG', disableBuiltinRules: true,
  });
  if (status === 'ANALYSIS_INCOMPLETE') throw new Error('the engine gave up on ' + name + ' before it was through');
  if (metadata.suppressed > 0) throw new Error('what policies say of ' + name + ' is suppressed in it');
  return diagnostics.filter(({ source }) => source === 'CUSTOM' || source === 'GUARD');
};
port.on('message', (asked) => {
  let outcome;
  try { outcome = { diagnostics: judged(asked) }; } catch (error) { outcome = { error: String(error).trim() }; }
  port.postMessage(outcome);
  tell(2);
});
`;

/** Longer than the engine takes to begin on a slow machine, in milliseconds. */
const TO_BEGIN = 120_000;

interface Running {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly state: Int32Array;
}

let running: Running | undefined;

/**
 * Asks policies about a template in a thread of its own, and waits for what they say as long as `seconds`. Throws a
 * `BulwarkError` where there is no engine.
 */
export function ask(sources: Sources, template: Shown, seconds: number): Outcome {
  running ??= start(engineFile());
  const { port, state } = running;
  Atomics.store(state, 0, 0);
  port.postMessage({ sources, name: template.name, template: template.text });
  // What compiles policies may be endless too.
  Atomics.wait(state, 0, 0, TO_BEGIN + seconds * 1000);
  if (Atomics.load(state, 0) === 1) Atomics.wait(state, 0, 1, seconds * 1000);
  const answer = receiveMessageOnPort(port)?.message as Outcome | undefined;
  if (answer === undefined || ('error' in answer && brokeDown(answer.error))) stop();
  return answer ?? { late: true };
}

/** Whether the engine itself is of no more use. */
export const brokeDown = (error: string): boolean => error.startsWith('RuntimeError');

function start(engine: string): Running {
  const { port1: port, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(JUDGE, {
    eval: true,
    // What the engine prints where it breaks down is no report.
    stderr: true,
    workerData: { engine, port: port2, state: state.buffer },
    transferList: [port2],
  });
  worker.unref();
  worker.on('error', () => {});
  port.unref();
  return { worker, port, state };
}

function stop(): void {
  void running?.worker.terminate();
  running?.port.close();
  running = undefined;
}

const ENGINE = '@aws/cloudformation-validate';

/** The file of the engine that aws-cdk-lib brings, or that is installed by itself. */
function engineFile(): string {
  const file = installed('aws-cdk-lib/package.json', ENGINE) ?? installed(ENGINE);
  if (file !== undefined) return file;
  throw new BulwarkError(
    `policies in Rego, Guard and CEL need the engine ${ENGINE}, which newer versions of aws-cdk-lib bring: install one of the two beside cdk-bulwark`,
  );
}
