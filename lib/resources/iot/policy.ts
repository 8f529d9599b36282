import { defineResource } from '../../engine/rule';
import { DEVICE_POLICIES, ownPolicy, typesWith } from '../policies';

/** What devices with a certificate may do in AWS IoT. */
export const iotPolicy = defineResource({
  ...typesWith(DEVICE_POLICIES),
  facts: { policy: ownPolicy('device') },
});
