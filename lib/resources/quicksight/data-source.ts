import { defineResource, fact } from '../../engine/rule';

/** A database that QuickSight reads. */
export const dataSource = defineResource({
  cloudformation: 'AWS::QuickSight::DataSource',
  terraform: 'aws_quicksight_data_source',
  facts: { tlsDisabled: fact<boolean>('SslProperties.DisableSsl', 'ssl_properties.disable_ssl') },
});
