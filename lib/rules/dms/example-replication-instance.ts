/** A replication instance, as examples of several rules have it. */
export const replicationInstance = (properties: object = {}) => ({
  Migration: {
    Type: 'AWS::DMS::ReplicationInstance',
    Properties: { ReplicationInstanceClass: 'dms.t3.medium', ...properties },
  },
});

/** The same in Terraform. */
export const replicationInstanceInTerraform = (args: object = {}) => ({
  aws_dms_replication_instance: {
    migration: { replication_instance_id: 'migration', replication_instance_class: 'dms.t3.medium', ...args },
  },
});
