import { defineRule } from '../../engine/rule';
import { project } from '../../resources/codebuild/project';

export default defineRule({
  title: 'Builds of CodeBuild projects share no cache',
  problem: 'A build of this project leaves a cache to those that come after it.',
  why: 'What one build puts there runs in the next: a pull request of a stranger can poison the release that follows it.',
  fix: {
    how: 'Leave the cache out, or give builds of untrusted code a project of their own that has none.',
    cdk: { cache: 'Cache.none()' },
    properties: { Cache: { Type: 'NO_CACHE' } },
    arguments: { cache: { type: 'NO_CACHE' } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: project,
  check: (it) => it.cache.or('NO_CACHE').is('NO_CACHE'),
});
