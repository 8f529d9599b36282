import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the internet',
      cloudformation: {
        Studio: {
          Type: 'AWS::SageMaker::Domain',
          Properties: {
            AuthMode: 'IAM',
            DomainName: 'studio',
            AppNetworkAccessType: 'PublicInternetOnly',
          },
        },
      },
      terraform: {
        aws_sagemaker_domain: {
          studio: {
            subnet_ids: ['subnet-1', 'subnet-2'],
            vpc_id: 'vpc-1',
            default_user_settings: { execution_role: 'arn:aws:iam::111122223333:role/service' },
            auth_mode: 'IAM',
            domain_name: 'studio',
            app_network_access_type: 'PublicInternetOnly',
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Studio: {
          Type: 'AWS::SageMaker::Domain',
          Properties: {
            AuthMode: 'IAM',
            DomainName: 'studio',
          },
        },
      },
      terraform: {
        aws_sagemaker_domain: {
          studio: {
            subnet_ids: ['subnet-1', 'subnet-2'],
            vpc_id: 'vpc-1',
            default_user_settings: { execution_role: 'arn:aws:iam::111122223333:role/service' },
            auth_mode: 'IAM',
            domain_name: 'studio',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the VPC',
      cloudformation: {
        Studio: {
          Type: 'AWS::SageMaker::Domain',
          Properties: {
            AuthMode: 'IAM',
            DomainName: 'studio',
            AppNetworkAccessType: 'VpcOnly',
          },
        },
      },
      terraform: {
        aws_sagemaker_domain: {
          studio: {
            subnet_ids: ['subnet-1', 'subnet-2'],
            vpc_id: 'vpc-1',
            default_user_settings: { execution_role: 'arn:aws:iam::111122223333:role/service' },
            auth_mode: 'IAM',
            domain_name: 'studio',
            app_network_access_type: 'VpcOnly',
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
          Studio: {
            Type: 'AWS::SageMaker::Domain',
            Properties: {
              AuthMode: 'IAM',
              DomainName: 'studio',
              AppNetworkAccessType: {
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
          aws_sagemaker_domain: {
            studio: {
              subnet_ids: ['subnet-1', 'subnet-2'],
              vpc_id: 'vpc-1',
              default_user_settings: { execution_role: 'arn:aws:iam::111122223333:role/service' },
              auth_mode: 'IAM',
              domain_name: 'studio',
              app_network_access_type: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
