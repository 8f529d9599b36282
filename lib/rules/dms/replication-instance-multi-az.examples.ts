import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::DMS::ReplicationInstance', Properties: { ReplicationInstanceClass: 'dms.t3.medium', ...own } },
});

const inTerraform = (own: object = {}) => ({
  aws_dms_replication_instance: {
    it: { replication_instance_class: 'dms.t3.medium', replication_instance_id: 'orders', ...own },
  },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'one zone',
      cloudformation: inCloudFormation({ MultiAZ: false }),
      terraform: inTerraform({ multi_az: false }),
    },
  ],
  passes: [
    {
      name: 'two zones',
      cloudformation: inCloudFormation({ MultiAZ: true }),
      terraform: inTerraform({ multi_az: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ MultiAZ: { Ref: 'Choice' } }),
      },
      terraform: { variable: { choice: { type: 'string' } }, resource: inTerraform({ multi_az: '${var.choice}' }) },
    },
  ],
});
