import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'public',
      cloudformation: {
        App: {
          Type: 'AWS::CodeStar::GitHubRepository',
          Properties: {
            RepositoryName: 'app',
            RepositoryOwner: 'acme',
            IsPrivate: false,
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        App: {
          Type: 'AWS::CodeStar::GitHubRepository',
          Properties: {
            RepositoryName: 'app',
            RepositoryOwner: 'acme',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'private',
      cloudformation: {
        App: {
          Type: 'AWS::CodeStar::GitHubRepository',
          Properties: {
            RepositoryName: 'app',
            RepositoryOwner: 'acme',
            IsPrivate: true,
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Choice: {
            Type: 'String',
          },
        },
        Resources: {
          App: {
            Type: 'AWS::CodeStar::GitHubRepository',
            Properties: {
              RepositoryName: 'app',
              RepositoryOwner: 'acme',
              IsPrivate: {
                Ref: 'Choice',
              },
            },
          },
        },
      },
    },
  ],
  only: {
    dialect: 'cloudformation',
    because: 'Terraform makes GitHub repositories with another provider',
  },
});
