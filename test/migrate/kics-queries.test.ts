import { KICS_QUERIES } from '../../lib/migrate/kics-queries';
import { rules } from '../../lib/rules';

/** Names of `sameAs` that have no id: the pages of KICS have no such query. Only the scanner that Datadog made of it does. */
const ELSEWHERE = [
  'ami_owner_missing',
  'db_snapshot_public',
  'dms_endpoint_no_ssl_configured',
  'elasticsearch_no_finegrain_access_control',
  'elasticsearch_using_default_security_group',
  'iam_password_does_not_require_lowercase',
  'iam_password_does_not_require_number',
  'iam_password_does_not_require_symbol',
  'iam_password_does_not_require_uppercase',
  'imdsv1_is_enabled',
  's3_bucket_allows_access_to_all_authenticated_users',
  'sagemaker_direct_internet_access_enabled',
];

test('every query of KICS that a rule stands for has its ids, and no other', () => {
  const named = new Set(Object.values(rules).flatMap(({ sameAs }) => sameAs?.kics ?? []));
  expect([...named].sort()).toEqual([...Object.keys(KICS_QUERIES), ...ELSEWHERE].sort());
});

test('a rule that stands for a query in one dialect only finds its id there', () => {
  const narrowed = Object.values(rules).flatMap(({ sameAsOnly }) => Object.entries(sameAsOnly?.kics ?? {}));
  const without = narrowed.filter(
    ([name, { dialect }]) => dialect && name in KICS_QUERIES && !KICS_QUERIES[name]?.[dialect],
  );
  expect(without).toEqual([]);
});

test('ids are UUIDs, and each is of one query', () => {
  const ids = Object.values(KICS_QUERIES).flatMap((query) => Object.values(query));
  for (const query of Object.values(KICS_QUERIES)) expect(Object.keys(query)).not.toEqual([]);
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(ids).toEqual([...new Set(ids)]);
});
