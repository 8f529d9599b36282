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
