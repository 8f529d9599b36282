/**
 * What tokens of one provider differ in: whose they are, for which of their projects (a repository, a pipeline, a
 * namespace of a cluster), and for which branch, environment or phase.
 */
export type Level = 'tenant' | 'project' | 'ref';

/** An identity provider of OpenID Connect that roles trust. */
export interface IdentityProvider {
  readonly name: string;
  /** Recognises its issuer, without `https://`. */
  readonly issuer: RegExp;
  /** Recognises its subjects where it runs on a host of the customer's own. */
  readonly subject?: RegExp;
  /** Without `tenant`, the issuer itself is one organisation's; with it, the world shares the issuer. */
  readonly levels: readonly Level[];
  /**
   * What values of a claim, the text after the last `:` of its condition key, have to look like so that they hold a
   * level, which is the group's name. Values may have wildcards, and no group but `ref` takes them in.
   */
  readonly claims: Readonly<Record<string, readonly RegExp[]>>;
  /** Patterns of which a `ref` that takes one in holds nothing: any branch, pull requests, environments that workflows make up. */
  readonly anyRef?: readonly string[];
  /** A subject that holds every level, with the names to fill in. */
  readonly example?: string;
  /** The audience that its documentation says to ask for. Left out where the audience is what tells tenants apart. */
  readonly audience?: string;
  /** Where its claims are documented. */
  readonly source: string;
}

/** The provider that has a rule of its own. */
export const GITHUB = 'GitHub Actions';

const EXACT = { tenant: [/^(?<tenant>[^*?]+)$/], project: [/^(?<project>[^*?]+)$/], ref: [/^(?<ref>.+)$/] };

/** Names with their ids, as of 2026 (`acme@123/web@456`); the ids alone may be left open. */
const OWNER = String.raw`(?<tenant>[^/:*?@]+(?:@(?:[^/:*?]+|\*))?)`;
const REPOSITORY = String.raw`(?<project>[^/:*?@]+(?:@(?:[^/:*?]+|\*))?)`;

const GITHUB_TOKENS = {
  claims: {
    sub: [
      new RegExp(`^repo(?:sitory)?:${OWNER}/(?:${REPOSITORY}(?::(?<ref>.*))?$)?`),
      /^(?:repository_owner|repository_owner_id|enterprise|enterprise_id):(?<tenant>[^:*?]+)(?::|$)/,
      /^repository_id:(?<tenant>(?<project>[^:*?]+))(?::(?<ref>.*))?$/,
    ],
    repository: [/^(?<tenant>[^/*?]+)\/(?:(?<project>[^*?]+)$)?/],
    repository_id: [/^(?<tenant>(?<project>[^*?]+))$/],
    enterprise_id: EXACT.tenant,
    ref: EXACT.ref,
    environment: EXACT.ref,
  },
  anyRef: ['ref:refs/heads/*', 'refs/heads/*', 'pull_request', 'environment:*'],
  example: 'repo:<organisation>/<repository>:environment:<environment>',
  audience: 'sts.amazonaws.com',
  source: 'https://docs.github.com/en/actions/reference/security/oidc',
} as const;

const GITLAB_TOKENS = {
  claims: { sub: [/^project_path:(?<tenant>[^/:*?]+)\/(?:(?<project>[^:*?]+)(?::(?<ref>.*))?$)?/] },
  anyRef: ['ref_type:branch:ref:*'],
  example: 'project_path:<group>/<project>:ref_type:branch:ref:<branch>',
  audience: 'the aud that the job’s id_tokens ask for',
  source: 'https://docs.gitlab.com/ci/secrets/id_token_authentication',
} as const;

export const IDENTITY_PROVIDERS: readonly IdentityProvider[] = [
  {
    name: GITHUB,
    issuer: /^token\.actions\.githubusercontent\.com$/,
    levels: ['tenant', 'project', 'ref'],
    ...GITHUB_TOKENS,
  },
  {
    name: 'GitHub Actions of one enterprise',
    issuer: /^token\.actions\.(githubusercontent\.com\/.|[^./]+\.ghe\.com)|\/_services\/token$/,
    levels: ['project', 'ref'],
    ...GITHUB_TOKENS,
  },
  {
    name: 'GitHub audit log streaming',
    issuer: /^oidc-configuration\.audit-log\.githubusercontent\.com$/,
    levels: ['tenant'],
    claims: { sub: EXACT.tenant },
    audience: 'sts.amazonaws.com',
    source:
      'https://docs.github.com/en/enterprise-cloud@latest/admin/monitoring-activity-in-your-enterprise/reviewing-audit-logs-for-your-enterprise/streaming-the-audit-log-for-your-enterprise',
  },
  { name: 'GitLab', issuer: /^gitlab\.com$/, levels: ['tenant', 'project', 'ref'], ...GITLAB_TOKENS },
  {
    name: 'GitLab on a host of its own',
    issuer: /^gitlab\./,
    subject: /^project_path:/,
    levels: ['project', 'ref'],
    ...GITLAB_TOKENS,
  },
  {
    name: 'Bitbucket Pipelines',
    issuer: /^api\.bitbucket\.org\/2\.0\/workspaces\//,
    levels: ['project'],
    claims: { sub: [/^(?<project>[^:*?]+):/] },
    example: '{<uuid of the repository>}:*',
    audience: 'ari:cloud:bitbucket::workspace/<uuid of the workspace>',
    source: 'https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/',
  },
  {
    name: 'CircleCI',
    issuer: /^oidc\.circleci\.com\/org\//,
    levels: ['project'],
    claims: { sub: [/^org\/[^/]*\/project\/(?<project>[^/*?]+)\//], 'oidc.circleci.com/project-id': EXACT.project },
    example: 'org/<id of the organisation>/project/<id of the project>/user/*',
    audience: 'the id of the organisation',
    source: 'https://circleci.com/docs/openid-connect-tokens/',
  },
  {
    name: 'HCP Terraform',
    issuer: /^app\.terraform\.io$/,
    levels: ['tenant', 'project', 'ref'],
    claims: {
      sub: [
        /^organization:(?<tenant>[^:*?]+):(?:project:(?<project>[^:*?]+):)?/,
        /^organization:[^:*?]+:project:[^:]*:workspace:(?<project>[^:*?]+):/,
        /^organization:[^:*?]+:project:[^:]*:workspace:[^:]*:run_phase:(?<ref>.*)$/,
      ],
    },
    anyRef: ['plan'],
    example: 'organization:<organisation>:project:<project>:workspace:<workspace>:run_phase:apply',
    audience: 'aws.workload.identity',
    source:
      'https://developer.hashicorp.com/terraform/enterprise/workspaces/dynamic-provider-credentials/aws-configuration',
  },
  {
    name: 'Buildkite',
    issuer: /^agent\.buildkite\.com$/,
    levels: ['tenant', 'project', 'ref'],
    claims: {
      sub: [/^organization:(?<tenant>[^:*?]+):(?:pipeline:(?<project>[^:*?]+):(?<ref>.*?)(?::(?:commit|step):.*)?$)?/],
      'requesttag/organization_slug': EXACT.tenant,
      'requesttag/organization_id': EXACT.tenant,
      'requesttag/pipeline_slug': EXACT.project,
      'requesttag/pipeline_id': EXACT.project,
      'requesttag/build_branch': EXACT.ref,
    },
    anyRef: ['ref:refs/heads/*', '*'],
    example: 'organization:<organisation>:pipeline:<pipeline>:ref:refs/heads/<branch>:commit:*',
    audience: 'sts.amazonaws.com',
    source: 'https://buildkite.com/docs/pipelines/security/oidc/aws',
  },
  {
    name: 'Spacelift',
    issuer: /\.spacelift\.io$/,
    levels: ['project'],
    claims: { sub: [/^space:(?<project>[^:*?]+):/, /^space:[^:]*:(?:stack|module):(?<project>[^:*?]+):/] },
    example: 'space:<space>:stack:<stack>:run_type:TRACKED:scope:write',
    audience: 'the host name of the account, such as acme.app.spacelift.io',
    source: 'https://docs.spacelift.io/integrations/cloud-providers/oidc/',
  },
  {
    name: 'Amazon EKS',
    issuer: /^oidc\.eks\.[^/]+\/id\//,
    subject: /^system:serviceaccount:/,
    levels: ['project'],
    claims: { sub: [/^system:serviceaccount:(?<project>[^:*?]+):/] },
    example: 'system:serviceaccount:<namespace>:<service account>',
    audience: 'sts.amazonaws.com',
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html',
  },
  {
    name: 'Google',
    issuer: /^accounts\.google\.com$/,
    levels: ['tenant'],
    claims: { aud: EXACT.tenant, oaud: EXACT.tenant, sub: EXACT.tenant },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html',
  },
];

/** A provider that the table does not know: a condition on its audience or subject is taken at its word. */
export const OTHER_PROVIDER: IdentityProvider = {
  name: 'the identity provider',
  issuer: /./,
  levels: ['tenant'],
  claims: Object.fromEntries(['aud', 'sub', 'oaud', 'id', 'app_id'].map((claim) => [claim, [/^(?<tenant>.*[^*].*)$/]])),
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html',
};
