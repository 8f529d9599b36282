import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::Transfer::Connector',
    Properties: { Url: 'sftp://partner.example.com', AccessRole: 'arn:aws:iam::111122223333:role/transfer', ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_transfer_connector: {
    it: { url: 'sftp://partner.example.com', access_role: 'arn:aws:iam::111122223333:role/transfer', ...own },
  },
});

export default defineExamples({
  fails: [{ name: 'no role', cloudformation: inCloudFormation(), terraform: inTerraform() }],
  passes: [
    {
      name: 'a role',
      cloudformation: inCloudFormation({ LoggingRole: 'arn:aws:iam::111122223333:role/transfer-logs' }),
      terraform: inTerraform({ logging_role: 'arn:aws:iam::111122223333:role/transfer-logs' }),
    },
  ],
});
