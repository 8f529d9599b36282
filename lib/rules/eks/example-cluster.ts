/** A cluster, as examples of several rules have it. */
export const cluster = (properties: object = {}) => ({
  Main: { Type: 'AWS::EKS::Cluster', Properties: { RoleArn: 'arn:aws:iam::111122223333:role/eks', ...properties } },
});

/** The same in Terraform. */
export const clusterInTerraform = (args: object = {}) => ({
  aws_eks_cluster: { main: { name: 'main', role_arn: 'arn:aws:iam::111122223333:role/eks', ...args } },
});
