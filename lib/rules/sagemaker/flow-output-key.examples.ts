import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      terraform: {
        aws_sagemaker_flow_definition: {
          review: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            human_loop_config: {
              human_task_ui_arn: 'arn:aws:sagemaker:eu-west-1:111122223333:human-task-ui/u',
              task_count: 1,
              task_description: 'Review',
              task_title: 'Review',
              workteam_arn: 'arn:aws:sagemaker:eu-west-1:111122223333:workteam/private-crowd/w',
            },
            flow_definition_name: 'review',
            output_config: { s3_output_path: 's3://reviews/' },
          },
        },
      },
    },
    {
      name: 'the key that AWS manages',
      terraform: {
        aws_sagemaker_flow_definition: {
          review: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            human_loop_config: {
              human_task_ui_arn: 'arn:aws:sagemaker:eu-west-1:111122223333:human-task-ui/u',
              task_count: 1,
              task_description: 'Review',
              task_title: 'Review',
              workteam_arn: 'arn:aws:sagemaker:eu-west-1:111122223333:workteam/private-crowd/w',
            },
            flow_definition_name: 'review',
            output_config: { s3_output_path: 's3://reviews/', kms_key_id: 'alias/aws/sagemaker' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      terraform: {
        aws_sagemaker_flow_definition: {
          review: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            human_loop_config: {
              human_task_ui_arn: 'arn:aws:sagemaker:eu-west-1:111122223333:human-task-ui/u',
              task_count: 1,
              task_description: 'Review',
              task_title: 'Review',
              workteam_arn: 'arn:aws:sagemaker:eu-west-1:111122223333:workteam/private-crowd/w',
            },
            flow_definition_name: 'review',
            output_config: {
              s3_output_path: 's3://reviews/',
              kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_sagemaker_flow_definition: {
            review: {
              role_arn: 'arn:aws:iam::111122223333:role/service',
              human_loop_config: {
                human_task_ui_arn: 'arn:aws:sagemaker:eu-west-1:111122223333:human-task-ui/u',
                task_count: 1,
                task_description: 'Review',
                task_title: 'Review',
                workteam_arn: 'arn:aws:sagemaker:eu-west-1:111122223333:workteam/private-crowd/w',
              },
              flow_definition_name: 'review',
              output_config: { s3_output_path: 's3://reviews/', kms_key_id: '${var.key_arn}' },
            },
          },
        },
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation has no resource for human review flows.' },
});
