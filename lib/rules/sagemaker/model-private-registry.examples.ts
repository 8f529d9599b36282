import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::SageMaker::Model',
    Properties: { ExecutionRoleArn: 'arn:aws:iam::111122223333:role/model', ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_sagemaker_model: { it: { execution_role_arn: 'arn:aws:iam::111122223333:role/model', ...own } },
});

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: inCloudFormation({
        PrimaryContainer: { Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123' },
      }),
      terraform: inTerraform({
        primary_container: { image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123' },
      }),
    },
    {
      name: 'the network of SageMaker',
      cloudformation: inCloudFormation({
        PrimaryContainer: {
          Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
          ImageConfig: { RepositoryAccessMode: 'Platform' },
        },
      }),
      terraform: inTerraform({
        primary_container: {
          image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
          image_config: { repository_access_mode: 'Platform' },
        },
      }),
    },
    {
      name: 'a pipeline',
      cloudformation: inCloudFormation({
        Containers: [
          {
            Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
            ImageConfig: { RepositoryAccessMode: 'Platform' },
          },
        ],
      }),
      terraform: inTerraform({
        container: [
          {
            image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
            image_config: { repository_access_mode: 'Platform' },
          },
        ],
      }),
      fix: {
        properties: {
          Containers: [
            {
              Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
              ImageConfig: { RepositoryAccessMode: 'Vpc' },
            },
          ],
        },
        arguments: {
          container: [
            {
              image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
              image_config: { repository_access_mode: 'Vpc' },
            },
          ],
        },
      },
    },
  ],
  passes: [
    {
      name: 'the VPC',
      cloudformation: inCloudFormation({
        PrimaryContainer: {
          Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
          ImageConfig: { RepositoryAccessMode: 'Vpc' },
        },
      }),
      terraform: inTerraform({
        primary_container: {
          image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
          image_config: { repository_access_mode: 'Vpc' },
        },
      }),
    },
    {
      name: 'a pipeline in the VPC',
      cloudformation: inCloudFormation({
        Containers: [
          {
            Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
            ImageConfig: { RepositoryAccessMode: 'Vpc' },
          },
        ],
      }),
      terraform: inTerraform({
        container: [
          {
            image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
            image_config: { repository_access_mode: 'Vpc' },
          },
        ],
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          PrimaryContainer: {
            Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
            ImageConfig: { RepositoryAccessMode: { Ref: 'Choice' } },
          },
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({
          primary_container: {
            image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
            image_config: { repository_access_mode: '${var.choice}' },
          },
        }),
      },
    },
  ],
});
