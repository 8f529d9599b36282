/** A listener, as examples of several rules have it. */
export const listener = (properties: object = {}) => ({
  Main: { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: properties },
});

/** The same in Terraform. */
export const listenerInTerraform = (args: object = {}) => ({
  aws_lb_listener: {
    main: {
      load_balancer_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0f0f',
      ...args,
    },
  },
});
