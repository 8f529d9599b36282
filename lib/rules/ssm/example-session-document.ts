/** A session document, as examples of several rules have it. */
export const sessionDocument = (properties: object = {}) => ({
  Sessions: { Type: 'AWS::SSM::Document', Properties: properties },
});

/** The same in Terraform. */
export const sessionDocumentInTerraform = (args: object = {}) => ({
  aws_ssm_document: { sessions: { name: 'SSM-SessionManagerRunShell', document_format: 'JSON', ...args } },
});
