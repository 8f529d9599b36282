/** A notebook, as examples of several rules have it. */
export const notebook = (properties: object = {}) => ({
  Notebook: { Type: 'AWS::SageMaker::NotebookInstance', Properties: { InstanceType: 'ml.t3.medium', ...properties } },
});

/** The same in Terraform. */
export const notebookInTerraform = (args: object = {}) => ({
  aws_sagemaker_notebook_instance: {
    research: {
      role_arn: 'arn:aws:iam::111122223333:role/service',
      name: 'research',
      instance_type: 'ml.t3.medium',
      ...args,
    },
  },
});
