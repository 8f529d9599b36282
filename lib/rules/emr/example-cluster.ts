/** A cluster, as examples of several rules have it. */
export const cluster = (properties: object = {}) => ({
  Batch: { Type: 'AWS::EMR::Cluster', Properties: { Name: 'batch', ...properties } },
});

/** The same in Terraform. */
export const clusterInTerraform = (args: object = {}) => ({
  aws_emr_cluster: { batch: { release_label: 'emr-7.1.0', service_role: 'emr', name: 'batch', ...args } },
});
