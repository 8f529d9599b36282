import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no logs',
      cloudformation: {
        Files: {
          Type: 'AWS::Transfer::Server',
        },
      },
      terraform: {
        aws_transfer_server: {
          files: {},
        },
      },
    },
  ],
  passes: [
    {
      name: 'structured logs',
      cloudformation: {
        Files: {
          Type: 'AWS::Transfer::Server',
          Properties: {
            StructuredLogDestinations: ['arn:aws:logs:eu-west-1:111122223333:log-group:files:*'],
          },
        },
      },
      terraform: {
        aws_transfer_server: {
          files: {
            structured_log_destinations: ['arn:aws:logs:eu-west-1:111122223333:log-group:files:*'],
          },
        },
      },
    },
    {
      name: 'a logging role',
      cloudformation: {
        Files: {
          Type: 'AWS::Transfer::Server',
          Properties: {
            LoggingRole: 'arn:aws:iam::111122223333:role/log',
          },
        },
      },
      terraform: {
        aws_transfer_server: {
          files: {
            logging_role: 'arn:aws:iam::111122223333:role/log',
          },
        },
      },
    },
  ],
});
