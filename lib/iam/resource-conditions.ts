/**
 * Whether a condition says which resources are meant: by their tags, account or service name. Operator and key are in
 * lower case; what also holds without the key, or for all others, says nothing.
 */
export const namesResources = (operator: string, key: string): boolean =>
  /:resourcetag\/|^aws:resource(account|orgid|orgpaths)$|^iam:awsservicename$/.test(key) &&
  !/not|ifexists|forallvalues/.test(operator);
