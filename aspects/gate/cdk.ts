import { basename, dirname, resolve } from 'node:path';
import {
  App,
  CfnElement,
  type IAspect,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  NestedStack,
  type PolicyValidationPluginReport,
  Stack,
  Stage,
  Validations,
} from 'aws-cdk-lib';
import * as cxapi from 'aws-cdk-lib/cx-api';
import { version } from 'aws-cdk-lib/package.json';
import type { IConstruct } from 'constructs';
import type { Config } from '../../lib/engine/config';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import type { Finding } from '../../lib/engine/finding';
import type { Failure, Report } from '../../lib/engine/report';
import { madeOf } from '../../lib/policies/nag';
import { readAssembly } from '../../lib/read/assembly';
import type { CloudFormationTemplate } from '../../lib/read/cloudformation';
import { Asked } from './asked';
import { inCodeOn, NAMESPACE } from './in-code';
import { type Emitted, type Judgement, judgeParts, type Part } from './judge';
import { suppressedOn } from './nag-suppressions';
import { asThrownBy, say } from './outcome';
import { breakSeal, sealUntilExit, settleSeals } from './sealing';
import { noteGate, noteJudged, tellUnhardened, watchSynthesis } from './unhardened';
import { type Violation, violationOfApp, violationOfNotice, violationOfStages, violationsOf } from './violations';

if (Stage) watchSynthesis(Stage.prototype, settleSeals);

/**
 * Makes synthesis of an app fail when what it emits is insecure, and gives its hardened constructs their settings.
 * Without a configuration, `bulwark.config.*` is loaded. Throws a `BulwarkError` when that cannot be read,
 * when the app already has another configuration, or when it is in no state to be judged.
 */
export function harden(app: App, config?: Config): void {
  try {
    if (!App.isApp(app))
      throw new BulwarkError(
        'harden needs the App; for one Stage or Stack use Aspects.of(scope).add(new SecurityGate(config))',
      );
    const { asked } = gateOf(app);
    if (!asked.hardened && (app as unknown as { assembly?: unknown }).assembly)
      throw new BulwarkError('the app was synthesized before harden was called: call harden before app.synth()');
    asked.harden(app, config);
  } catch (error) {
    if (error instanceof BulwarkError) throw asThrownBy(harden, error);
    throw error;
  }
}

/**
 * The gate as an aspect, for an app, a stage, a stack or any construct: synthesis of the app fails when what the
 * scope emits is insecure. Without a configuration, `bulwark.config.*` is loaded.
 */
export class SecurityGate implements IAspect {
  private readonly covered = new WeakSet<IConstruct>();

  constructor(private readonly config?: Config) {}

  visit(node: IConstruct): void {
    const { root, scope } = node.node;
    if (!scope || !this.covered.has(scope)) gateOf(root).asked.add(node, this.config);
    this.covered.add(node);
  }
}

/** What an earlier run has left in the folder of an app is none of this run's. Clocks of file systems are coarse. */
const STARTED = performance.timeOrigin - 2_000;

const GATE = Symbol.for('cdk-bulwark.gate');
const WRITES_FOR_COMMAND = 'VALIDATION_REPORT_FILE' in cxapi;
const FAIL_SYNTH = '@aws-cdk/core:failSynthOnValidationErrors';

/** The one gate of an app, made on first use. */
function gateOf(root: IConstruct): Gate {
  const known = (root as IConstruct & { [GATE]?: Gate })[GATE];
  if (known) return known;
  if (!App.isApp(root))
    throw new BulwarkError(
      `the gate needs an App at the root of the tree, because only an App runs validations, but the root is '${root.node.path || root.node.id}'`,
    );
  if (isUnheard(root))
    throw new BulwarkError(
      `the context of this app sets '${FAIL_SYNTH}' to false, so nothing would stop when the gate refuses: remove it`,
    );
  const gate = new Gate(root);
  plugIn(root, gate);
  Object.defineProperty(root, GATE, { value: gate });
  noteGate(gate.asked.parts);
  watchExit();
  return gate;
}

/** Makes the gate a plugin of an app. Versions of the CDK without `Validations` keep plugins in a list of the app. */
function plugIn(app: App, gate: Gate): void {
  if (Validations) {
    Validations.of(app).addPlugins(gate);
    return;
  }
  const plugins: unknown = app.policyValidationBeta1;
  if (!Array.isArray(plugins))
    throw new BulwarkError(
      `the gate needs aws-cdk-lib 2.120 or later, and this is ${version}: upgrade aws-cdk-lib, or synthesize without the gate and run \`bulwark check cdk.out\``,
    );
  plugins.push(gate);
}

/** Whether failures are left to the CDK's command line. */
const isLeftToCommand = (app: IConstruct): boolean => /^false$/.test(String(app.node.tryGetContext(FAIL_SYNTH)));

/** Whether failures are left to a CDK command line that is not there. */
const isUnheard = (app: IConstruct): boolean => isLeftToCommand(app) && !('CDK_CLI_VERSION' in process.env);

/** Whether the environment tells the CDK's command line to ignore what validations report. */
const isIgnored = (): boolean => !/^(false)?$/.test(process.env.CDK_IGNORE_ERRORS ?? '');

/** Whether nobody heeds what the gate reports: some versions of the CDK leave that to the command line in a file that it does not look for. */
const isUnread = (app: IConstruct): boolean =>
  isUnheard(app) || isIgnored() || (isLeftToCommand(app) && !WRITES_FOR_COMMAND);

let isWatching = false;

/** When the process ends, what was not judged is told of. */
function watchExit(): void {
  if (!isWatching) process.once('exit', tellUnhardened);
  isWatching = true;
}

type Outcome = PolicyValidationPluginReport & { readonly said: string };

/** Judges what an app has emitted, once for all the scopes that asked for it. */
class Gate implements IPolicyValidationPlugin {
  readonly name = NAMESPACE;
  readonly asked = new Asked();
  private readonly judged = new Set<string>();

  constructor(private readonly app: App) {}

  /** Some versions of the CDK ask once for each environment: the first answer is for the whole app. */
  validate({ templatePaths }: Pick<IPolicyValidationContext, 'templatePaths'>): PolicyValidationPluginReport {
    const isAsked = this.judged.size > 0 && !templatePaths.some((file) => this.judged.has(file));
    if (!isAsked) this.judged.clear();
    for (const file of templatePaths) this.judged.add(file);
    if (isAsked) return { success: true, violations: [] };
    const { said, ...outcome } = outcomeOf(this.asked.parts, this.app, templatePaths);
    process.stderr.write(`${said}\n`);
    if (!outcome.success && isUnread(this.app)) process.exitCode = 1;
    return outcome;
  }
}

/** A gate that fails itself must refuse: the CDK lets a plugin that throws pass in silence. */
function outcomeOf(judged: readonly Part[], app: App, templatePaths: readonly string[]): Outcome {
  try {
    const { outdir } = app;
    breakSeal(outdir);
    noteJudged(app);
    const judgement = judgeParts(judged, emittedBy(app, templatePaths));
    if (!judgement.report.blocked) sealUntilExit(outdir, judged);
    return {
      success: !judgement.report.blocked,
      violations: violationsIn(judgement, outdir),
      said: say(judgement.report, isToldByCdk(app, judgement.report)),
    };
  } catch (error) {
    const failure = violationOfFailure({ template: 'the app', message: messageOf(error) });
    return { success: false, violations: [failure], said: failure.description };
  }
}

const violationOfFailure = ({ message }: Failure): Violation =>
  violationOfApp(
    'gate',
    'fatal',
    `bulwark could not judge this app, so it does not pass: ${message}`,
    'Repair what the message names.',
  );

/** Reads back what was emitted. Throws a `BulwarkError` when a template of the app is not found again. */
function emittedBy(app: App, templatePaths: readonly string[]): Emitted {
  const { outdir } = app;
  const resources = new Map<string, IConstruct>();
  const stacks = new Map<string, string>();
  const wanted = templatePaths.map((file) => basename(file));
  const constructs: IConstruct[] = [app];
  const paths = new Map<string, string>();
  for (const construct of constructs) {
    constructs.push(...construct.node.children);
    if (CfnElement.isCfnElement(construct)) {
      paths.set(elementIn(construct, outdir), construct.node.path);
      resources.set(construct.node.path, construct);
    }
    if (!Stack.isStack(construct)) continue;
    if (NestedStack.isNestedStack(construct)) wanted.push(construct.templateFile);
    else stacks.set(resolve(Stage.of(construct)?.outdir ?? outdir, construct.templateFile), construct.node.path);
  }
  const templates = readAssembly(outdir, {
    since: STARTED,
    pathOf: (template, id) => paths.get(`${resolve(template)}|${id}`),
  });
  const read = new Set(templates.map(({ name }) => basename(name)));
  const missing = wanted.filter((file) => !read.has(file));
  if (missing.length > 0)
    throw new BulwarkError(`the app emitted ${missing.join(', ')}, but ${outdir} does not lead to it`);
  madeOf(templates, resources);
  return {
    templates,
    stackOf: (template) => stacks.get(resolve((template as CloudFormationTemplate).top.name)),
    inCode: inCodeOn(constructs),
    suppressed: (config) => suppressedOn(constructs, config),
  };
}

/** An element by its template and its logical id. */
function elementIn({ logicalId, stack }: CfnElement, outdir: string): string {
  return `${resolve(Stage.of(stack)?.outdir ?? outdir, stack.templateFile)}|${stack.resolve(logicalId)}`;
}

/** What blocks in Stages: it stands in assemblies of their own. */
const stagedIn = ({ findings }: Report, outdir: string): Finding[] =>
  findings.filter(
    ({ blocking, template, type }) => blocking && type !== 'waiver' && dirname(resolve(template)) !== resolve(outdir),
  );

/**
 * Whether the CDK shows each finding with its words and its fix. Its first plugins were shown in another form; its command
 * line shows the stacks that it selects, which leaves those in Stages out.
 */
const isToldByCdk = (app: App, report: Report): boolean =>
  Validations !== undefined &&
  !isUnread(app) &&
  !('CDK_CLI_VERSION' in process.env && stagedIn(report, app.outdir).length > 0);

function violationsIn({ report, ignored, severityOf }: Judgement, outdir: string): Violation[] {
  const violations = violationsOf(report, severityOf);
  const staged = stagedIn(report, outdir);
  if (staged.length > 0) violations.unshift(violationOfStages(staged));
  return [...report.failures.map(violationOfFailure), ...violations, ...ignored.map(violationOfNotice)];
}
