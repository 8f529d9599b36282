import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a password in a script',
      cloudformation: {
        Web: {
          Type: 'AWS::EC2::Instance',
          Properties: {
            ImageId: 'ami-1',
            UserData: {
              'Fn::Base64': '#!/bin/bash\nexport DATABASE_PASSWORD=correct-horse-battery\n./start\n',
            },
          },
        },
      },
      terraform: {
        aws_instance: {
          web: {
            ami: 'ami-1',
            user_data: '#!/bin/bash\nexport DATABASE_PASSWORD=correct-horse-battery\n./start\n',
          },
        },
      },
    },
    {
      name: 'an access key',
      cloudformation: {
        Web: {
          Type: 'AWS::EC2::Instance',
          Properties: {
            ImageId: 'ami-1',
            UserData: {
              'Fn::Base64': '#!/bin/bash\naws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE\n',
            },
          },
        },
      },
      terraform: {
        aws_instance: {
          web: {
            ami: 'ami-1',
            user_data: '#!/bin/bash\naws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE\n',
          },
        },
      },
    },
    {
      name: 'a password in base64',
      cloudformation: {
        Web: {
          Type: 'AWS::EC2::Instance',
          Properties: {
            ImageId: 'ami-1',
            UserData: 'IyEvYmluL2Jhc2gKZXhwb3J0IERBVEFCQVNFX1BBU1NXT1JEPWNvcnJlY3QtaG9yc2UtYmF0dGVyeQouL3N0YXJ0Cg==',
          },
        },
      },
      terraform: {
        aws_instance: {
          web: {
            ami: 'ami-1',
            user_data_base64:
              'IyEvYmluL2Jhc2gKZXhwb3J0IERBVEFCQVNFX1BBU1NXT1JEPWNvcnJlY3QtaG9yc2UtYmF0dGVyeQouL3N0YXJ0Cg==',
          },
        },
      },
    },
    {
      name: 'a launch template',
      cloudformation: {
        Web: {
          Type: 'AWS::EC2::LaunchTemplate',
          Properties: {
            LaunchTemplateData: {
              UserData: {
                'Fn::Base64': '#!/bin/bash\naws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE\n',
              },
            },
          },
        },
      },
      terraform: {
        aws_launch_template: {
          web: {
            user_data: 'IyEvYmluL2Jhc2gKYXdzIGNvbmZpZ3VyZSBzZXQgYXdzX2FjY2Vzc19rZXlfaWQgQUtJQUlPU0ZPRE5ON0VYQU1QTEUK',
          },
        },
      },
    },
    {
      name: 'a password beside what deployment fills in',
      cloudformation: {
        Web: {
          Type: 'AWS::EC2::Instance',
          Properties: {
            ImageId: 'ami-1',
            UserData: {
              'Fn::Base64': {
                'Fn::Sub':
                  '#!/bin/bash\necho ${AWS::StackName}\nexport DATABASE_PASSWORD=correct-horse-battery\n./start\n',
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no user data',
      cloudformation: {
        Web: {
          Type: 'AWS::EC2::Instance',
          Properties: {
            ImageId: 'ami-1',
          },
        },
      },
      terraform: {
        aws_instance: {
          web: {
            ami: 'ami-1',
          },
        },
      },
    },
    {
      name: 'a script that reads the secret',
      cloudformation: {
        Web: {
          Type: 'AWS::EC2::Instance',
          Properties: {
            ImageId: 'ami-1',
            UserData: {
              'Fn::Base64': '#!/bin/bash\nPASSWORD=$(aws secretsmanager get-secret-value --secret-id db)\n',
            },
          },
        },
      },
      terraform: {
        aws_instance: {
          web: {
            ami: 'ami-1',
            user_data: '#!/bin/bash\nPASSWORD=$(aws secretsmanager get-secret-value --secret-id db)\n',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a script from a parameter',
      cloudformation: {
        Parameters: {
          Script: {
            Type: 'String',
          },
        },
        Resources: {
          Web: {
            Type: 'AWS::EC2::Instance',
            Properties: {
              ImageId: 'ami-1',
              UserData: {
                Ref: 'Script',
              },
            },
          },
        },
      },
    },
  ],
});
