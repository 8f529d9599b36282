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
              name: 'flows',
              webserver_access_mode: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
