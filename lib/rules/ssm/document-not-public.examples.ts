import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'shared with all',
      terraform: {
        aws_ssm_document: {
          sessions: {
            content: '{}',
            name: 'SSM-SessionManagerRunShell',
            document_type: 'Session',
            document_format: 'JSON',
            permissions: {
              type: 'Share',
              account_ids: 'All',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'not shared',
      terraform: {
        aws_ssm_document: {
          sessions: {
            content: '{}',
            name: 'SSM-SessionManagerRunShell',
            document_type: 'Session',
            document_format: 'JSON',
          },
        },
      },
    },
    {
      name: 'shared with one account',
      terraform: {
        aws_ssm_document: {
          sessions: {
            content: '{}',
            name: 'SSM-SessionManagerRunShell',
            document_type: 'Session',
            document_format: 'JSON',
            permissions: {
              type: 'Share',
              account_ids: '111122223333',
            },
          },
        },
      },
    },
  ],
  only: {
    dialect: 'terraform',
    because: 'CloudFormation cannot share documents',
  },
});
