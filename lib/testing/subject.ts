import { resolve } from 'node:path';
import { BulwarkError } from '../engine/error';
import type { Template } from '../engine/template';
import { readAssembly } from '../read/assembly';
import { CloudFormationTemplate } from '../read/cloudformation';
import { type Input, readInputs } from '../read/inputs';

/** A stage of the CDK, as an app is one. */
interface Stage {
  synth(): { readonly directory: string };
}

/** A stack of the CDK. */
interface Stack {
  readonly templateFile: string;
  readonly node: { readonly scopes: readonly unknown[] };
}

/** A stack of CDKTF or CDK Terrain. */
interface TerraformStack {
  prepareStack(): void;
  toTerraform(): object;
}

/** What a test has in hand of its infrastructure, in whatever toolkit. */
export type Subject =
  | Stage
  | Stack
  | TerraformStack
  /** `Template.fromStack(…)` of aws-cdk-lib/assertions. */
  | { toJSON(): object }
  /** A template, or the JSON of Terraform, as text or data: `Testing.synth(stack)`. */
  | string
  | object
  | readonly Input[];

/**
 * The templates of what a test has in hand: all of an app or stage, those of a stack with the ones nested in it. Throws a
 * `BulwarkError` for what is none of this.
 */
export function templatesIn(subject: Subject): readonly Template[] {
  if (typeof subject === 'string') return readInputs([{ name: 'template', content: subject }]);
  if (Array.isArray(subject) && subject.every(isInput)) return readInputs(subject);
  if (isStage(subject)) return readAssembly(subject.synth().directory);
  if (isStack(subject)) {
    const stages = subject.node.scopes.filter(isStage);
    // What is said of the whole app counts for each of its stages.
    const [directory] = stages.map((stage) => stage.synth().directory).reverse();
    if (directory === undefined) throw new BulwarkError('this stack is in no App, so nothing can be synthesised of it');
    const file = resolve(directory, subject.templateFile);
    return readAssembly(directory).filter(
      (template) => template instanceof CloudFormationTemplate && resolve(template.top.name) === file,
    );
  }
  if (isTerraformStack(subject)) {
    subject.prepareStack();
    return readInputs([{ name: 'cdk.tf.json', content: subject.toTerraform() }]);
  }
  if (isTemplate(subject)) return readInputs([{ name: 'template', content: subject.toJSON() }]);
  if (isData(subject)) return readInputs([{ name: 'template', content: subject }]);
  throw new BulwarkError(
    'this is nothing to be judged: give an app, a stage or a stack, a Template of assertions, or a template as text or data',
  );
}

const has = (it: unknown, ...methods: readonly string[]): boolean =>
  typeof it === 'object' &&
  it !== null &&
  methods.every((method) => typeof (it as Record<string, unknown>)[method] === 'function');

const isInput = (it: unknown): it is Input => typeof it === 'object' && it !== null && 'name' in it && 'content' in it;
const isStage = (it: unknown): it is Stage => has(it, 'synth') && 'node' in (it as object);
const isStack = (it: unknown): it is Stack =>
  typeof it === 'object' && it !== null && 'templateFile' in it && 'node' in it;
const isTerraformStack = (it: unknown): it is TerraformStack => has(it, 'prepareStack', 'toTerraform');
const isTemplate = (it: unknown): it is { toJSON(): object } => has(it, 'toJSON');
const isData = (it: unknown): it is object =>
  typeof it === 'object' && it !== null && !Array.isArray(it) && !('node' in it);
