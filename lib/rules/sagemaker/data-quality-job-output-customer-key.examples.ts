import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        Watch: {
          Type: 'AWS::SageMaker::DataQualityJobDefinition',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/watch',
          },
        },
      },
      terraform: {
        aws_sagemaker_data_quality_job_definition: {
          watch: {
            role_arn: 'arn:aws:iam::111122223333:role/watch',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Watch: {
          Type: 'AWS::SageMaker::DataQualityJobDefinition',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/watch',
            DataQualityJobOutputConfig: {
              KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
      terraform: {
        aws_sagemaker_data_quality_job_definition: {
          watch: {
            role_arn: 'arn:aws:iam::111122223333:role/watch',
            data_quality_job_output_config: {
              kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
    },
  ],
});
