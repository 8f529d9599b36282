import { defineResource, fact } from '../../engine/rule';

/** A GitHub repository made by CodeStar. */
export const githubRepository = defineResource({
  cloudformation: 'AWS::CodeStar::GitHubRepository',

  facts: {
    private: fact<boolean>('IsPrivate', undefined),
  },
});
