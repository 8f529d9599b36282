import { defineResource, fact } from '../../engine/rule';

/** A pool of connections in front of a database. */
export const proxy = defineResource({
  cloudformation: 'AWS::RDS::DBProxy',
  terraform: 'aws_db_proxy',
  facts: { requiresTls: fact<boolean>('RequireTLS', 'require_tls') },
});
