import { BulwarkError } from '../../../lib/engine/error';
import type { Terms } from '../../../lib/runner/terms';
import { LIMITS } from './defaults';

/** Which jobs a fleet serves, and how GitHub knows its runners. */
export interface FleetOptions {
  /** The repositories whose jobs it serves: `acme/shop`, each by its whole name. */
  readonly repositories: readonly string[];
  /** Labels that its runners have. A job that asks for another is not served. */
  readonly labels: readonly string[];
  /** The organization that runners are registered with, in a `group` of it. @default none: with the repository of each job */
  readonly organization?: string;
  /** The id of a group of runners of the organization, which says at GitHub what repositories may use them. */
  readonly group?: number;
  /** What the names of its runners, figures and alarms begin with: up to 20 letters, digits and hyphens, which no other fleet has at GitHub. @default one made from the path of this construct */
  readonly fleetName?: string;
  /** Where the API of GitHub is: for GitHub Enterprise Server `https://github.example.com/api/v3`. @default https://api.github.com */
  readonly apiUrl?: string;
  /** Whether jobs of repositories that everybody sees are served, where strangers open pull requests. @default false */
  readonly publicRepositories?: boolean;
  /** Whether jobs of what forks propose are served, and of repositories that are forks. @default false */
  readonly forks?: boolean;
}

/** The most characters of what functions are told: their environment has room for 4 KB. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const MOST = 2500;

/** What functions are told of the jobs to serve. Throws a `BulwarkError` for what could not be served. */
export function termsOfJobs(what: string, options: FleetOptions, ownName: string, minutes: number): Terms {
  const refuse = (why: string): never => {
    throw new BulwarkError(`${what}: ${why}`);
  };
  const { repositories, labels, organization, group, apiUrl = 'https://api.github.com' } = options;
  const { fleetName: prefix = ownName, publicRepositories = false, forks = false } = options;
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
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/.test(prefix))
    refuse(`\`fleetName\` is '${prefix}'; use up to 20 letters, digits and hyphens`);
  // A test serves GitHub itself, on this machine.
  if (!/^(https:\/\/[^\s/]+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?)(\/[^\s?#]*[^\s?#/])?$/.test(apiUrl))
    refuse(`\`apiUrl\` is '${apiUrl}'; give an address with https and no slash at its end`);
  const terms: Terms = {
    ...{ api: apiUrl, prefix, repositories, ...(organization !== undefined && { organization }), group: group ?? 1 },
    ...{ labels, publicRepositories, forks, limits: { ...LIMITS, life: minutes * 60 } },
  };
  const { length } = JSON.stringify(terms);
  if (length > MOST)
    refuse(
      `what functions are told of its jobs has ${length} characters, and may have ${MOST}; name fewer repositories and labels, and make another fleet for the rest`,
    );
  return terms;
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
