/** A database, as examples of several rules have it. */
export const instance = (properties: object = {}) => ({
  Database: { Type: 'AWS::RDS::DBInstance', Properties: properties },
});

/** The same in Terraform. */
export const instanceInTerraform = (args: object = {}) => ({
  aws_db_instance: { orders: { instance_class: 'db.t4g.medium', ...args } },
});
