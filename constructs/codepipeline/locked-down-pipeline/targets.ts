import { BulwarkError } from '../../../lib/engine/error';
import type { Allowance } from '../../iam/allowance';
import type { Statement } from '../../iam/policy';
import type { ActionPlan, Blueprint, Target } from './plan';
import { anyKey, objectsOf, onArtifacts, type Place } from './statements';

/** What stages that deploy are called. */
export const STAGES: Readonly<Record<Target, string>> = { staging: 'Staging', production: 'Production' };

/** What a target says of where it is. */
interface Located {
  readonly account?: string;
  readonly region?: string;
}

/** Where a target is, as the actions that deploy to it need it. */
export interface TargetPlace
  extends Pick<Place, 'account' | 'region' | 'artifactBucketArn' | 'artifactKeyArn' | 'isReplica'> {
  /** Whether artifacts are copied to its region. */
  readonly isReplica: boolean;
  /** Whether its roles are those of a `DeploymentTarget`, in another account. */
  readonly isForeign: boolean;
  /** ARN of the role that CloudFormation takes there, where it takes one. */
  readonly executionRole: string | undefined;
}

/** The most letters that IAM lets the name of a role have. */
const LONGEST_ROLE = 64;

/** What a role is called that a pipeline and its targets know each other by, so that each can be deployed before the other. */
function roleName(pipelineName: string, what: string): string {
  const name = `${pipelineName}-${what}`;
  if (name.length > LONGEST_ROLE)
    throw new BulwarkError(
      `a role would be called ${name}, and IAM lets names have ${LONGEST_ROLE} characters; shorten the name of the pipeline or of the stack`,
    );
  return name;
}

/** The ARN of a role by its name. */
export const roleArn = ({ partition, account }: Pick<Place, 'partition' | 'account'>, name: string): string =>
  `arn:${partition}:iam::${account}:role/${name}`;

/** The role of a pipeline that has targets in other accounts. */
export const pipelineRoleName = (pipelineName: string): string => roleName(pipelineName, 'Pipeline');

/** What an action runs as in another account. */
export const targetRoleName = (pipelineName: string, target: Target, action: string): string =>
  roleName(pipelineName, `${STAGES[target]}${action}`);

/** What a function of a pipeline runs as that takes a role of another account. */
export const functionRoleName = (pipelineName: string, id: string): string => roleName(pipelineName, id);

/** The function that looks for drift. */
export const DRIFT_FUNCTION = 'DetectDrift';

/** The function that sees whether alarms of a target in another account stay quiet. */
export const alarmsFunction = (target: Target): string => `See${STAGES[target]}Alarms`;

/** The role that CloudFormation takes in another account. */
export const executionRoleName = (pipelineName: string, target: Target): string =>
  roleName(pipelineName, `${STAGES[target]}Execution`);

/** The bucket of a region that a pipeline keeps artifacts in, where roles of other accounts read them. */
export const artifactBucketName = ({
  pipelineName,
  account,
  region,
}: Pick<Place, 'pipelineName' | 'account' | 'region'>) =>
  `pipeline-${pipelineName.toLowerCase().replace(/[^a-z0-9]/g, '-')}-${account}-${region}`;

/** What the key of artifacts is found by in a region other than that of the pipeline. */
export const artifactKeyAlias = (pipelineName: string): string =>
  `alias/pipeline-${pipelineName.replace(/[^\w-]/g, '-')}`;

/** Regions other than that of a pipeline that it deploys to. Throws a `BulwarkError` where artifacts have no place there, or one that nothing needs. */
export function regionsOf(
  what: string,
  { staging, production }: Readonly<Record<Target, Located>>,
  given: Readonly<Record<string, unknown>> = {},
): string[] {
  const needed = [...new Set([staging, production].flatMap(({ region }) => region ?? []))];
  for (const region of needed)
    if (!Object.hasOwn(given, region))
      throw new BulwarkError(
        `${what}: it deploys to ${region}, and \`regions\` says not where copies of artifacts are kept there. Leave out the region of a target that is in the region of the pipeline.`,
      );
  for (const region of Object.keys(given))
    if (!needed.includes(region))
      throw new BulwarkError(
        `${what}: \`regions\` has ${region}, which no target is in. Give a target that \`region\`.`,
      );
  return needed;
}

/** Where artifacts of a pipeline are copied to in another region. */
export const storeIn = (
  { partition, pipelineName, account }: Pick<Place, 'partition' | 'pipelineName' | 'account'>,
  region: string,
) => {
  const bucketName = artifactBucketName({ pipelineName, account, region });
  return {
    bucketName,
    bucketArn: `arn:${partition}:s3:::${bucketName}`,
    keyAlias: artifactKeyAlias(pipelineName),
    /** CodePipeline takes the ARN of an alias for the key, which has no name of its own. */
    keyAliasArn: `arn:${partition}:kms:${region}:${account}:${artifactKeyAlias(pipelineName)}`,
  };
};

/** Where a target of a pipeline is. `ownExecutionRole` is the ARN of the role that CloudFormation takes in the account of the pipeline. */
export function targetPlace(
  target: Target,
  { account, region }: Located,
  place: Place,
  ownExecutionRole: string | undefined,
): TargetPlace {
  const { partition, pipelineName } = place;
  const isForeign = account !== undefined;
  const home = { account: account ?? place.account, region: region ?? place.region };
  const foreignExecutionRole = () => roleArn({ partition, ...home }, executionRoleName(pipelineName, target));
  return {
    ...home,
    artifactBucketArn: region ? storeIn(place, region).bucketArn : place.artifactBucketArn,
    artifactKeyArn: region ? anyKey({ ...place, region }) : place.artifactKeyArn,
    isReplica: region !== undefined,
    isForeign,
    executionRole: isForeign ? foreignExecutionRole() : ownExecutionRole,
  };
}

/** What the role of a pipeline may do to copy artifacts to other regions: read those that are read there, and write them there. */
export function replicating(
  { stages }: Blueprint,
  place: Place,
  targets: Readonly<Record<Target, TargetPlace>>,
): Allowance[] {
  const remote = targetsThat(targets, ({ isReplica }) => isReplica);
  if (remote.length === 0) return [];
  const reads = readersIn(stages, remote).flatMap((action) => action.reads);
  const stores = [...new Map(remote.map((target) => [targets[target].region, targets[target]])).values()];
  return [
    ...onArtifacts(place, [...new Set(reads)], []),
    ...stores.flatMap((store) => onArtifacts({ ...place, ...store, account: place.account }, ['any'], ['any'])),
    {
      actions: ['s3:GetBucketLocation', 's3:GetBucketVersioning'],
      resources: [place.artifactBucketArn, ...stores.map(({ artifactBucketArn }) => artifactBucketArn)],
    },
  ];
}

/** What lets roles of other accounts read artifacts: statements for their bucket and its key, in one region. */
interface ForeignReading {
  /** Where it is another region than that of the pipeline. */
  readonly region: string | undefined;
  /** One for each artifact. */
  readonly ofBucket: readonly Statement[];
  readonly ofKey: Statement;
}

/**
 * Lets each role that reads artifacts in another account read those, whether it exists yet or not: a principal has to
 * exist, so that is the account, and a condition names the role.
 */
export const readByTargets = (
  { stages }: Blueprint,
  place: Place,
  targets: Readonly<Record<Target, TargetPlace>>,
): ForeignReading[] =>
  targetsThat(targets, ({ isForeign }) => isForeign).map((target) => {
    const { partition, pipelineName } = place;
    const { account, region, isReplica, artifactBucketArn } = targets[target];
    const readers = readersIn(stages, [target]);
    const rolesThat = (read: (action: ActionPlan) => boolean) => ({
      ArnEquals: {
        'aws:PrincipalArn': readers
          .filter(read)
          .map(({ name }) => roleArn({ partition, account }, targetRoleName(pipelineName, target, name))),
      },
    });
    const objectsIn = (artifact: string) => objectsOf({ artifactBucketArn, pipelineName, isReplica }, artifact);
    const objects = new Set(readers.flatMap(({ reads }) => reads.map(objectsIn)));
    const reader = { Effect: 'Allow', Principal: { AWS: `arn:${partition}:iam::${account}:root` } } as const;
    return {
      region: isReplica ? region : undefined,
      ofBucket: [...objects].map((object) => ({
        ...reader,
        Action: ['s3:GetObject', 's3:GetObjectVersion'],
        Resource: object,
        Condition: rolesThat(({ reads }) => reads.map(objectsIn).includes(object)),
      })),
      ofKey: {
        ...reader,
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: {
          ...rolesThat(() => true),
          StringEquals: { 'kms:ViaService': `s3.${region}.${place.urlSuffix}` },
        },
      },
    };
  });

const targetsThat = (targets: Readonly<Record<Target, TargetPlace>>, are: (place: TargetPlace) => boolean): Target[] =>
  (Object.keys(targets) as Target[]).filter((target) => are(targets[target]));

/** Actions of targets that read artifacts. */
const readersIn = (stages: Blueprint['stages'], targets: readonly Target[]): ActionPlan[] =>
  stages.flatMap(({ actions }) =>
    actions.filter(({ target, reads }) => target !== undefined && targets.includes(target) && reads.length > 0),
  );
