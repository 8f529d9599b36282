import type { Reading } from '../../engine/reading';
import type { Verdict } from '../../engine/verdict';

/** Whether a cluster of databases has two instances or more, which are put in different zones. */
export function hasStandby(cluster: Reading, types: readonly [cloudformation: string, terraform: string]): Verdict {
  const instances = cluster.companions(
    cluster.either(...types),
    cluster.either('DBClusterIdentifier', 'cluster_identifier'),
  );
  const here = cluster.fact('');
  if (instances.length > 1) return here.pass();
  const [only] = instances;
  if (!only) return here.unknown('its instances are declared elsewhere');
  const copies = ['count', 'for_each'].map((key) => only.fact(key)).find((one) => !one.isAbsentHere);
  return copies ? here.unknown('how many instances there are') : here.fail();
}
