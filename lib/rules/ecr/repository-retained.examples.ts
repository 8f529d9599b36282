import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no deletion policy',
      cloudformation: { Images: { Type: 'AWS::ECR::Repository' } },
      terraform: { aws_ecr_repository: { images: { name: 'images' } } },
    },
    {
      name: 'deleted on purpose',
      cloudformation: { Images: { Type: 'AWS::ECR::Repository', DeletionPolicy: 'Delete' } },
      terraform: { aws_ecr_repository: { images: { name: 'images', lifecycle: { prevent_destroy: false } } } },
    },
  ],
  passes: [
    {
      name: 'kept',
      cloudformation: { Images: { Type: 'AWS::ECR::Repository', DeletionPolicy: 'Retain' } },
      terraform: { aws_ecr_repository: { images: { name: 'images', lifecycle: { prevent_destroy: true } } } },
    },
  ],
});
