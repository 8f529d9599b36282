import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      terraform: {
        aws_comprehend_entity_recognizer: {
          names: {
            data_access_role_arn: 'arn:aws:iam::111122223333:role/service',
            input_data_config: { entity_types: { type: 'ORDER' } },
            name: 'names',
            language_code: 'en',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      terraform: {
        aws_comprehend_entity_recognizer: {
          names: {
            data_access_role_arn: 'arn:aws:iam::111122223333:role/service',
            input_data_config: { entity_types: { type: 'ORDER' } },
            name: 'names',
            language_code: 'en',
            model_kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'key decided at deployment',
      terraform: {
        variable: {
          key: {
            type: 'string',
          },
        },
        resource: {
          aws_comprehend_entity_recognizer: {
            names: {
              data_access_role_arn: 'arn:aws:iam::111122223333:role/service',
              input_data_config: { entity_types: { type: 'ORDER' } },
              name: 'names',
              language_code: 'en',
              model_kms_key_id: '${var.key}',
            },
          },
        },
      },
    },
  ],
  only: {
    dialect: 'terraform',
    because: 'CloudFormation has no entity recognizers',
  },
});
