import { basename, dirname, resolve } from 'node:path';
import {
  App,
  Aspects,
  type IAspect,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  NestedStack,
  type PolicyValidationPluginReport,
  Validations,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Config } from '../../lib/engine/config';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import type { Report } from '../../lib/engine/finding';
import { loadConfig } from '../../lib/load-config';
import { readAssembly } from '../../lib/read/assembly';
import type { CloudFormationTemplate } from '../../lib/read/cloudformation';
import { text } from '../../lib/reporters/text';
import { configIn, configure } from '../settings/cdk';
import { acknowledgementsOn, NAMESPACE } from './acknowledgements';
import { type Emitted, type Judged, type Judgement, judge } from './judge';
import { type Violation, violationOfApp, violationOfNotice, violationOfStages, violationsOf } from './violations';

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
    const known = configIn(app);
    if (known && (config === undefined || config === known)) return;
    if (known)
      throw new BulwarkError(
        'harden was called on this app before, with another configuration: join the two with defineConfig(first, second)',
      );
    const given = config ?? loadConfig();
    gateOf(app).judge(app, given);
    configure(app, given);
  } catch (error) {
    if (error instanceof BulwarkError) Error.captureStackTrace(error, harden);
    throw error;
  }
}

/**
 * The gate as an aspect, for an app, a stage, a stack or any construct: synthesis of the app fails when what the
 * scope emits is insecure. Without a configuration, `bulwark.config.*` is loaded.
 */
export class SecurityGate implements IAspect {
  private readonly config: Config;

  constructor(config?: Config) {
    this.config = config ?? loadConfig();
  }

  visit(node: IConstruct): void {
    if (Aspects.of(node).all.includes(this)) gateOf(node.node.root).judge(node, this.config);
  }
}

const GATE = Symbol.for('cdk-bulwark.gate');
const FAIL_SYNTH = '@aws-cdk/core:failSynthOnValidationErrors';

/** The one gate of an app, made on first use. */
function gateOf(root: IConstruct): Gate {
  const { [GATE]: known, assembly } = root as unknown as { [GATE]?: Gate; assembly?: unknown };
  if (known) return known;
  if (!App.isApp(root))
    throw new BulwarkError(
      `the gate needs an App at the root of the tree, because only an App runs validations, but the root is '${root.node.path || root.node.id}'`,
    );
  if (assembly)
    throw new BulwarkError('the app was synthesized before the gate was added to it: add the gate before app.synth()');
  if (isUnheard(root))
    throw new BulwarkError(
      `the context of this app sets '${FAIL_SYNTH}' to false, so nothing would stop when the gate refuses: remove it`,
    );
  const gate = new Gate();
  Object.defineProperty(root, GATE, { value: gate });
  Validations.of(root).addPlugins(gate);
  return gate;
}

/** Whether failures are left to a CDK command line that is not there. */
const isUnheard = (app: IConstruct): boolean =>
  !('CDK_CLI_VERSION' in process.env) && /^false$/.test(String(app.node.tryGetContext(FAIL_SYNTH)));

type Outcome = PolicyValidationPluginReport & { readonly said: string };

/** Judges what an app has emitted, once for all the scopes that asked for it. */
class Gate implements IPolicyValidationPlugin {
  readonly name = NAMESPACE;
  private readonly judged: Judged[] = [];

  judge(scope: IConstruct, config: Config): void {
    if (!this.judged.some((it) => it.scope === scope && it.config === config)) this.judged.push({ scope, config });
  }

  validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const { said, ...outcome } = outcomeOf(this.judged, context);
    process.stderr.write(`${said}\n`);
    if (!outcome.success && isUnheard(context.appConstruct)) process.exitCode = 1;
    return outcome;
  }
}

/** A gate that fails itself must refuse: the CDK lets a plugin that throws pass in silence. */
function outcomeOf(judged: readonly Judged[], context: IPolicyValidationContext): Outcome {
  try {
    const { outdir } = context.appConstruct as App;
    const judgement = judge(judged, emittedBy(outdir, context));
    return {
      success: !judgement.report.blocked,
      violations: violationsIn(judgement, outdir),
      said: say(judgement.report),
    };
  } catch (error) {
    const said = `bulwark could not judge this app, so it does not pass: ${messageOf(error)}`;
    return {
      success: false,
      violations: [violationOfApp('gate', 'fatal', said, 'Repair what the message names.')],
      said,
    };
  }
}

/** Reads back what was emitted. Throws a `BulwarkError` when a template of the app is not found again. */
function emittedBy(outdir: string, { appConstruct, stackTemplates }: IPolicyValidationContext): Emitted {
  const templates = readAssembly(outdir);
  const stacks = new Map(stackTemplates.map((stack) => [resolve(stack.templatePath), stack.stackConstructPath]));
  const constructs = appConstruct.node.findAll();
  const read = new Set(templates.map(({ name }) => basename(name)));
  const missing = [
    ...stackTemplates.map(({ templatePath }) => basename(templatePath)),
    ...constructs.filter(NestedStack.isNestedStack).map(({ templateFile }) => templateFile),
  ].filter((file) => !read.has(file));
  if (missing.length > 0)
    throw new BulwarkError(`the app emitted ${missing.join(', ')}, but ${outdir} does not lead to it`);
  return {
    templates,
    stackOf: (template) => {
      let top = template as CloudFormationTemplate;
      while (top.context.parent) top = top.context.parent.template;
      return stacks.get(resolve(top.name));
    },
    acknowledgements: constructs.flatMap(acknowledgementsOn),
  };
}

function violationsIn({ report, ignored, canAcknowledge }: Judgement, outdir: string): Violation[] {
  const violations = violationsOf(report, canAcknowledge);
  const staged = report.findings.filter((it) => it.blocking && dirname(resolve(it.template)) !== resolve(outdir));
  if (staged.length > 0) violations.unshift(violationOfStages(staged));
  return [...violations, ...ignored.map(violationOfNotice)];
}

/** The whole report where synthesis is refused, otherwise one line, and one for each acknowledgement that counted. */
function say(report: Report): string {
  const color = process.stderr.isTTY === true && !process.env.NO_COLOR;
  if (report.blocked) return text(report, { color, cwd: process.cwd() });
  const { resources, rules, templates } = report.checked;
  const judged = `${count(resources, 'resource')} in ${count(templates, 'stack')}`;
  const waived = report.findings.flatMap(({ rule, path, waiver }) =>
    waiver?.from === 'code' ? [`bulwark: ${rule} at ${path} is acknowledged in the app: ${waiver.because}`] : [],
  );
  const outcome = rules > 0 ? 'no blocking findings' : 'not judged, because the configuration turns no rule on';
  return [...waived, `bulwark: ${judged}, ${outcome}`].join('\n');
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
