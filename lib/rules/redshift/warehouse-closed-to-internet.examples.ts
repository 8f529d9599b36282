import { closedToInternet } from '../example-networks';

export default closedToInternet(5439, {
  cloudformation: (group) => ({
    Type: 'AWS::RedshiftServerless::Workgroup',
    Properties: { WorkgroupName: 'reports', SecurityGroupIds: [group] },
  }),
  terraform: (group) => ({
    aws_redshiftserverless_workgroup: {
      it: { workgroup_name: 'reports', namespace_name: 'reports', security_group_ids: [group] },
    },
  }),
});
