import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
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
