import { BulwarkError } from '../../../lib/engine/error';
import type { Terms } from '../../../lib/runner/terms';
import { LIMITS } from './defaults';

/** Which jobs a fleet serves, and how GitHub or GitLab knows its runners. */
export interface FleetOptions {
  /** The repositories of GitHub whose jobs it serves: `acme/shop`, each by its whole name. */
  readonly repositories?: readonly string[];
  /** Labels that its runners have at GitHub. A job that asks for another is not served. */
  readonly labels?: readonly string[];
  /** The organization that runners are registered with, in a `group` of it. @default none: with the repository of each job */
  readonly organization?: string;
  /** The id of a group of runners of the organization, which says at GitHub what repositories may use them. */
  readonly group?: number;
  /** What the names of its runners, figures and alarms begin with: up to 20 letters, digits and hyphens, which no other fleet has there. @default one made from the path of this construct */
  readonly fleetName?: string;
  /** Where the API of GitHub is: for GitHub Enterprise Server `https://github.example.com/api/v3`. @default https://api.github.com */
  readonly apiUrl?: string;
  /** Whether jobs of repositories that everybody sees are served, where strangers open pull requests, and of projects of GitLab that are not private. @default false */
  readonly publicRepositories?: boolean;
  /** Whether jobs of what forks propose are served, and of repositories that are forks, and of projects of GitLab that let members run what forks propose. @default false */
  readonly forks?: boolean;
}

/** Which jobs of GitLab a fleet serves. */
export interface GitLabOptions {
  /** The projects whose jobs it serves: `acme/shop`, each by its whole path. Runners are of one project each. */
  readonly projects: readonly string[];
  /** Tags that its runners have. A job that asks for another, or for none, is not served. */
  readonly tags: readonly string[];
  /** Where GitLab is. @default https://gitlab.com */
  readonly url?: string;
  /** Whether runners take jobs of protected branches and tags alone, so none of merge requests. @default false */
  readonly onlyProtected?: boolean;
}

/** The most characters of what functions are told: their environment has room for 4 KB. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const MOST = 2500;

/** What is said of the jobs of a fleet: of GitHub here, or of GitLab in `gitlab`. */
export interface JobOptions extends FleetOptions {
  readonly appSecret?: unknown;
  readonly webhookSecret?: unknown;
  readonly gitlab?: GitLabOptions;
}

/** A test serves the forge itself, on this machine. */
const ADDRESS =
  /^(https:\/\/[^\s/'"\\$`%]+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?)(\/[^\s?#'"\\$`%]*[^\s?#/'"\\$`%])?$/;

/** What functions are told of the jobs to serve. Throws a `BulwarkError` for what could not be served. */
export function termsOfJobs(what: string, options: JobOptions, ownName: string, minutes: number): Terms {
  const refuse = (why: string): never => {
    throw new BulwarkError(`${what}: ${why}`);
  };
  const { fleetName: prefix = ownName, publicRepositories = false, forks = false } = options;
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/.test(prefix))
    refuse(`\`fleetName\` is '${prefix}'; use up to 20 letters, digits and hyphens`);
  const own = options.gitlab ? ofGitLab(options.gitlab, options, refuse) : ofGitHub(options, refuse);
  const { api, repositories, labels, ...others } = own;
  const terms: Terms = {
    ...others,
    ...{ api, prefix, repositories, labels, publicRepositories, forks, limits: { ...LIMITS, life: minutes * 60 } },
  };
  const { length } = JSON.stringify(terms);
  if (length > MOST)
    refuse(
      `what functions are told of its jobs has ${length} characters, and may have ${MOST}; name fewer repositories and labels, and make another fleet for the rest`,
    );
  return terms;
}

type Refuse = (why: string) => never;

/** What is said of GitHub alone. */
const GITHUB = ['repositories', 'labels', 'organization', 'group', 'apiUrl', 'appSecret'] as const;

function ofGitHub(options: JobOptions, refuse: Refuse) {
  const { repositories, labels, organization, group, apiUrl = 'https://api.github.com', appSecret } = options;
  if (!repositories || !labels || appSecret === undefined)
    return refuse('say whose jobs it serves: `repositories`, `labels` and `appSecret` of GitHub, or `gitlab`');
  if (repositories.length === 0) refuse("`repositories` is empty; name those whose jobs it serves: ['acme/shop']");
  for (const name of repositories) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(name))
      refuse(`\`repositories\` has '${name}', which names no repository: say 'acme/shop', one by its whole name`);
    if (organization !== undefined && name.split('/')[0]?.toLowerCase() !== organization.toLowerCase())
      refuse(`\`repositories\` has '${name}', which is not of the organization '${organization}'`);
  }
  if (labels.length === 0) refuse("`labels` is empty; say what jobs ask for with `runs-on`: ['self-hosted', 'small']");
  for (const label of labels)
    if (!/^[^\s,'"\\]{1,256}$/.test(label)) refuse(`\`labels\` has '${label}', which no job can ask for`);
  if (organization === undefined && group !== undefined)
    refuse('`group` is of an organization: give `organization`, or leave the group out');
  if (organization !== undefined && !(Number.isInteger(group) && (group as number) > 0))
    refuse(
      'give `group`, the id of a group of runners that only these repositories may use, as it stands in its address',
    );
  if (!ADDRESS.test(apiUrl)) refuse(`\`apiUrl\` is '${apiUrl}'; give an address with https and no slash at its end`);
  return { api: apiUrl, repositories, ...(organization !== undefined && { organization }), group: group ?? 1, labels };
}

function ofGitLab(
  { projects, tags, url = 'https://gitlab.com', onlyProtected = false }: GitLabOptions,
  options: JobOptions,
  refuse: Refuse,
) {
  const given = GITHUB.filter((name) => options[name] !== undefined);
  if (given.length > 0)
    refuse(`it serves GitHub or GitLab: leave out ${given.map((name) => `\`${name}\``).join(', ')}, or \`gitlab\``);
  if (options.webhookSecret === undefined)
    refuse('give `webhookSecret`, with the signing token that GitLab is told for its webhook: whsec_…');
  if (projects.length === 0) refuse("`projects` of `gitlab` is empty; name those whose jobs it serves: ['acme/shop']");
  for (const path of projects)
    if (!/^[\w.-]+(\/[\w.-]+)+$/.test(path))
      refuse(
        `\`projects\` of \`gitlab\` has '${path}', which names no project: say 'acme/shop', one by its whole path`,
      );
  if (tags.length === 0) refuse("`tags` of `gitlab` is empty; say what jobs ask for with `tags`: ['small']");
  for (const tag of tags)
    if (!/^[^\s,'"\\]{1,255}$/.test(tag)) refuse(`\`tags\` of \`gitlab\` has '${tag}', which no job can ask for`);
  if (!ADDRESS.test(url))
    refuse(`\`url\` of \`gitlab\` is '${url}'; give an address with https and no slash at its end`);
  return {
    ...{ forge: 'gitlab' as const, api: `${url}/api/v4`, repositories: projects, labels: tags, group: 1 },
    ...(onlyProtected && { onlyProtected }),
  };
}

/** Refuses a fleet without a machine. */
export function refuseWithoutMachines(what: string, capacities: readonly unknown[]): void {
  if (capacities.every((one) => one === undefined))
    throw new BulwarkError(
      `${what}: it has no machines; give codebuild, fargate or ec2, or several, which are used in that order`,
    );
}

/** Refuses an image of EC2 that is not named by its id. */
export function refuseUnnamedImage(what: string, imageId: string): void {
  if (!/^ami-[0-9a-f]{8,17}$/.test(imageId) && !imageId.includes('${'))
    throw new BulwarkError(`${what}: \`ec2\` has the image '${imageId}'; name one by its id: ami-0123456789abcdef0`);
}
