import { defineRule } from '../../engine/rule';
import { githubRepository } from '../../resources/codestar/github-repository';

export default defineRule({
  title: 'GitHub repositories made by CodeStar are private',
  problem: 'Everyone can read this repository.',
  why: 'Source code shows how a system is built, and often holds secrets.',
  fix: {
    how: 'Make the repository private.',
    properties: {
      IsPrivate: true,
    },
  },
  severity: 'high',
  preset: 'optional',
  controls: {},
  sameAs: {
    kics: ['github_repository_set_to_public'],
  },
  resource: githubRepository,
  check: (it) => it.private.is(true),
});
