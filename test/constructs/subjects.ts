import { join } from 'node:path';
import { App, type AppProps, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { Construct, IConstruct } from 'constructs';
import type { Guards } from '../../constructs/hardening';
import { PARTNER, type Toolkit, type Weakening, type Weakenings } from '../../constructs/weakening';
import { type Config, defineConfig, type Finding, type Input, type Profile, presets } from '../../lib';
import { constructFolders, root } from '../../scripts/layout';
import { keep } from '../../tree/settings';
import type { Waive } from '../../tree/waivers';
import { untraced } from '../untraced';

// The CDK warns of props that are deprecated, such as turning encryption off.
process.env.JSII_DEPRECATED = 'quiet';

/** A hardened construct, and every way to weaken it in one toolkit. */
export interface Subject {
  readonly name: string;
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly guards: Guards<any>;
  readonly make: (scope: Construct, id: string, props?: Readonly<Record<string, unknown>>) => unknown;
  readonly weakenings: readonly (Weakening & { readonly props: Readonly<Record<string, unknown>> })[];
  /** Guards of which nothing can be said in this toolkit, as there is a reason for. */
  readonly unsaid: readonly string[];
  /** Every prop that has a default. */
  readonly defaulted: readonly string[];
  readonly accepts: Weakenings['accepts'];
  readonly alongside: NonNullable<Weakenings['alongside']>;
  readonly plain: Weakenings['plain'];
  /** The class itself. */
  readonly type: abstract new (
    ...args: any[]
  ) => unknown;
}

/** What each construct's folder says of it. */
export const folders: readonly string[] = constructFolders();

const load = (folder: string, file: string) => require(join(root, folder, file));

/** Every hardened construct there is. */
export const subjectsIn = (toolkit: Toolkit): Subject[] =>
  folders.map((folder) => {
    const { defaults, guards } = load(folder, 'defaults') as Pick<Subject, 'defaults' | 'guards'>;
    const {
      make,
      weakenings,
      defaulted = [],
      accepts,
      alongside = {},
      plain,
    }: Weakenings = load(folder, 'weakenings').default;
    const [[name, type] = ['', class {}]] = Object.entries<any>(load(folder, toolkit));
    const isSaid = ({ only }: Weakening) => !only || only.toolkit === toolkit;
    return {
      name,
      defaults,
      guards,
      make: make[toolkit],
      weakenings: weakenings.filter(isSaid).map((it) => ({ ...it, props: { ...it.props, ...it[toolkit] } })),
      unsaid: weakenings.filter((it) => !isSaid(it)).flatMap((it) => it.guards),
      ...{ accepts, alongside, plain, type },
      defaulted: [...Object.values(guards).flatMap(({ props }) => props), ...defaulted],
    };
  });

/**
 * What lets a stack hold one of every construct, which is more than CloudFormation takes, and what is said of it where it is
 * judged.
 */
export const WITHOUT_LIMIT = { '@aws-cdk/core:stackResourceLimit': 0 };
export const isOfLimit = (found: string): boolean => /^(E1002 Template|E3010 Resources|F0007 )$/.test(found);

/** Terms under which anything may be waived. */
export const waived = (...rules: readonly string[]): Waive =>
  Object.fromEntries(
    rules.map((rule) => [rule, { because: 'a test', owner: 'the tests', until: '2999-12-31', reviewedBy: 'others' }]),
  );

/** All rules that a preset has, where the partner is known, in a profile. */
export const strictIn = (profile: Profile): Config =>
  defineConfig(presets.strict, { name: 'shop', settings: { accounts: [PARTNER], profile } });

/** All rules that a preset has, where the partner is known. */
export const strict = strictIn('baseline');

/** What a stack of the CDK synthesises to. */
export const templateOf = (build: (stack: Stack) => unknown, { config = strict, ...props }: Emitting = {}): Input[] =>
  untraced(() => {
    const app = new App({ treeMetadata: false, analyticsReporting: false, ...props });
    keep(app, config);
    build(new Stack(app, 'Stack'));
    const { stacks } = app.synth();
    // Refuses a template whose resources wait for each other.
    for (const { template } of stacks) Template.fromJSON(template);
    return stacks.map(({ stackName, template }) => ({ name: stackName, content: template }));
  });

/** An app, and the configuration that its constructs read. */
export interface Emitting extends AppProps {
  readonly config?: Config;
}

/** What belongs to functions of the CDK, of which a stack has one: that empty buckets and repositories, set notifications, say how long logs are kept, and call AWS once. */
export const isHelper = (id: string): boolean =>
  /^(CustomS3AutoDelete|CustomECRAutoDelete|BucketNotificationsHandler|LogRetention|AWS679f53fac)/.test(id) ||
  isOwnFunction(id);

/** A function that a construct deploys for itself, which the CDK uploads as it is: it is not signed. */
const isOwnFunction = (id: string): boolean =>
  /(EmptyDefaultGroupFunction|AccountSettingsFunction|Attest|Gate|GateStaging|VerifyRelease|CloseRelease)_?[0-9A-F]{8}\b/.test(
    id,
  );

/** A function of a fleet of runners, of a reaper of keys, of playbooks, of tickets, of what looks for drift, of central logs or of access for a time, which rules have something to say of. */
const isOfFleet = (id: string): boolean =>
  /(ReceiveWebhook|StartJobs|DispatchRunner|ReapRunners|RotateWebhook|ReapKeys|StartPlaybook|ApprovePlaybook|QuarantineRole|EndSessions|DisableAccessKey|IsolateInstance|QuarantineImage|StopPipeline|KeepLogs|ReportDrift|TicketFindings|SweepTickets|ImportFindings|(?:Request|Watch|Apply)Access)(_?[0-9A-F]{8}\b|$)/.test(
    id,
  );

/**
 * What the gate says of constructs and is right to: their functions are not signed, a scan of a pipeline that finds something
 * is no failed one, because the pipeline's own gate decides, and GitHub brings no credentials to the webhook of a fleet of
 * runners, but a signature.
 */
export const isExcepted = ({ rule, state, resource }: Pick<Finding, 'rule' | 'state' | 'resource'>): boolean =>
  (rule === 'lambda/function-code-signed' && (isOwnFunction(resource) || isOfFleet(resource))) ||
  (rule === 'iam/policy-no-escalation' && /ReapKeys|DisableAccessKey/.test(resource)) ||
  (rule === 'iam/boundary-no-tampering' && /approver-?bounds/.test(resource)) ||
  (/^iam\/(attachment|boundary)-no-/.test(rule) && /Emergency/.test(resource)) ||
  (rule === 'apigateway/route-authorized' && /POST-?webhook/.test(resource)) ||
  (rule === 'codebuild/project-scans-can-fail' && state === 'unknown' && /Scan\d/.test(resource));

/** The message of what refuses to be made. */
export function refusalOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    expect((error as Error).name).toBe('BulwarkError');
    return (error as Error).message;
  }
  throw new Error('it was not refused');
}

/** What is asked of several tests, and worked out by the first. */
export function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

let hardenedNames: ReadonlySet<string> | undefined;

/** The class of the hardened construct that an element is or belongs to, or of what stands around it. */
export function makerOf(element: IConstruct): string {
  hardenedNames ??= new Set(subjectsIn('cdk').map(({ name }) => name));
  const hardened = hardenedNames;
  const around = [...element.node.scopes].reverse();
  // The CDK's own classes are wrapped, and bundled under names with a number.
  const classes = around.map((it) => it.constructor.name.replace(/\d+$/, ''));
  // What a construct makes beside itself stands with it in a scope that is called after it.
  const called = around.map(({ node }) => node.id);
  return [...classes, ...called].find((name) => hardened.has(name)) ?? classes[1] ?? '';
}
