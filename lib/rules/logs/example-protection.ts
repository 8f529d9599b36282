/** A data protection policy that finds data by these names, or another list of it, and masks it or only tells of it. */
export const protecting = (data: readonly string[] | object, operation: 'Audit' | 'Deidentify') => {
  const DataIdentifier = Array.isArray(data)
    ? data.map((name) => `arn:aws:dataprotection::aws:data-identifier/${name}`)
    : data;
  const audit = { Sid: 'Audit', DataIdentifier, Operation: { Audit: { FindingsDestination: {} } } };
  const mask = { Sid: 'Mask', DataIdentifier, Operation: { Deidentify: { MaskConfig: {} } } };
  return { Name: 'data', Version: '2021-06-01', Statement: operation === 'Audit' ? [audit] : [audit, mask] };
};
