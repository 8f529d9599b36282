import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no policy',
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
      name: 'a policy without a rule',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: { LifecyclePolicy: { LifecyclePolicyText: '{"rules":[]}' } },
        },
      },
      terraform: {
        aws_ecr_repository: { images: { name: 'images' } },
        aws_ecr_lifecycle_policy: {
          images: { repository: '${aws_ecr_repository.images.name}', policy: '{"rules":[]}' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a policy',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: {
            LifecyclePolicy: {
              LifecyclePolicyText:
                '{"rules":[{"rulePriority":1,"selection":{"tagStatus":"untagged","countType":"sinceImagePushed","countUnit":"days","countNumber":14},"action":{"type":"expire"}}]}',
            },
          },
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
          },
        },
        aws_ecr_lifecycle_policy: {
          images: {
            repository: '${aws_ecr_repository.images.name}',
            policy:
              '{"rules":[{"rulePriority":1,"selection":{"tagStatus":"untagged","countType":"sinceImagePushed","countUnit":"days","countNumber":14},"action":{"type":"expire"}}]}',
          },
        },
      },
    },
  ],
});
