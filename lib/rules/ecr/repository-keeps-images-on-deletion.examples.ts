import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'images deleted with it',
      cloudformation: { Images: { Type: 'AWS::ECR::Repository', Properties: { EmptyOnDelete: true } } },
      terraform: { aws_ecr_repository: { images: { name: 'images', force_delete: true } } },
    },
    {
      name: 'emptied by the deployment',
      cloudformation: {
        Images: { Type: 'AWS::ECR::Repository' },
        Emptier: {
          Type: 'Custom::ECRAutoDeleteImages',
          Properties: {
            ServiceToken: 'arn:aws:lambda:eu-west-1:111122223333:function:empty',
            RepositoryName: { Ref: 'Images' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'left alone',
      cloudformation: { Images: { Type: 'AWS::ECR::Repository' } },
      terraform: { aws_ecr_repository: { images: { name: 'images' } } },
    },
    {
      name: 'never emptied',
      cloudformation: { Images: { Type: 'AWS::ECR::Repository', Properties: { EmptyOnDelete: false } } },
      terraform: { aws_ecr_repository: { images: { name: 'images', force_delete: false } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Emptied: { Type: 'String' } },
        Resources: { Images: { Type: 'AWS::ECR::Repository', Properties: { EmptyOnDelete: { Ref: 'Emptied' } } } },
      },
      terraform: {
        variable: { emptied: { type: 'bool' } },
        resource: { aws_ecr_repository: { images: { name: 'images', force_delete: '${var.emptied}' } } },
      },
    },
  ],
});
