import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a template with an exception',
      cloudformation: {
        Cached: {
          Type: 'AWS::ECR::RepositoryCreationTemplate',
          Properties: {
            Prefix: 'quay',
            AppliedFor: ['PULL_THROUGH_CACHE'],
            ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
            ImageTagMutabilityExclusionFilters: [
              { ImageTagMutabilityExclusionFilterType: 'WILDCARD', ImageTagMutabilityExclusionFilterValue: 'latest' },
            ],
          },
        },
      },
      terraform: {
        aws_ecr_repository_creation_template: {
          cached: {
            prefix: 'quay',
            applied_for: ['PULL_THROUGH_CACHE'],
            image_tag_mutability: 'IMMUTABLE_WITH_EXCLUSION',
            image_tag_mutability_exclusion_filter: { filter: 'latest', filter_type: 'WILDCARD' },
          },
        },
      },
    },
    {
      name: 'all but those of a branch',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: {
            ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
            ImageTagMutabilityExclusionFilters: [
              { ImageTagMutabilityExclusionFilterType: 'WILDCARD', ImageTagMutabilityExclusionFilterValue: 'latest' },
            ],
          },
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
            image_tag_mutability: 'IMMUTABLE_WITH_EXCLUSION',
            image_tag_mutability_exclusion_filter: { filter: 'latest', filter_type: 'WILDCARD' },
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
      name: 'all',
      cloudformation: { Images: { Type: 'AWS::ECR::Repository', Properties: { ImageTagMutability: 'IMMUTABLE' } } },
      terraform: { aws_ecr_repository: { images: { name: 'images', image_tag_mutability: 'IMMUTABLE' } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Tags: { Type: 'String' } },
        Resources: { Images: { Type: 'AWS::ECR::Repository', Properties: { ImageTagMutability: { Ref: 'Tags' } } } },
      },
      terraform: {
        variable: { tags: { type: 'string' } },
        resource: { aws_ecr_repository: { images: { name: 'images', image_tag_mutability: '${var.tags}' } } },
      },
    },
  ],
  notApplicable: [
    {
      name: 'none, which is for another rule',
      cloudformation: { Images: { Type: 'AWS::ECR::Repository', Properties: { ImageTagMutability: 'MUTABLE' } } },
      terraform: { aws_ecr_repository: { images: { name: 'images', image_tag_mutability: 'MUTABLE' } } },
    },
  ],
});
