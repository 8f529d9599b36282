import { BulwarkError } from '../../../lib/engine/error';
import type { Watched } from './calls';
import type { Measured } from './measures';

/** What there is to watch, by names as they are in AWS. `*` stands for any text, at the beginning or at the end of one. */
export interface PipelineWatchOptions {
  readonly pipelineName: string;
  /** Projects of CodeBuild. @default those whose names begin with that of the pipeline and a hyphen */
  readonly projects?: readonly string[];
  /** Functions of Lambda. @default those whose names begin with that of the pipeline and a hyphen */
  readonly functions?: readonly string[];
  /** Names of roles, without their paths. @default those whose names begin with that of the pipeline and a hyphen */
  readonly roles?: readonly string[];
  /** Names of managed policies, without their paths. @default those that are called as roles are */
  readonly policies?: readonly string[];
  /** ARNs of keys of AWS KMS. @default none */
  readonly keys?: readonly string[];
  /** @default none */
  readonly buckets?: readonly string[];
  /** Repositories of ECR. @default none */
  readonly repositories?: readonly string[];
  /** Profiles of AWS Signer. @default none */
  readonly signingProfiles?: readonly string[];
  /** ARNs of connections of CodeConnections. @default none */
  readonly connections?: readonly string[];
  /** Parameters of Systems Manager. @default those under `/pipeline/` and the name of the pipeline */
  readonly parameters?: readonly string[];
  /** ARNs of the roles that write these parameters, which is no news. @default none */
  readonly parameterWriters?: readonly string[];
  /** Event buses, rules, topics by their ARNs, and queues that tell of findings. @default none */
  readonly buses?: readonly string[];
  readonly rules?: readonly string[];
  readonly topics?: readonly string[];
  readonly queues?: readonly string[];
  /** The stage that deploys to production. @default Production */
  readonly production?: string;
  /** Actions that decide whether a run goes on. @default Gate */
  readonly gates?: readonly string[];
  /** What alarms are about beside the runs, by exact names. @default none */
  readonly measured?: {
    /** Projects of CodeBuild whose builds may be slow. */
    readonly builds?: readonly string[];
    /** Functions of Lambda that may fail. */
    readonly functions?: readonly string[];
    /** Queues of SQS for what could not be handed on. */
    readonly deadLetters?: readonly string[];
  };
  /** Minutes that a build takes at most when all is well. @default 20 */
  readonly slowBuildMinutes?: number;
  /**
   * Whether only calls of IAM are watched, whose events arrive in us-east-1, wherever they came from: for a second watch
   * there, beside that where the pipeline runs. @default false
   */
  readonly globalServicesOnly?: boolean;
}

/** The most characters that EventBridge lets the name of an archive have. */
const LONGEST_NAME = 48;

/** What everything is called that a watch makes and has to know by name. */
export const ownNameOf = ({ pipelineName, globalServicesOnly = false }: PipelineWatchOptions): string => {
  const end = globalServicesOnly ? '-watch-iam' : '-watch';
  return `${pipelineName.slice(0, LONGEST_NAME - end.length)}${end}`;
};

/** What a watch makes and is not called by its own name: who is told, and what keeps it. */
export interface Own {
  readonly keys: readonly string[];
  readonly topics: readonly string[];
  readonly queues: readonly string[];
  readonly logGroups: readonly string[];
}

/** All that is watched: what was asked for, as far as its events arrive here, and the watch itself. */
export function watchedBy(options: PipelineWatchOptions, own: Own): Watched {
  const { pipelineName, globalServicesOnly } = options;
  const name = ownNameOf(options);
  const ofPipeline = [`${pipelineName}-*`];
  const roles = options.roles ?? ofPipeline;
  const here: Partial<PipelineWatchOptions> = globalServicesOnly ? {} : options;
  return {
    pipelines: [pipelineName],
    projects: here.projects ?? ofPipeline,
    functions: here.functions ?? ofPipeline,
    roles,
    policies: options.policies ?? roles,
    keys: [...(here.keys ?? []), ...own.keys],
    buckets: here.buckets ?? [],
    repositories: here.repositories ?? [],
    signingProfiles: here.signingProfiles ?? [],
    connections: here.connections ?? [],
    parameters: here.parameters ?? [`/pipeline/${pipelineName}/*`],
    parameterWriters: here.parameterWriters ?? [],
    buses: here.buses ?? [],
    rules: [...(here.rules ?? []), `${name}-*`],
    archives: [name],
    topics: [...(here.topics ?? []), ...own.topics],
    queues: [...(here.queues ?? []), ...own.queues],
    alarms: [`${name}-*`],
    dashboards: [name],
    logGroups: own.logGroups,
    logPolicies: [name],
  };
}

/** What is measured. `unsent` is the queue for events that the watch could not hand on. */
export function measuredBy(options: PipelineWatchOptions, unsent: string | undefined): Measured {
  const { pipelineName, production = 'Production', gates = ['Gate'], slowBuildMinutes = 20 } = options;
  const { builds = [], functions = [], deadLetters = [] } = options.globalServicesOnly ? {} : (options.measured ?? {});
  return {
    ...{ pipelineName, production, gates, slowBuildMinutes, builds },
    invoked: functions,
    deadLetters: [...deadLetters, ...(unsent === undefined ? [] : [unsent])],
  };
}

/** Throws a `BulwarkError` for what could not be watched. */
export function refuseUnwatchable(
  what: string,
  { pipelineName, slowBuildMinutes = 20, ...others }: PipelineWatchOptions,
) {
  if (!/^[\w.@-]{1,100}$/.test(pipelineName) && !pipelineName.includes('${'))
    throw new BulwarkError(`${what}: \`pipelineName\` is '${pipelineName}', which no pipeline is called`);
  if (!(slowBuildMinutes > 0)) throw new BulwarkError(`${what}: \`slowBuildMinutes\` has to be more than 0`);
  for (const [prop, names] of Object.entries(others))
    for (const name of Array.isArray(names) ? names : [])
      if (name === '' || /^\*+$/.test(name) || /\*\*/.test(name))
        throw new BulwarkError(
          `${what}: \`${prop}\` has '${name}', which stands for everything. Name what the pipeline is made of.`,
        );
}
