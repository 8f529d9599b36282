import type { PipelineWatchOptions } from '../pipeline-watch/options';
import type { Blueprint } from './plan';
import type { Place } from './statements';

/** The function that ends a run, and writes which commit is released. */
export const CLOSING = 'CloseRelease';

/** What is called by names that a toolkit gives it. */
interface Made {
  /** Names of roles, or what they have in common. */
  readonly roles: readonly string[];
  /** Names of managed policies. @default called as the roles are */
  readonly policies?: readonly string[];
  /** Names of rules of EventBridge. */
  readonly rules: readonly string[];
  readonly buckets: readonly string[];
  readonly repositories: readonly string[];
  readonly buses: readonly string[];
  /** ARNs of topics beside that of approvals. */
  readonly topics: readonly string[];
  /** Queues for findings that could not be handed on. */
  readonly queues: readonly string[];
  /** ARNs of the roles that write which commit is released. */
  readonly parameterWriters: readonly string[];
}

/** What there is to watch of a pipeline. */
export function watchedOf(plan: Blueprint, place: Place, { queues, topics, ...made }: Made): PipelineWatchOptions {
  const nameOf = ({ id }: { readonly id: string }): string => `${place.pipelineName}-${id}`;
  return {
    pipelineName: place.pipelineName,
    queues,
    ...made,
    keys: [...new Set([place.artifactKeyArn, place.evidenceKeyArn, place.signingKeyArn])],
    connections: [place.connectionArn],
    topics: [place.approvalsArn, ...topics],
    gates: plan.functions.filter(({ code }) => code === 'gate').map(({ id }) => id),
    measured: { builds: plan.builds.map(nameOf), functions: plan.functions.map(nameOf), deadLetters: queues },
  };
}
