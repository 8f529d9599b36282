import { BulwarkError } from '../../lib/engine/error';

/** An account and region that the CDK is bootstrapped in. */
export interface Target {
  readonly account: string;
  readonly region: string;
}

/** Where a role deploys to with the CDK. */
export interface DeployTargets {
  /** Where it may deploy. @default the account and region of its stack */
  readonly targets?: readonly Target[];
  /** Under which `cdk bootstrap` was run there. @default the CDK's own */
  readonly qualifier?: string;
}

/**
 * The roles that `cdk bootstrap` makes, by what a deployment needs and by what a diff needs:
 * https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html
 */
const BOOTSTRAP_ROLES = {
  deploy: ['deploy-role', 'file-publishing-role', 'image-publishing-role', 'lookup-role'],
  read: ['lookup-role'],
} as const;

/** The ARNs of the roles that `cdk bootstrap` made in some places under a qualifier. */
export const bootstrapRoles = (
  kind: keyof typeof BOOTSTRAP_ROLES,
  partition: string,
  qualifier: string,
  targets: readonly Target[],
): string[] =>
  targets.flatMap(({ account, region }) =>
    BOOTSTRAP_ROLES[kind].map(
      (role) => `arn:${partition}:iam::${account}:role/cdk-${qualifier}-${role}-${account}-${region}`,
    ),
  );

/** Refuses roles to take in deployments that are not each named by its ARN. */
export function refuseUnnamed(what: string, roles: readonly string[]): void {
  if (roles.length === 0)
    throw new BulwarkError(`${what}: it names no roles that it may take; name them by their ARNs`);
  const wide = roles.find((role) => /[*?]/.test(role));
  if (wide) throw new BulwarkError(`${what}: it may take '${wide}'; name each role by its ARN, without wildcards`);
}
