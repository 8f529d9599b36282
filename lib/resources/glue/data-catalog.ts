import { defineResource, fact } from '../../engine/rule';

/** How the data catalog of an account is encrypted. */
export const dataCatalog = defineResource({
  cloudformation: 'AWS::Glue::DataCatalogEncryptionSettings',
  terraform: 'aws_glue_data_catalog_encryption_settings',
  facts: {
    encryption: fact<string>(
      'DataCatalogEncryptionSettings.EncryptionAtRest.CatalogEncryptionMode',
      'data_catalog_encryption_settings.encryption_at_rest.catalog_encryption_mode',
    ),
    passwords: fact<boolean>(
      'DataCatalogEncryptionSettings.ConnectionPasswordEncryption.ReturnConnectionPasswordEncrypted',
      'data_catalog_encryption_settings.connection_password_encryption.return_connection_password_encrypted',
    ),
  },
});
