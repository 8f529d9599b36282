import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a template that leaves it out',
      cloudformation: {
        Cached: {
          Type: 'AWS::ECR::RepositoryCreationTemplate',
          Properties: { Prefix: 'quay', AppliedFor: ['PULL_THROUGH_CACHE'] },
        },
      },
      terraform: {
        aws_ecr_repository_creation_template: { cached: { prefix: 'quay', applied_for: ['PULL_THROUGH_CACHE'] } },
      },
    },
    {
      name: 'left out, which is mutable',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
          },
        },
      },
    },
    {
      name: 'mutable',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: {
            ImageTagMutability: 'MUTABLE',
          },
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
            image_tag_mutability: 'MUTABLE',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a template of immutable repositories',
      cloudformation: {
        Cached: {
          Type: 'AWS::ECR::RepositoryCreationTemplate',
          Properties: { Prefix: 'quay', AppliedFor: ['PULL_THROUGH_CACHE'], ImageTagMutability: 'IMMUTABLE' },
        },
      },
      terraform: {
        aws_ecr_repository_creation_template: {
          cached: { prefix: 'quay', applied_for: ['PULL_THROUGH_CACHE'], image_tag_mutability: 'IMMUTABLE' },
        },
      },
    },
    {
      name: 'immutable',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: {
            ImageTagMutability: 'IMMUTABLE',
          },
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
            image_tag_mutability: 'IMMUTABLE',
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
          Tags: {
            Type: 'String',
          },
        },
        Resources: {
          Images: {
            Type: 'AWS::ECR::Repository',
            Properties: {
              ImageTagMutability: {
                Ref: 'Tags',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          tags: {
            type: 'string',
          },
        },
        resource: {
          aws_ecr_repository: {
            images: {
              name: 'images',
              image_tag_mutability: '${var.tags}',
            },
          },
        },
      },
    },
  ],
});
