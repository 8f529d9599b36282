import { BulwarkError } from '../../../lib/engine/error';
import type { GateSettings, PipelineSettings, ReleaseSettings } from '../../../lib/functions/pipeline-settings';
import type { ScanWaiver } from '../../../lib/release/gate';
import { refuseIncompleteWaiver } from '../../../lib/release/gate';
import { defaultPolicy, type SeverityPolicy } from '../../../lib/release/severity';
import { ARTIFACTS } from './artifacts';
import { images } from './images';
import { refuseUnsound, type Scanner, scanners } from './scanner';
import { verifySource } from './verify-source';
import type { Workload } from './workload';

/** The repository and the one branch that are released. */
export interface SourceOfPipeline {
  /** ARN of a connection of CodeConnections, which is made by hand once. */
  readonly connectionArn: string;
  /** As `owner/name`. */
  readonly repository: string;
  /** The branch, exactly: no pattern. */
  readonly branch: string;
  /** Whether a tag starts a run, exactly this or every one that begins with it: `v`. @default a push to the branch does */
  readonly tagsBeginningWith?: string;
  /** Who may sign commits: lines of `principal key`, as `ssh-keygen` reads allowed signers. Not kept in the repository, which could change them. */
  readonly allowedSigners: readonly string[];
  /** Armored OpenPGP public keys that may sign as well. @default none */
  readonly trustedKeys?: readonly string[];
}

/** What a pipeline is to do, in either toolkit. */
export interface PipelineOptions {
  readonly source: SourceOfPipeline;
  readonly workload: Workload;
  /** ARNs of the roles that may approve a release. Who wrote it cannot. */
  readonly approvers: readonly string[];
  /** Scanners in place of those by default, or beside them: `{ ...scanners, sonarqube: … }`. @default `scanners` and the own check */
  readonly scanners?: Readonly<Record<string, Scanner>>;
  /** What is done about findings, by their severity. @default critical and high block, medium is a ticket, low waits for a batch */
  readonly policy?: Partial<SeverityPolicy>;
  /** Findings that are tolerated. */
  readonly tolerated?: readonly ScanWaiver[];
}

/** A build that the pipeline runs: a project of its own, with a role of its own. */
export interface BuildPlan {
  readonly id: string;
  readonly description: string;
  readonly image: string;
  readonly buildSpec: object;
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Whether it clones the repository. */
  readonly clones?: boolean;
  /** Whether it reads the commit that was released last. */
  readonly readsReleased?: boolean;
}

/** A function that the pipeline invokes. */
export interface FunctionPlan {
  readonly id: string;
  /** Its folder in `lib/functions`. */
  readonly code: 'attest' | 'gate' | 'verify-release' | 'close-release';
  readonly description: string;
  readonly environment: Readonly<Record<string, object>>;
  readonly signs?: boolean;
  readonly announces?: boolean;
  readonly releases?: boolean;
}

/** An action, before it has a role. */
export interface ActionPlan {
  readonly name: string;
  readonly runOrder: number;
  readonly category: 'Source' | 'Build' | 'Test' | 'Deploy' | 'Approval' | 'Invoke';
  readonly provider: 'CodeStarSourceConnection' | 'CodeBuild' | 'Lambda' | 'Manual' | 'CloudFormation' | 'S3' | 'ECS';
  readonly configuration: Readonly<Record<string, string>>;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly namespace?: string;
  /** Where it deploys to. */
  readonly target?: 'staging' | 'production';
}

export interface StagePlan {
  readonly name: string;
  readonly actions: readonly ActionPlan[];
  /** Whether a failure brings back what ran before. */
  readonly rollsBack?: boolean;
}

/** All that a pipeline is made of. Names of projects and functions in it are their ids. */
export interface Blueprint {
  readonly builds: readonly BuildPlan[];
  readonly functions: readonly FunctionPlan[];
  readonly stages: readonly StagePlan[];
}

/** The id of the run, as CodePipeline fills it in. */
const EXECUTION = '#{codepipeline.PipelineExecutionId}';

/** Draws up a pipeline. Throws a `BulwarkError` for what could not be trusted. */
export function blueprintOf(options: PipelineOptions, ownCheck: Scanner): Blueprint {
  const { source, workload } = options;
  refuseLooseSource(source);
  const chosen = Object.values(options.scanners ?? { ...scanners, ownCheck });
  for (const scanner of chosen) refuseUnsound(scanner);
  for (const waiver of options.tolerated ?? []) refuseIncompleteWaiver(waiver);
  if (options.approvers.length === 0) throw new BulwarkError('nobody may approve: name `approvers`, ARNs of roles');
  if (!chosen.some(({ scans }) => scans !== 'build') || !chosen.some(({ scans }) => scans === 'build'))
    throw new BulwarkError('`scanners` have to look at the source and at what is built from it');
  const early = chosen.filter(({ scans }) => scans !== 'build');
  const late = chosen.filter(({ scans }) => scans === 'build');
  const scans = [...early, ...late].map((scanner, at) => scanOf(scanner, `Scan${at + 1}`));
  const bill = billPlan(workload);
  const build = buildPlan(workload);
  const verify = verifyPlan(source);
  const gate: GateSettings = {
    scans: Object.fromEntries(
      scans.map(({ id, scanner, artifact }) => [scanner.name, { action: id, artifact, file: REPORT }]),
    ),
    policy: { ...defaultPolicy, ...options.policy },
    waivers: options.tolerated ?? [],
    attested: 'Attest',
  };
  const release: ReleaseSettings = {
    attested: 'Attest',
    gated: 'Gate',
    approved: 'Approve',
    approvers: options.approvers,
  };
  const stages: StagePlan[] = [
    { name: 'Source', actions: [sourceAction(source)] },
    { name: 'Verify', actions: [runs(verify, { category: 'Test', namespace: 'Verified' })] },
    { name: 'Scan', actions: scans.slice(0, early.length).map(({ plan }) => runs(plan, { category: 'Test' })) },
    { name: 'Build', actions: [runs(build, { category: 'Build' })] },
    {
      name: 'Package',
      actions: [
        runs(bill, { category: 'Test' }),
        ...scans.slice(early.length).map(({ plan }) => runs(plan, { category: 'Test' })),
      ],
    },
    { name: 'Attest', actions: [invokes('Attest')] },
    { name: 'Gate', actions: [invokes('Gate')] },
    { name: 'Staging', actions: workload.deploy('staging'), rollsBack: true },
    { name: 'Approve', actions: [approval()] },
    {
      name: 'Production',
      actions: [invokes('VerifyRelease'), ...workload.deploy('production').map(later)],
      rollsBack: true,
    },
    { name: 'Close', actions: [invokes('CloseRelease')] },
  ];
  return {
    builds: [verify, ...scans.map(({ plan }) => plan), build, bill],
    functions: [
      { id: 'Attest', code: 'attest', description: 'Signs where artifacts come from', environment: {}, signs: true },
      {
        id: 'Gate',
        code: 'gate',
        description: 'Decides whether a run goes on',
        environment: { GATE: gate },
        announces: true,
      },
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
        releases: true,
      },
    ],
    stages,
  };
}

/** What the functions are told of a pipeline. */
export const settingsOf = (
  { source: { repository } }: PipelineOptions,
  place: Pick<
    PipelineSettings,
    'pipelineArn' | 'pipelineName' | 'evidenceBucket' | 'signingKeyArn' | 'busName' | 'releasedParameter'
  >,
): PipelineSettings => ({
  ...place,
  repository,
  subjects: { [ARTIFACTS.built]: 'Build' },
  source: 'Source',
  verified: 'VerifySource',
  bill: { action: 'ListMaterials', artifact: ARTIFACTS.bill, file: BILL },
});

const REPORT = 'report.sarif';
const BILL = 'bill.cdx.json';

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

const sourceAction = ({ connectionArn, repository, branch }: SourceOfPipeline): ActionPlan => ({
  name: 'Source',
  runOrder: 1,
  category: 'Source',
  provider: 'CodeStarSourceConnection',
  configuration: {
    ConnectionArn: connectionArn,
    FullRepositoryId: repository,
    BranchName: branch,
    DetectChanges: 'false',
    // A reference, which only the build that verifies it can clone.
    OutputArtifactFormat: 'CODEBUILD_CLONE_REF',
  },
  reads: [],
  writes: [ARTIFACTS.source],
  namespace: 'Source',
});

function verifyPlan({ allowedSigners, trustedKeys = [] }: SourceOfPipeline): BuildPlan {
  return {
    id: 'VerifySource',
    description: 'Verifies who signed what is released',
    image: images.node,
    buildSpec: {
      version: 0.2,
      env: { shell: 'bash', 'exported-variables': ['AUTHORS', 'COMMIT'] },
      phases: { build: { commands: verifySource } },
      artifacts: {
        'secondary-artifacts': {
          [ARTIFACTS.verified]: { 'base-directory': VERIFIED, files: ['**/*'] },
          [ARTIFACTS.history]: { 'base-directory': '$CODEBUILD_SRC_DIR', files: ['**/*'] },
        },
      },
    },
    environment: { ALLOWED_SIGNERS: allowedSigners.join('\n'), TRUSTED_KEYS: trustedKeys.join('\n'), VERIFIED },
    secrets: {},
    reads: [ARTIFACTS.source],
    writes: [ARTIFACTS.verified, ARTIFACTS.history],
    clones: true,
    readsReleased: true,
  };
}

const VERIFIED = '/tmp/verified';

function scanOf(scanner: Scanner, id: string) {
  const artifact = `${id}Out`;
  const scanned = { source: ARTIFACTS.verified, history: ARTIFACTS.history, build: ARTIFACTS.built }[scanner.scans];
  const plan: BuildPlan = {
    id,
    description: `Scans with ${scanner.name}`,
    image: scanner.image,
    buildSpec: {
      version: 0.2,
      phases: {
        build: {
          commands: [
            ...scanner.commands,
            `test -s "$REPORT" || { echo "${scanner.name} left no report" >&2; exit 1; }`,
          ],
        },
      },
      artifacts: { 'base-directory': '/tmp/report', files: [REPORT] },
    },
    environment: { ...scanner.environment, REPORT: `/tmp/report/${REPORT}` },
    secrets: scanner.secrets ?? {},
    reads: [scanned],
    writes: [artifact],
  };
  return { id, scanner, artifact, plan };
}

const buildPlan = ({ build: { commands, files, folder, image = images.node } }: Workload): BuildPlan => ({
  id: 'Build',
  description: 'Builds what is released, without credentials to sign or deploy it',
  image,
  buildSpec: {
    version: 0.2,
    phases: { build: { commands } },
    artifacts: { ...(folder && { 'base-directory': folder }), files },
  },
  environment: {},
  secrets: {},
  reads: [ARTIFACTS.verified],
  writes: [ARTIFACTS.built],
});

const billPlan = (_: Workload): BuildPlan => ({
  id: 'ListMaterials',
  description: 'Lists what the build is made of',
  image: images.trivy,
  buildSpec: {
    version: 0.2,
    phases: { build: { commands: [`mkdir -p /tmp/bill`, `trivy fs --format cyclonedx --output /tmp/bill/${BILL} .`] } },
    artifacts: { 'base-directory': '/tmp/bill', files: [BILL] },
  },
  environment: {},
  secrets: {},
  reads: [ARTIFACTS.verified],
  writes: [ARTIFACTS.bill],
});

/** An action that runs a build. */
const runs = (
  { id, reads, writes }: BuildPlan,
  { category, namespace }: Pick<ActionPlan, 'category' | 'namespace'>,
): ActionPlan => ({
  name: id,
  runOrder: 1,
  category,
  provider: 'CodeBuild',
  configuration: { ProjectName: id },
  reads,
  writes,
  ...(namespace && { namespace }),
});

const invokes = (id: FunctionPlan['id']): ActionPlan => ({
  name: id,
  runOrder: 1,
  category: 'Invoke',
  provider: 'Lambda',
  configuration: { FunctionName: id, UserParameters: EXECUTION },
  reads: [],
  writes: [],
});

const approval = (): ActionPlan => ({
  name: 'Approve',
  runOrder: 1,
  category: 'Approval',
  provider: 'Manual',
  configuration: { CustomData: 'Release #{Source.CommitId} by #{Verified.AUTHORS}: who wrote it cannot approve it.' },
  reads: [],
  writes: [],
});

const later = (action: ActionPlan): ActionPlan => ({ ...action, runOrder: action.runOrder + 1 });
