import { BulwarkError } from '../../../lib/engine/error';
import { seeingRole } from '../../../lib/release/alarms';
import { comparingRole, policyOfDrift } from '../../../lib/release/drift';
import { refuseIncompleteWaiver, type ScanWaiver } from '../../../lib/release/gate';
import { images } from '../../../lib/release/images';
import type {
  AlarmSettings,
  DriftSettings,
  GateSettings,
  PipelineSettings,
  ReleaseSettings,
  ReportSettings,
} from '../../../lib/release/pipeline-settings';
import { listers, scanners } from '../../../lib/release/scans';
import { defaultPolicy, type SeverityPolicy } from '../../../lib/release/severity';
import { verifySource } from '../../../lib/release/verify-source';
import type { Allowance } from '../../iam/allowance';
import { ARTIFACTS, releasedKey } from './artifacts';
import { termsOf } from './defaults';
import type { Blueprint, BuildPlan, FunctionPlan, StagePlan, Step, Target } from './plan';
import { dynamicScanner, refuseUnsound, type Scanner } from './scanner';
import type { SlsaLevel } from './slsa';
import { after, billOf, buildOf, invokes, runs, scanOf, telling } from './steps';
import { alarmsFunction, DRIFT_FUNCTION, STAGES } from './targets';
import type { Workload } from './workload';

/** The repository, and the one branch of it that is released. */
export interface SourceOfPipeline {
  /** ARN of a connection of CodeConnections, which is made by hand once. */
  readonly connectionArn: string;
  /** As `owner/name`. */
  readonly repository: string;
  /** The branch, exactly: no pattern. */
  readonly branch: string;
  /** What tags that start a run begin with: `v`. @default a push to the branch starts a run */
  readonly tagsBeginningWith?: string;
  /** Who may sign commits: lines of `principal key`, as `ssh-keygen` reads allowed signers. They are not kept in the repository, which could change them. */
  readonly allowedSigners: readonly string[];
  /** Armored OpenPGP public keys that may sign as well. @default none */
  readonly trustedKeys?: readonly string[];
}

/** A check of what was deployed, in a build that may do nothing but what is said. */
export interface Check {
  readonly name: string;
  /** Run in the folder of the verified source. */
  readonly commands: readonly string[];
  /** By its digest. @default Node 24 */
  readonly image?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** @default nothing but to log */
  readonly allow?: readonly Allowance[];
}

/** Where a stage deploys to. */
export interface PipelineTarget {
  /** Its account, which has a `DeploymentTarget` for this pipeline. @default that of the pipeline */
  readonly account?: string;
  /** Its region, for which `regions` says where copies of artifacts are kept. @default that of the pipeline */
  readonly region?: string;
  /** What CloudFormation may do there, in a role that it takes for this pipeline alone: what the stacks are made of, and no more. In another account its `DeploymentTarget` says so. @default nothing */
  readonly allow?: readonly Allowance[];
  /** What is tried after the deployment. */
  readonly checks?: readonly Check[];
  /** Names of alarms of CloudWatch that have to be quiet after it, or what ran before is brought back: alarms of metrics, as composite ones are seen by who may see all of an account alone. In another account its `DeploymentTarget` names them too. */
  readonly alarms?: readonly string[];
}

export interface StagingTarget extends PipelineTarget {
  /** An address that a dynamic scan attacks, and the gate decides about what it finds. @default none */
  readonly dynamicScan?: { readonly url: string; readonly scanner?: Scanner };
}

export interface ProductionTarget extends PipelineTarget {
  /**
   * Has CloudFormation compare the stacks with what there is, or a configuration of Terraform planned by what may plan
   * it, after each release and by a schedule, and tells of what differs. @default stacks are not compared, and a configuration after each release alone
   */
  readonly drift?: {
    /** What reads the resources of the stacks, which CloudFormation does as whoever asks: `s3:GetEncryptionConfiguration`. In another account its `DeploymentTarget` says so. @default nothing */
    readonly allow?: readonly Allowance[];
    /** When they are compared between releases, as EventBridge writes it. @default rate(1 day) */
    readonly schedule?: string;
  };
}

/** What a pipeline is to do, in either toolkit. */
export interface PipelineOptions {
  readonly source: SourceOfPipeline;
  readonly workload: Workload;
  readonly staging: StagingTarget;
  readonly production: ProductionTarget;
  /** ARNs of the roles that may approve a release. Who wrote it cannot. */
  readonly approvers: readonly string[];
  /** Whether somebody has to approve before production. @default true */
  readonly approval?: boolean;
  /** Scanners in place of those by default, or beside them: `{ ...scanners, sonarqube: … }`. The library's own check comes with them where the workload builds templates or a configuration of Terraform, unless `ownCheck` is another. @default `scanners` */
  readonly scanners?: Readonly<Record<string, Scanner>>;
  /** The configuration of the library's own check, as a module in TypeScript. It is not kept in the repository, which could change it. @default the preset `baseline` */
  readonly configuration?: string;
  /** What lists the materials of a build. @default Trivy */
  readonly lister?: Pick<Scanner, 'name' | 'image' | 'commands'>;
  /** What is done about findings, by their severity. @default critical and high block, medium is a ticket, low waits for a batch */
  readonly policy?: Partial<SeverityPolicy>;
  /** The level of SLSA's build track that it claims; what it shows for it is written beside its template, with Terraform as an output. @default 2 */
  readonly slsaBuildLevel?: SlsaLevel;
  /** Findings that are tolerated. */
  readonly tolerated?: readonly ScanWaiver[];
}

/** Draws up a pipeline. Throws a `BulwarkError` for what could not be trusted. */
export function blueprintOf(options: PipelineOptions, ownCheck: Scanner): Blueprint {
  refuseLooseSource(options.source);
  for (const waiver of options.tolerated ?? []) refuseIncompleteWaiver(waiver);
  const { approved } = termsOf(options);
  if (approved && options.approvers.length === 0)
    throw new BulwarkError('nobody may approve: name `approvers`, ARNs of roles');
  const { workload, staging, production } = options;
  refuseUnreachable('staging', staging, workload);
  refuseUnreachable('production', production, workload);
  const { early, late } = scansOf(options, ownCheck);
  const bill = billOf(options.lister ?? listers.trivy, [ARTIFACTS.verified], ARTIFACTS.bill);
  const dynamic = dynamicOf(staging);
  const comparison = comparisonOf(options);
  const stages = [
    stage('Source', [sourceStep(options.source)]),
    stage('Verify', [runs(verifyBuild(options.source), { namespace: 'Verified' })]),
    ...(early.length > 0
      ? [
          stage(
            'Scan',
            early.map(({ step }) => step),
          ),
        ]
      : []),
    stage('Build', [runs(workBuild(workload), { category: 'Build' })]),
    stage('Package', after(workload.package ?? [], [bill.step, ...late.map(({ step }) => step)])),
    stage('Attest', [invokes('Attest')]),
    stage('Gate', [invokes('Gate')]),
    stage(STAGES.staging, staged('staging', options, dynamic?.step), staging),
    ...(dynamic ? [stage('GateStaging', [invokes('GateStaging')])] : []),
    ...(approved ? [stage('Approve', [approvalStep()])] : []),
    stage(STAGES.production, after([invokes('VerifyRelease')], staged('production', options)), production),
    stage('Close', after(comparison?.steps ?? [], [invokes('CloseRelease')])),
  ];
  const scans = Object.fromEntries([...early, ...late].map(({ name, report }) => [name, report]));
  return {
    builds: [
      ...stages.flatMap(({ steps }) => steps.flatMap(({ build }) => build ?? [])),
      ...(comparison?.build ? [comparison.build] : []),
    ],
    functions: [
      ...functionsOf(options, scans, dynamic && { [dynamic.name]: dynamic.report }),
      ...(comparison?.functions ?? []),
      ...[seesAlarms('staging', options), seesAlarms('production', options)].flatMap((one) => one ?? []),
    ],
    stages: stages.map(({ steps, ...rest }) => ({ ...rest, actions: steps.map(({ action }) => action) })),
    bill: bill.report,
  };
}

/** What the functions are told of a pipeline. */
export const settingsOf = (
  options: PipelineOptions,
  place: Omit<PipelineSettings, 'repository' | 'subjects' | 'source' | 'verified' | 'bill' | 'kept'>,
  { bill }: Blueprint,
): PipelineSettings => ({
  ...place,
  repository: options.source.repository,
  subjects: options.workload.subjects ?? { [ARTIFACTS.built]: 'Build' },
  source: 'Source',
  verified: 'VerifySource',
  bill,
  ...(keepsReleased(options) && {
    kept: { artifact: ARTIFACTS.built, key: releasedKey(place.pipelineName) },
  }),
});

/** Whether what was released is kept, to be planned by a schedule. */
const keepsReleased = ({ workload: { compared }, production: { drift } }: PipelineOptions): boolean =>
  drift !== undefined && compared !== undefined && 'by' in compared;

interface Staged extends Omit<StagePlan, 'actions'> {
  readonly steps: readonly Step[];
}

/** A stage. One that deploys is brought back when it fails. */
const stage = (name: string, steps: readonly Step[], target?: PipelineTarget): Staged => ({
  name,
  steps,
  rollsBack: target !== undefined,
  // A condition of a stage sees alarms of its own account alone.
  alarms: target?.account === undefined ? (target?.alarms ?? []) : [],
  ...(target?.region && { region: target.region }),
});

const staged = (target: Target, options: PipelineOptions, scan?: Step): Step[] => {
  const { checks = [] } = options[target];
  const tried = checks.map((check) => runs(checkBuild(check, target)));
  const deployed = after(options.workload.deploy(target), [...tried, ...(scan ? [scan] : [])]);
  const sees = seesAlarms(target, options);
  return sees ? after(deployed, [invokes(sees.id)]) : deployed;
};

/** What sees that alarms of a target in another account stay quiet. */
function seesAlarms(target: Target, options: PipelineOptions): FunctionPlan | undefined {
  const { account, region, alarms = [] } = options[target];
  if (account === undefined || alarms.length === 0) return undefined;
  const ALARMS: AlarmSettings = { alarms, stage: STAGES[target], account, ...(region && { region }) };
  return {
    id: alarmsFunction(target),
    code: 'await-alarms',
    description: `Sees whether alarms of ${target} stay quiet`,
    environment: { ALARMS },
    does: 'see',
    takes: { account, role: (pipelineName) => seeingRole(pipelineName, STAGES[target]) },
    minutes: 15,
  };
}

/** Refuses what a target in another account would have no use for. */
function refuseUnreachable(target: Target, { account, allow = [], drift }: ProductionTarget, workload: Workload) {
  if (account === undefined) return;
  const refuse = (what: string): never => {
    throw new BulwarkError(`${target} is in the account ${account}, ${what}`);
  };
  if (allow.length > 0) refuse('so what CloudFormation may do there is `allow` of its DeploymentTarget');
  if (drift?.allow) refuse('so what reads its stacks to compare them is `drift` of its DeploymentTarget');
  if (!workload.deploy(target).some(({ action }) => action.target === target))
    refuse(
      'but its workload is deployed by builds, which run in the account of the pipeline: leave out `account`, and allow those builds to take a role there',
    );
}

function refuseLooseSource({
  repository,
  branch,
  connectionArn,
  allowedSigners,
  trustedKeys = [],
}: SourceOfPipeline): void {
  const refuse = (what: string): never => {
    throw new BulwarkError(`the source of the pipeline ${what}`);
  };
  if (!/^[\w.-]+(\/[\w.-]+)+$/.test(repository)) refuse(`names the repository '${repository}'. Write owner/name.`);
  if (!/^[\w./-]+$/.test(branch)) refuse(`names the branch '${branch}'. Name one branch, without a pattern.`);
  if (!/:(codeconnections|codestar-connections):/.test(connectionArn) && !connectionArn.includes('${'))
    refuse(`is '${connectionArn}'. Give the ARN of a connection: it needs no personal token.`);
  if (allowedSigners.length === 0 && trustedKeys.length === 0)
    refuse('names nobody who may sign commits. Add `allowedSigners`.');
}

/** Only a build can clone what this action hands on, and only the one that verifies is let. */
const sourceStep = ({ connectionArn, repository, branch }: SourceOfPipeline): Step => ({
  action: {
    name: 'Source',
    runOrder: 1,
    category: 'Source',
    provider: 'CodeStarSourceConnection',
    configuration: {
      ConnectionArn: connectionArn,
      FullRepositoryId: repository,
      BranchName: branch,
      DetectChanges: 'false',
      OutputArtifactFormat: 'CODEBUILD_CLONE_REF',
    },
    reads: [],
    writes: [ARTIFACTS.source],
    namespace: 'Source',
  },
});

const VERIFIED = '/tmp/verified';

const verifyBuild = ({ allowedSigners, trustedKeys = [] }: SourceOfPipeline) =>
  buildOf({
    id: 'VerifySource',
    description: 'Verifies who signed what is released',
    image: images.node,
    env: { shell: 'bash', 'exported-variables': ['AUTHORS', 'COMMIT'] },
    commands: [verifySource('CODEBUILD_RESOLVED_SOURCE_VERSION', 'CODEBUILD_SRC_DIR')],
    files: {
      'secondary-artifacts': {
        [ARTIFACTS.verified]: { 'base-directory': VERIFIED, files: ['**/*'] },
        [ARTIFACTS.history]: { 'base-directory': '$CODEBUILD_SRC_DIR', files: ['**/*'] },
      },
    },
    environment: { ALLOWED_SIGNERS: allowedSigners.join('\n'), TRUSTED_KEYS: trustedKeys.join('\n'), VERIFIED },
    reads: [ARTIFACTS.source],
    writes: [ARTIFACTS.verified, ARTIFACTS.history],
    clones: true,
    readsReleased: true,
  });

/** The scans that a pipeline has to run: before the build, and of what was built. */
function scansOf(options: PipelineOptions, ownCheck: Scanner) {
  const {
    scanners: chosen,
    workload: { pushedTo, judged = true },
  } = options;
  if (options.configuration !== undefined && !judged)
    throw new BulwarkError('`configuration` is that of the own check, and this workload builds nothing that it judges');
  const all = termsOf(options).scanned
    ? Object.values<Scanner>({ ...(chosen ?? scanners), ...(judged && { ownCheck }), ...chosen })
    : [];
  for (const scanner of all) refuseUnsound(scanner);
  const reads = {
    source: ARTIFACTS.verified,
    history: ARTIFACTS.history,
    build: ARTIFACTS.built,
    image: ARTIFACTS.image,
  };
  const scans = all
    .filter((scanner) => scanner.scans !== 'image' || pushedTo)
    .map((scanner, at) => ({
      name: scanner.name,
      scans: scanner.scans,
      ...scanOf(scanner, `Scan${at + 1}`, [reads[scanner.scans]], pushedTo),
    }));
  const isEarly = (scan: Pick<Scanner, 'scans'>) => scan.scans === 'source' || scan.scans === 'history';
  const early = scans.filter(isEarly);
  const late = scans.filter((scan) => !isEarly(scan));
  if (all.length > 0 && (early.length === 0 || late.length === 0))
    throw new BulwarkError('`scanners` have to look at the source, and at what is built from it');
  if (all.length > 0 && pushedTo && !scans.some((scan) => scan.scans === 'image'))
    throw new BulwarkError('`scanners` have to look at the image that is pushed: add `scanners.trivyImage`');
  return { early, late };
}

function dynamicOf({ dynamicScan }: StagingTarget) {
  if (!dynamicScan) return undefined;
  const scanner = dynamicScan.scanner ?? dynamicScanner(dynamicScan.url);
  refuseUnsound(scanner);
  return { name: scanner.name, ...scanOf(scanner, 'ScanStaging', [ARTIFACTS.verified]) };
}

/** What looks whether production is as it was deployed: when a run is closed, and by a schedule. */
interface Comparison {
  readonly steps: readonly Step[];
  readonly functions: readonly FunctionPlan[];
  /** A build that is no action. */
  readonly build?: BuildPlan;
}

/** What looks whether production is as it was deployed, and decides about what differs. */
function comparisonOf(options: PipelineOptions): Comparison | undefined {
  const {
    workload: { compared },
    production: { drift },
  } = options;
  if (compared === undefined) {
    if (!drift) return undefined;
    throw new BulwarkError(
      '`production.drift` is about stacks and configurations of Terraform: this workload has none',
    );
  }
  if ('by' in compared) return plannedBy(compared.by, options);
  return drift && comparedStacks(compared.stacks, drift, options);
}

/** What is done about drift. */
const decidedOn = ({ policy, tolerated = [] }: PipelineOptions) => ({
  policy: policyOfDrift({ ...defaultPolicy, ...policy }),
  waivers: tolerated,
});

/** A configuration of Terraform is planned by a scan when a run is closed, and between releases, if that is asked for, by a build of its own. */
function plannedBy(scanner: Scanner, options: PipelineOptions): Comparison {
  const { drift } = options.production;
  if (drift?.allow)
    throw new BulwarkError('`production.drift.allow` is about stacks: what plans may read what is in `plans`');
  refuseUnsound(scanner);
  const { step, report } = scanOf(scanner, 'ScanDrift', [ARTIFACTS.built]);
  const GATE: GateSettings = { scans: { [scanner.name]: report }, ...decidedOn(options), attested: 'Attest' };
  // What plans is allowed by name what a boundary may deny.
  const plans = { ...(step.build as BuildPlan), bounded: false };
  const decides: FunctionPlan = {
    ...{ id: 'GateDrift', code: 'gate', description: 'Decides about what differs in production', does: 'announce' },
    environment: { GATE },
  };
  const steps = after([{ ...step, build: plans }], [invokes(decides.id)]);
  if (!drift) return { steps, functions: [decides] };
  const DRIFT: DriftSettings = { stacks: [], build: PLAN_DRIFT, ...decidedOn(options) };
  return {
    steps,
    build: telling({ ...plans, id: PLAN_DRIFT, ofReleased: true, reads: [ARTIFACTS.released], writes: [] }),
    functions: [
      decides,
      {
        ...{ id: DRIFT_FUNCTION, code: 'detect-drift', description: 'Has what was released planned again' },
        ...{ environment: { DRIFT }, does: 'compare', starts: PLAN_DRIFT, minutes: 15 },
        schedule: drift.schedule ?? DAILY,
      },
    ],
  };
}

/** Stacks are compared by CloudFormation, when a run is closed and by a schedule. */
function comparedStacks(
  stacks: readonly string[],
  { allow, schedule = DAILY }: NonNullable<ProductionTarget['drift']>,
  options: PipelineOptions,
): Comparison {
  const { account, region } = options.production;
  const place = { stacks, ...(region && { region }) };
  const DRIFT: DriftSettings = { ...place, ...(account && { account }), ...decidedOn(options) };
  return {
    steps: [invokes(DRIFT_FUNCTION)],
    functions: [
      {
        id: DRIFT_FUNCTION,
        code: 'detect-drift',
        description: 'Looks whether production is as it was deployed',
        environment: { DRIFT },
        does: 'compare',
        compares: place,
        ...(account && { takes: { account, role: comparingRole } }),
        ...(allow && { allow }),
        ...{ minutes: 15, schedule },
      },
    ],
  };
}

const DAILY = 'rate(1 day)';

/** The build that plans what was released, between releases. */
const PLAN_DRIFT = 'PlanDrift';

const workBuild = ({ build: { commands, files, folder, image = images.node } }: Workload) =>
  buildOf({
    id: 'Build',
    description: 'Builds what is released, without credentials to sign or deploy it',
    image,
    commands,
    files: { ...(folder && { 'base-directory': folder }), files },
    reads: [ARTIFACTS.verified],
    writes: [ARTIFACTS.built],
  });

const checkBuild = ({ name, commands, image = images.node, environment = {}, allow = [] }: Check, target: Target) =>
  buildOf({
    id: `${target === 'staging' ? 'Staging' : 'Production'}${name}`,
    description: `Tries what was deployed to ${target}`,
    image,
    commands,
    environment,
    reads: [ARTIFACTS.verified],
    writes: [],
    allow,
  });

const approvalStep = (): Step => ({
  action: {
    name: 'Approve',
    runOrder: 1,
    category: 'Approval',
    provider: 'Manual',
    configuration: { CustomData: 'Release #{Source.CommitId} by #{Verified.AUTHORS}. Who wrote it cannot approve it.' },
    reads: [],
    writes: [],
  },
});

function functionsOf(
  options: PipelineOptions,
  scans: Readonly<Record<string, ReportSettings>>,
  dynamic: Readonly<Record<string, ReportSettings>> | undefined,
): FunctionPlan[] {
  const { policy, tolerated = [], approvers } = options;
  const gate = (judged: GateSettings['scans']): { readonly GATE: GateSettings } => ({
    GATE: { scans: judged, policy: { ...defaultPolicy, ...policy }, waivers: tolerated, attested: 'Attest' },
  });
  const gated = ['Gate', ...(dynamic ? ['GateStaging'] : [])];
  const release: ReleaseSettings = {
    attested: 'Attest',
    gated,
    ...(termsOf(options).approved && { approved: 'Approve' }),
    approvers,
  };
  return [
    { id: 'Attest', code: 'attest', description: 'Signs where artifacts come from', environment: {}, does: 'sign' },
    {
      id: 'Gate',
      code: 'gate',
      description: 'Decides whether a run goes on',
      environment: gate(scans),
      does: 'announce',
    },
    ...(dynamic
      ? [
          {
            id: 'GateStaging',
            code: 'gate',
            description: 'Decides about what was found in staging',
            environment: gate(dynamic),
            does: 'announce',
          } as const,
        ]
      : []),
    {
      id: 'VerifyRelease',
      code: 'verify-release',
      description: 'Verifies a release right before production',
      environment: { RELEASE: release },
    },
    {
      id: 'CloseRelease',
      code: 'close-release',
      description: 'Writes down what a run did',
      environment: {},
      does: 'release',
      keeps: keepsReleased(options),
    },
  ];
}
