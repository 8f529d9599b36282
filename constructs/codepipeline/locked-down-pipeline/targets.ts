import { BulwarkError } from '../../../lib/engine/error';
import type { Statement } from '../../iam/policy';
import type { Blueprint, Target } from './plan';
import { objectsOf, type Place } from './statements';

/** What stages that deploy are called. */
export const STAGES: Readonly<Record<Target, string>> = { staging: 'Staging', production: 'Production' };

/** Where a target is, as the actions that deploy to it need it. */
export interface TargetPlace extends Pick<Place, 'account' | 'region' | 'artifactBucketArn' | 'artifactKeyArn'> {
  /** Whether its roles are those of a `DeploymentTarget`, in another account. */
  readonly isForeign: boolean;
  /** ARN of the role that CloudFormation takes there, where it takes one. */
  readonly executionRole?: string | undefined;
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

/** Where a target of a pipeline is. `ownExecutionRole` is the ARN of the role that CloudFormation takes in the account of the pipeline. */
export function targetPlace(
  target: Target,
  { account }: { readonly account?: string },
  place: Place,
  ownExecutionRole: string | undefined,
): TargetPlace {
  const { region, artifactBucketArn, artifactKeyArn, partition, pipelineName } = place;
  const home = { account: account ?? place.account, region, artifactBucketArn, artifactKeyArn };
  const isForeign = account !== undefined;
  const foreignExecutionRole = () => roleArn({ partition, ...home }, executionRoleName(pipelineName, target));
  return { ...home, isForeign, executionRole: isForeign ? foreignExecutionRole() : ownExecutionRole };
}

/** The policies of a bucket of artifacts and of its key, as far as they let in roles of other accounts. */
interface ForeignReading {
  readonly ofBucket: readonly Statement[];
  readonly ofKey: readonly Statement[];
}

/**
 * Lets each role that reads artifacts in another account read those, whether it exists yet or not: a principal has to
 * exist, so that is the account, and a condition names the role.
 */
export function readByTargets(
  { stages }: Blueprint,
  place: Place,
  targets: Readonly<Record<Target, TargetPlace>>,
): ForeignReading {
  const foreign = (Object.keys(targets) as Target[]).filter((target) => targets[target].isForeign);
  const statements = foreign.map((target) => {
    const { partition, region, pipelineName } = place;
    const { account } = targets[target];
    const readers = stages.flatMap(({ actions }) =>
      actions.filter((it) => it.target === target && it.reads.length > 0),
    );
    const roles = readers.map(({ name }) =>
      roleArn({ partition, account }, targetRoleName(pipelineName, target, name)),
    );
    const reader = { Effect: 'Allow', Principal: { AWS: `arn:${partition}:iam::${account}:root` } } as const;
    const Condition = { ArnEquals: { 'aws:PrincipalArn': roles } };
    const objects = [...new Set(readers.flatMap(({ reads }) => reads))].map((name) => objectsOf(place, name));
    return {
      ofBucket: { ...reader, Action: ['s3:GetObject', 's3:GetObjectVersion'], Resource: objects, Condition },
      ofKey: {
        ...reader,
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { ...Condition, StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } },
      },
    };
  });
  return { ofBucket: statements.map(({ ofBucket }) => ofBucket), ofKey: statements.map(({ ofKey }) => ofKey) };
}
