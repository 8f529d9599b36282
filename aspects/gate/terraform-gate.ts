import { existsSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { IConstruct } from 'constructs';
import { Assembly } from '../../lib/engine/assembly';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import { type Report, reportOf } from '../../lib/engine/report';
import type { Resource, Template } from '../../lib/engine/template';
import type { Json } from '../../lib/engine/value';
import { type Source, sourceOf } from '../../lib/read/source';
import { readHcl } from '../../lib/read/terraform/hcl';
import { loadedVariables, opened, readModule } from '../../lib/read/terraform/module';
import { type ModuleContext, readTerraform } from '../../lib/read/terraform/template';
import { plain } from '../../lib/reporters/plain';
import { Asked } from './asked';
import { madeAt, nodesOf, watchCreation } from './creation';
import { inCodeOn } from './in-code';
import { judgeParts } from './judge';
import { pointAtCaller, say } from './outcome';
import { breakSeal, sealUntilExit, settleSeals } from './sealing';

/** What CDKTF and CDK Terrain have in common, so that neither is imported and both may meet in one app. */
interface TerraformApp extends IConstruct {
  readonly outdir: string;
  synth(): void;
}

interface TerraformStack extends IConstruct {
  synthesizer: Synthesizer;
  [GUARDED]?: Doors;
}

interface Synthesizer {
  synthesize(session: Session): void;
}

interface Session {
  readonly outdir: string;
  readonly manifest: { forStack(stack: TerraformStack): { readonly workingDirectory: string } };
}

/** The two ways by which what a stack declares leaves it, as they were before they were guarded. */
type Doors = { readonly [door in Door]: () => object };
type Door = (typeof DOORS)[number];
const DOORS = ['toTerraform', 'toHclTerraform'] as const;

const GATE = Symbol.for('cdk-bulwark.terraform-gate');
const GUARDED: unique symbol = Symbol.for('cdk-bulwark.guarded') as never;
const APP = Symbol.for('cdktf/App');
const STACK = Symbol.for('cdktf/TerraformStack');

/** Whether this is the App of CDKTF or of CDK Terrain. */
export const isApp = (it: unknown): it is TerraformApp => typeof it === 'object' && it !== null && APP in it;

/** The one gate of a tree, made on first use. */
export function gateOf(root: IConstruct & { [GATE]?: TerraformGate }): TerraformGate {
  if (!root[GATE]) Object.defineProperty(root, GATE, { value: new TerraformGate(root) });
  return root[GATE] as TerraformGate;
}

/** Guards every stack that is made from now on, whether or not its tree will ask for a gate. */
export const guardNewStacks = (): void => watchCreation(guardNew);

/** Guards an app, or a tree without one, and every stack that is in it or will be. */
export function guardTree(root: IConstruct): void {
  watchCreation(guardNew, nodesOf(root.node.constructor as never));
  if (isApp(root)) guardApp(root);
  for (const stack of stacksIn(root)) guardStack(stack);
}

const stacksIn = (root: IConstruct): TerraformStack[] =>
  root.node.findAll().filter((it): it is TerraformStack => STACK in it);

/** A stack bears no mark yet while it is being made, but has its methods. */
function guardNew(child: IConstruct, { root }: { readonly root: IConstruct }): void {
  if (!('toTerraform' in child) || !('runAllValidations' in child)) return;
  guardStack(child as unknown as TerraformStack);
  if (isApp(root)) guardApp(root);
}

function guardApp(app: TerraformApp): void {
  if (Object.hasOwn(app, 'synth')) return;
  const { synth } = app;
  const guarded = () => gateOf(app).synth(() => synth.call(app), guarded);
  Object.defineProperty(app, 'synth', { value: guarded });
}

function guardStack(stack: TerraformStack): void {
  if (stack[GUARDED]) return;
  const doors: Record<string, () => object> = {};
  for (const door of DOORS) {
    doors[door] = (stack as unknown as Doors)[door].bind(stack);
    Object.defineProperty(stack, door, { value: () => gateOf(stack.node.root).emit(stack, door) });
  }
  Object.defineProperty(stack, GUARDED, { value: doors });
}

const open = (stack: TerraformStack, door: Door): object => (stack[GUARDED] as Doors)[door]();

/** One synthesis of an app. */
interface Round {
  /** Stacks whose turn has not come. */
  readonly waiting: Set<TerraformStack>;
  session?: Session;
  /** What was judged and not yet written. */
  judged?: Map<TerraformStack, object>;
}

/**
 * Lets nothing out of a tree that its configuration refuses. Everything that writes a stack asks the stack for its
 * Terraform last of all, after aspects, overrides and validations, whether or not those are skipped: that is where it stands.
 */
class TerraformGate {
  readonly asked = new Asked();
  private round: Round | undefined;
  private isReading = false;

  constructor(private readonly root: IConstruct) {}

  /** Runs `synthesize`, and takes away what an earlier run has left to deploy if this one is refused. */
  synth(synthesize: () => void, door: () => void): void {
    guardTree(this.root);
    const stacks = stacksIn(this.root);
    const round: Round = { waiting: new Set(stacks) };
    const outdir = resolve((this.root as TerraformApp).outdir);
    const synthesizers = stacks.map((stack) => stack.synthesizer);
    for (const stack of stacks) stack.synthesizer = takingTurns(stack, round);
    this.round = round;
    try {
      breakSeal(outdir);
      settleSeals();
      synthesize();
      if (!round.judged) this.judgeAll(stacks, 'toTerraform');
      if (this.asked.parts.length > 0 && existsSync(outdir)) sealUntilExit(outdir, this.asked.parts);
      settleSeals();
    } catch (error) {
      if (error instanceof BulwarkError && refusals.has(error)) {
        if (round.session) removeOutput(stacks, round.session);
        pointAtCaller(error, door);
      }
      throw error;
    } finally {
      this.round = undefined;
      for (const [index, stack] of stacks.entries()) stack.synthesizer = synthesizers[index] as Synthesizer;
    }
  }

  /**
   * Gives what a stack declares, once it has been judged. In a synthesis of the app the first stack that comes here
   * waits until all others have come as well, so that they are judged together before any is written.
   */
  emit(stack: TerraformStack, door: Door): object {
    const { round } = this;
    if (this.isReading) return open(stack, door);
    if (round?.session && !round.judged) {
      for (const next of round.waiting) next.synthesizer.synthesize(round.session);
      round.judged ??= this.judgeAll(stacksIn(this.root), door);
    }
    const judged = round?.judged?.get(stack) ?? this.judgeAll(stacksIn(this.root), door, stack).get(stack);
    round?.judged?.delete(stack);
    return judged as object;
  }

  /** Judges all stacks together, or one of them in sight of the others. Throws when something blocks. */
  private judgeAll(stacks: readonly TerraformStack[], door: Door, only?: TerraformStack): Map<TerraformStack, object> {
    sure(() => this.askAbove(stacks));
    if (this.asked.parts.length === 0) return this.read(only ? [only] : stacks, door);
    const all = this.read(stacks, door);
    const report = sure(() => this.report(all, only));
    if (report.blocked) throw refusal(`the gate refuses this app\n\n${say(report)}\n`);
    process.stderr.write(`${say(report)}\n`);
    return all;
  }

  /** Lets gates be heard that are aspects of scopes above all stacks, where the framework visits none. */
  private askAbove(stacks: readonly TerraformStack[]): void {
    for (const scope of new Set(stacks.flatMap((stack) => stack.node.scopes.slice(0, -1))))
      for (const gate of gatesOn(scope)) gate.visit(scope);
  }

  /** What stacks declare, asked for once: a second answer may be another. */
  private read(stacks: readonly TerraformStack[], door: Door): Map<TerraformStack, object> {
    this.isReading = true;
    try {
      return new Map(stacks.map((stack) => [stack, open(stack, door)]));
    } finally {
      this.isReading = false;
    }
  }

  private report(all: ReadonlyMap<TerraformStack, object>, only: TerraformStack | undefined): Report {
    const assembly = new Assembly();
    const outdir = relative('', (this.root as Partial<TerraformApp>).outdir ?? 'cdktf.out');
    const paths = new Map<Template, string>();
    for (const [{ node }, declared] of all) {
      const folder = join(outdir, 'stacks', node.id);
      const { name, source, context } = declaredIn(folder, declared);
      const pathOf = pathsIn(node.findAll());
      const madeBy = ({ path }: Resource) => madeAt(this.find(path));
      paths.set(readTerraform(name, source, assembly, { ...context, pathOf, madeAt: madeBy }), node.path);
    }
    const { report } = judgeParts(this.asked.parts, {
      templates: assembly.templates,
      stackOf: (template) => paths.get(template),
      inCode: inCodeOn(this.root.node.findAll()),
    });
    if (!only) return report;
    const names = new Set([...paths].filter(([, path]) => path === only.node.path).map(([{ name }]) => name));
    const findings = report.findings.filter(({ template, type }) => type === 'waiver' || names.has(template));
    return reportOf({ ...report, findings });
  }

  private find(path: Resource['path']): IConstruct | undefined {
    const ids = path.split('/').slice(this.root.node.id ? 1 : 0);
    return ids.reduce<IConstruct | undefined>((scope, id) => scope?.node.tryFindChild(id), this.root);
  }
}

/** What Terraform will read in the folder of a stack: what the stack declares, and what lies beside it. */
function declaredIn(folder: string, declared: object): { name: string; source: Source; context?: ModuleContext } {
  const { hcl } = declared as { readonly hcl?: unknown };
  const file = typeof hcl === 'string' ? 'cdk.tf' : 'cdk.tf.json';
  const name = join(folder, file);
  const source = typeof hcl === 'string' ? readHcl(name, hcl) : sourceOf(JSON.parse(JSON.stringify(declared)) as Json);
  if (!existsSync(folder)) return { name, source };
  const shown = (path: string) => relative('', path);
  const module = readModule(resolve(folder), shown, undefined, { file, source });
  const given = loadedVariables(module.folder, shown);
  if (module.source === source && module.calls.size === 0 && Object.keys(given).length === 0) return { name, source };
  const read = (called: string) => readModule(called, shown);
  return { ...opened(module, read, given), name };
}

/** What has a name in Terraform. */
interface TerraformElement extends IConstruct {
  readonly terraformResourceType?: string;
  readonly friendlyUniqueId: string;
  readonly alias?: string;
}

/** Tells where elements stand in the tree, by what Terraform calls them. */
function pathsIn(constructs: readonly IConstruct[]): (id: string) => string | undefined {
  const paths = new Map<string, string>();
  for (const construct of constructs) {
    const { alias, friendlyUniqueId, node, terraformResourceType: type } = construct as TerraformElement;
    if (type === undefined) continue;
    for (const id of [`${type}.${friendlyUniqueId}`, `data.${type}.${friendlyUniqueId}`]) paths.set(id, node.path);
    paths.set(['provider', type, ...(alias ? [alias] : [])].join('.'), node.path);
  }
  return (id) => paths.get(id);
}

const refusals = new WeakSet<object>();

/** The gate has decided: nothing may be written. */
function refusal(message: string): BulwarkError {
  const error = new BulwarkError(message);
  Object.defineProperty(error, 'where', { enumerable: false });
  refusals.add(error);
  return error;
}

/** A gate that fails itself must refuse. */
function sure<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw refusal(`bulwark could not judge this app, so it does not pass: ${plain(messageOf(error))}`);
  }
}

/** Synthesises a stack when its turn comes, and only once in a round. */
function takingTurns(stack: TerraformStack, round: Round): Synthesizer {
  const { synthesizer } = stack;
  return {
    synthesize(session) {
      if (!round.waiting.delete(stack)) return;
      round.session = session;
      synthesizer.synthesize(session);
    },
  };
}

function removeOutput(stacks: readonly TerraformStack[], { outdir, manifest }: Session): void {
  const left = stacks.flatMap((stack) =>
    ['cdk.tf.json', 'cdk.tf'].map((file) => join(manifest.forStack(stack).workingDirectory, file)),
  );
  for (const file of ['manifest.json', ...left]) rmSync(join(outdir, file), { force: true });
}

/** An aspect that asks for what it stands on to be judged. */
interface GateAspect {
  visit(scope: IConstruct): void;
}

/** What marks an aspect as a gate, in every copy of this package. */
export const IS_GATE = Symbol.for('cdk-bulwark.security-gate');

/** The gates among the aspects of a scope. */
function gatesOn(scope: IConstruct): GateAspect[] {
  return Object.getOwnPropertySymbols(scope)
    .filter(({ description }) => description === 'cdktf-aspects')
    .flatMap((symbol) => (scope as unknown as { [key: symbol]: { readonly all: readonly GateAspect[] } })[symbol]!.all)
    .filter((aspect) => IS_GATE in aspect);
}
