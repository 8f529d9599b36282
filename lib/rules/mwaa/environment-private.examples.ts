import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'public',
      cloudformation: {
        Flows: {
          Type: 'AWS::MWAA::Environment',
          Properties: {
            Name: 'flows',
            WebserverAccessMode: 'PUBLIC_ONLY',
          },
        },
      },
      terraform: {
        aws_mwaa_environment: {
          flows: {
            dag_s3_path: 'dags/',
            execution_role_arn: 'arn:aws:iam::111122223333:role/service',
            source_bucket_arn: 'arn:aws:s3:::workflows',
            network_configuration: { security_group_ids: ['sg-1'], subnet_ids: ['subnet-1', 'subnet-2'] },
            name: 'flows',
            webserver_access_mode: 'PUBLIC_ONLY',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'private',
      cloudformation: {
        Flows: {
          Type: 'AWS::MWAA::Environment',
          Properties: {
            Name: 'flows',
            WebserverAccessMode: 'PRIVATE_ONLY',
          },
        },
      },
      terraform: {
        aws_mwaa_environment: {
          flows: {
            dag_s3_path: 'dags/',
            execution_role_arn: 'arn:aws:iam::111122223333:role/service',
            source_bucket_arn: 'arn:aws:s3:::workflows',
            network_configuration: { security_group_ids: ['sg-1'], subnet_ids: ['subnet-1', 'subnet-2'] },
            name: 'flows',
            webserver_access_mode: 'PRIVATE_ONLY',
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Flows: {
          Type: 'AWS::MWAA::Environment',
          Properties: {
            Name: 'flows',
          },
        },
      },
      terraform: {
        aws_mwaa_environment: {
          flows: {
            dag_s3_path: 'dags/',
            execution_role_arn: 'arn:aws:iam::111122223333:role/service',
            source_bucket_arn: 'arn:aws:s3:::workflows',
            network_configuration: { security_group_ids: ['sg-1'], subnet_ids: ['subnet-1', 'subnet-2'] },
            name: 'flows',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Choice: {
            Type: 'String',
          },
        },
        Resources: {
          Flows: {
            Type: 'AWS::MWAA::Environment',
            Properties: {
              Name: 'flows',
              WebserverAccessMode: {
                Ref: 'Choice',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          choice: {
            type: 'string',
          },
        },
        resource: {
          aws_mwaa_environment: {
            flows: {
              dag_s3_path: 'dags/',
              execution_role_arn: 'arn:aws:iam::111122223333:role/service',
              source_bucket_arn: 'arn:aws:s3:::workflows',
              network_configuration: { security_group_ids: ['sg-1'], subnet_ids: ['subnet-1', 'subnet-2'] },
              name: 'flows',
              webserver_access_mode: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
