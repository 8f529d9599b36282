import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';

/** What starts a pipeline by itself, of one kind of event in its repositories. */
export function triggersOf(it: Reading, event: 'push' | 'pull request'): Fact[] {
  const triggers = it.fact('Triggers', 'trigger');
  if (triggers.isUnknown) return [triggers];
  const path = it.either(
    `GitConfiguration.${event === 'push' ? 'Push' : 'PullRequest'}`,
    `git_configuration.${event === 'push' ? 'push' : 'pull_request'}`,
  );
  return triggers.items().flatMap((trigger) => trigger.get(path).items());
}

/** How a pipeline is started by pushes to one branch, and by nothing else: what mends one that is started by more. */
export const startedByNamedBranch = {
  cdk: "triggers: [{ providerType: ProviderType.CODE_STAR_SOURCE_CONNECTION, gitConfiguration: { sourceAction: source, pushFilter: [{ branchesIncludes: ['main'] }] } }]",
  properties: {
    Triggers: [
      {
        ProviderType: 'CodeStarSourceConnection',
        GitConfiguration: { SourceActionName: 'Source', Push: [{ Branches: { Includes: ['main'] } }] },
      },
    ],
  },
  arguments: {
    trigger: [
      {
        provider_type: 'CodeStarSourceConnection',
        git_configuration: { source_action_name: 'Source', push: [{ branches: { includes: ['main'] } }] },
      },
    ],
  },
};
