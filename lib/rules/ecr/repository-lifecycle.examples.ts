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
  ],
  passes: [
    {
      name: 'a policy',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: {
            LifecyclePolicy: {
              LifecyclePolicyText: '{"rules":[]}',
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
            policy: '{"rules":[]}',
          },
        },
      },
    },
  ],
});
