/** A state machine, as examples of several rules have it. */
export const stateMachine = (properties: object = {}) => ({
  Orders: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: { RoleArn: 'arn:aws:iam::111122223333:role/orders', ...properties },
  },
});

/** The same in Terraform. */
export const stateMachineInTerraform = (args: object = {}) => ({
  aws_sfn_state_machine: {
    orders: {
      definition: '{"StartAt":"End","States":{"End":{"Type":"Succeed"}}}',
      name: 'orders',
      role_arn: 'arn:aws:iam::111122223333:role/orders',
      ...args,
    },
  },
});
