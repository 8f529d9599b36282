import { BulwarkError } from '../../../lib/engine/error';
import type { Tokens } from '../trust';

/** Steps of one repository of Bitbucket Pipelines, or of those that deploy to one environment. Ids are UUIDs, as `{…}`. */
export interface BitbucketSource {
  readonly provider: 'bitbucket';
  /** The workspace by its short name, as in its URL. */
  readonly workspace: string;
  readonly workspaceId: string;
  readonly repositoryId: string;
  /** The deployment environment whose steps may: say in its settings which branches deploy to it. */
  readonly environmentId: string;
}

/** Jobs of one branch of a project of CircleCI, by the token `CIRCLE_OIDC_TOKEN_V2`. Ids are UUIDs. */
export interface CircleCiSource {
  readonly provider: 'circleci';
  readonly organizationId: string;
  readonly projectId: string;
  /** Where the repository is, as CircleCI says it: `github.com/acme/shop`. */
  readonly repository: string;
  /** `main` */
  readonly branch: string;
}

/** Jobs of one branch of a pipeline of Buildkite, by its short names. */
export interface BuildkiteSource {
  readonly provider: 'buildkite';
  readonly organization: string;
  readonly pipeline: string;
  /** `main` */
  readonly branch: string;
}

/** Runs of one workspace of HCP Terraform that apply, or that plan. */
export interface HcpTerraformSource {
  readonly provider: 'hcp-terraform';
  readonly organization: string;
  readonly project: string;
  readonly workspace: string;
  /** @default apply */
  readonly phase?: 'apply' | 'plan';
}

/** What jobs may take a role. */
export type DeploySource = BitbucketSource | CircleCiSource | BuildkiteSource | HcpTerraformSource;

/** A provider: what it is called in a stack, the tokens it signs, and how a name in one has to look. */
interface Adapter<S extends DeploySource> {
  /** What a source has to name. */
  readonly parts: readonly (keyof S & keyof typeof NAMES)[];
  readonly name: (source: S) => string;
  readonly issuer: (source: S) => string;
  readonly audience: (source: S) => string;
  readonly subject: (source: S) => string;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const BRACED = /^\{[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}$/;
const SLUG = /^[\w.-]+$/;

/** How each name has to look, so that none holds a wildcard or ends a part of the subject early. */
const NAMES = {
  workspace: [SLUG, 'acme'],
  workspaceId: [BRACED, '{0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f}'],
  repositoryId: [BRACED, '{0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f}'],
  environmentId: [BRACED, '{0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f}'],
  organizationId: [UUID, '0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f'],
  projectId: [UUID, '0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f'],
  repository: [/^[\w.-]+(\/[\w.-]+)+$/, 'github.com/acme/shop'],
  branch: [/^(?!refs\/)[^*?:$\s]+$/, 'main'],
  organization: [SLUG, 'acme'],
  pipeline: [SLUG, 'shop'],
  project: [/^[\w -]+$/, 'Default Project'],
} as const;

const ADAPTERS: { readonly [P in DeploySource['provider']]: Adapter<Extract<DeploySource, { provider: P }>> } = {
  // https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/
  bitbucket: {
    parts: ['workspace', 'workspaceId', 'repositoryId', 'environmentId'],
    name: ({ workspace }) => `Bitbucket-${workspace}`,
    issuer: ({ workspace }) => `api.bitbucket.org/2.0/workspaces/${workspace}/pipelines-config/identity/oidc`,
    audience: ({ workspaceId }) => `ari:cloud:bitbucket::workspace/${workspaceId.slice(1, -1)}`,
    subject: ({ repositoryId, environmentId }) => `${repositoryId}:${environmentId}:*`,
  },
  // https://circleci.com/docs/guides/permissions-authentication/openid-connect-tokens/
  circleci: {
    parts: ['organizationId', 'projectId', 'repository', 'branch'],
    name: ({ organizationId }) => `CircleCi-${organizationId}`,
    issuer: ({ organizationId }) => `oidc.circleci.com/org/${organizationId}`,
    audience: ({ organizationId }) => organizationId,
    subject: ({ organizationId, projectId, repository, branch }) =>
      `org/${organizationId}/project/${projectId}/user/*/vcs-origin/${repository}/vcs-ref/refs/heads/${branch}`,
  },
  // https://buildkite.com/docs/pipelines/security/oidc/aws
  buildkite: {
    parts: ['organization', 'pipeline', 'branch'],
    name: () => 'Buildkite',
    issuer: () => 'agent.buildkite.com',
    audience: () => 'sts.amazonaws.com',
    subject: ({ organization, pipeline, branch }) =>
      `organization:${organization}:pipeline:${pipeline}:ref:refs/heads/${branch}:commit:*`,
  },
  // https://developer.hashicorp.com/terraform/enterprise/workspaces/dynamic-provider-credentials/aws-configuration
  'hcp-terraform': {
    parts: ['organization', 'project', 'workspace'],
    name: () => 'HcpTerraform',
    issuer: () => 'app.terraform.io',
    audience: () => 'aws.workload.identity',
    subject: ({ organization, project, workspace, phase = 'apply' }) =>
      `organization:${organization}:project:${project}:workspace:${workspace}:run_phase:${phase}`,
  },
};

/** The tokens that a role takes, and what their provider is called in a stack. Throws a `BulwarkError` for what names more than one project. */
export function tokensOf(what: string, source: DeploySource): { readonly name: string; readonly tokens: Tokens } {
  const adapter: Adapter<any> | undefined = Object.hasOwn(ADAPTERS, source.provider)
    ? ADAPTERS[source.provider]
    : undefined;
  if (!adapter)
    throw new BulwarkError(
      `${what}: provider is '${source.provider}'; name one of ${Object.keys(ADAPTERS).join(', ')}`,
    );
  for (const part of adapter.parts) refuseLoose(what, part, Reflect.get(source, part));
  const tokens = {
    issuer: adapter.issuer(source),
    audience: adapter.audience(source),
    subjects: [adapter.subject(source)],
  };
  return { name: adapter.name(source), tokens };
}

function refuseLoose(what: string, part: keyof typeof NAMES, value: unknown): void {
  const [pattern, example] = NAMES[part];
  if (typeof value === 'string' && pattern.test(value)) return;
  throw new BulwarkError(`${what}: ${part} is '${value ?? ''}'; name one, without wildcards, as in '${example}'`);
}
